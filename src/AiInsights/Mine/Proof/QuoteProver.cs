using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiInsights.Mine.Curation;
using AiInsights.Model;

namespace AiInsights.Mine.Proof;

/// <summary>
/// Finds curated quotes in the articles. Script, width of punctuation, letter case, blanks and Markdown marks do not
/// count; every other character does. A quote may go over several blocks that follow each other.
/// </summary>
public sealed class QuoteProver
{
    private readonly ImmutableArray<Article> _articles;
    private readonly Dictionary<string, Article> _bySeed = new(StringComparer.Ordinal);
    // Folded when the first quote asks: few articles are quoted.
    private readonly ConcurrentDictionary<Article, ProofText> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares the articles.</summary>
    public QuoteProver(ImmutableArray<Article> articles)
    {
        _articles = articles;
        foreach (var article in articles)
        {
            foreach (var seed in article.Seeds)
            {
                // Of two that name one seed the first by id counts.
                if (!_bySeed.TryAdd(seed, article) && string.CompareOrdinal(article.Id, _bySeed[seed].Id) < 0)
                    _bySeed[seed] = article;
            }
        }
    }

    /// <summary>The article that a seed belongs to, or null.</summary>
    public Article? ArticleOf(string seed) => _bySeed.GetValueOrDefault(seed);

    /// <summary>Where the words stand; where they stand several times, in a turn of the speaker if there is one.</summary>
    public QuotePlace? Find(string seed, string quote, string? speaker = null) =>
        ArticleOf(seed) is { } article ? TextOf(article).Find(FoldedText.Key(quote), speaker) : null;

    /// <summary>The same, and a finding at the place of the quote when it is not there.</summary>
    public QuotePlace? Prove(string seed, Place seedPlace, string quote, Place quotePlace, DiagnosticBag bag, string? speaker = null)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (ArticleOf(seed) is not { } article)
        {
            bag.Add(DiagnosticCodes.CurationUnknownSeed, seedPlace.Path, seedPlace.Line, seedPlace.Column,
                $"No article was read from '{seed}'.{DidYouMean.Hint(seed, _bySeed.Keys)} Write the file name as it is in the seeds folder.");
            return null;
        }

        var text = TextOf(article);
        var key = FoldedText.Key(quote);
        if (text.Find(key, speaker) is { } place)
            return place;
        bag.Add(DiagnosticCodes.QuoteNotFound, quotePlace.Path, quotePlace.Line, quotePlace.Column,
            $"“{Shorten(quote)}” does not stand in {seed}. {Nearest(text, key)} The item is shown nowhere; correct the quote.");
        return null;
    }

    private ProofText TextOf(Article article) => _texts.GetOrAdd(article, static a => new ProofText(a));

    private string Nearest(ProofText text, string key)
    {
        if (key.Length == 0)
            return "It holds no words.";
        foreach (var other in _articles.OrderBy(static a => a.Id, StringComparer.Ordinal))
        {
            if (!ReferenceEquals(other, text.Article) && TextOf(other).Find(key, null) is { } elsewhere)
                return $"It stands in {elsewhere.Block.Source.Seed}, line {elsewhere.Block.Source.Line}.";
        }

        if (text.Article.Removed.FirstOrDefault(r => FoldedText.Key(r.Text).Contains(key, StringComparison.Ordinal)) is { } removed)
            return $"It stands in line {removed.Line} of {removed.Seed}, which is not on the page: {removed.Reason}.";
        return text.Nearest(key) is { } near
            ? $"Nearest: “{Shorten(near.Text)}” in line {near.Block.Source.Line} of {near.Block.Source.Seed}."
            : "Nothing like it was found.";
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 80 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[78]) ? 78 : 79), "…");
    }
}
