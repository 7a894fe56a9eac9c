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
    // Folded when the first quote asks: few articles are quoted.
    private readonly Dictionary<string, Lazy<ProofText>> _bySeed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Lazy<ProofText>> _texts;

    /// <summary>Prepares the articles.</summary>
    public QuoteProver(ImmutableArray<Article> articles)
    {
        var sorted = articles.OrderBy(static a => a.Id, StringComparer.Ordinal).ToList();
        _texts = [.. sorted.Select(static a => new Lazy<ProofText>(() => new ProofText(a)))];
        foreach (var (article, text) in sorted.Zip(_texts))
        {
            foreach (var seed in article.Seeds)
            {
                _bySeed.TryAdd(seed, text);
                _articles.TryAdd(seed, article);
            }
        }
    }

    /// <summary>The article that a seed belongs to, or null.</summary>
    public Article? ArticleOf(string seed) => _articles.GetValueOrDefault(seed);

    /// <summary>Where the words stand; where they stand several times, in a turn of the speaker if there is one.</summary>
    public QuotePlace? Find(string seed, string quote, string? speaker = null) =>
        _bySeed.GetValueOrDefault(seed)?.Value.Find(FoldedText.Key(quote), speaker);

    /// <summary>The same, and a finding at the place of the quote when it is not there.</summary>
    public QuotePlace? Prove(string seed, Place seedPlace, string quote, Place quotePlace, DiagnosticBag bag, string? speaker = null)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (!_bySeed.TryGetValue(seed, out var folded))
        {
            bag.Add(DiagnosticCodes.CurationUnknownSeed, seedPlace.Path, seedPlace.Line, seedPlace.Column,
                $"No article was read from '{seed}'.{DidYouMean.Hint(seed, _bySeed.Keys)} Write the file name as it is in the seeds folder.");
            return null;
        }

        var text = folded.Value;
        var key = FoldedText.Key(quote);
        if (text.Find(key, speaker) is { } place)
            return place;
        bag.Add(DiagnosticCodes.QuoteNotFound, quotePlace.Path, quotePlace.Line, quotePlace.Column,
            $"“{Shorten(quote)}” does not stand in {seed}. {Nearest(text, key)} The item is shown nowhere; correct the quote.");
        return null;
    }

    private string Nearest(ProofText text, string key)
    {
        if (key.Length == 0)
            return "It holds no words.";
        foreach (var other in _texts)
        {
            if (other.Value != text && other.Value.Find(key, null) is { } elsewhere)
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
