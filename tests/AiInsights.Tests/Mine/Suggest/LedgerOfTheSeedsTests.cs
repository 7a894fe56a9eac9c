using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Suggest;
using AiInsights.Model;

namespace AiInsights.Tests.Mine.Suggest;

public sealed class LedgerOfTheSeedsTests
{
    private static readonly string Seeds = FindSeeds();

    [Fact]
    public void Suggestions_find_most_of_the_curated_ledger_and_little_else()
    {
        var articles = SiteBuilder.Compose(new BuildOptions { Seeds = Seeds, Templates = Path.Combine(Seeds, "..", "templates") }, new DiagnosticBag()).Digest.Articles;
        var curation = CurationLoader.Load(Seeds, new DiagnosticBag());
        var prover = new QuoteProver(articles);
        var gold = curation.Predictions.Select(p => prover.Find(p.Seed, p.Quote, p.Speaker)).OfType<QuotePlace>().ToList();
        var candidates = PredictionSuggester.Suggest(articles, curation);

        var found = gold.Count(g => candidates.Any(c => Meet(c, g)));
        var right = candidates.Count(c => gold.Any(g => Meet(c, g)));
        Assert.True(found >= 0.85 * gold.Count, $"found {found} of {gold.Count}");
        Assert.True(right >= 0.70 * candidates.Length, $"right {right} of {candidates.Length}");

        static bool Meet(PredictionCandidate c, QuotePlace g) => c.Article.Id == g.Article.Id && c.Block.Id == g.Block.Id
            && Math.Min(c.Start + c.Quote.Length, g.Start + g.Length) - Math.Max(c.Start, g.Start) >= 0.4 * Math.Min(g.Length, c.Quote.Length);
    }

    [Fact]
    public void Turns_of_the_boards_of_positions_are_proposed_and_little_else()
    {
        var articles = SiteBuilder.Compose(new BuildOptions { Seeds = Seeds, Templates = Path.Combine(Seeds, "..", "templates") }, new DiagnosticBag()).Digest.Articles;
        var curation = CurationLoader.Load(Seeds, new DiagnosticBag());
        var prover = new QuoteProver(articles);
        var gold = curation.Questions.SelectMany(q => q.Positions.Select(p => (p.Quote, Place: prover.Find(p.Seed, p.Quote, p.Speaker)!))).ToList();
        var candidates = PositionSuggester.Suggest(articles, curation);

        var quoted = gold.Count(g => candidates.Any(c => Turn(c.Article, c.Block) == Turn(g.Place.Article, g.Place.Block) && c.Others.Prepend(c.Quote).Any(o => FoldedText.Key(o).Contains(FoldedText.Key(g.Quote), StringComparison.Ordinal) || FoldedText.Key(g.Quote).Contains(FoldedText.Key(o), StringComparison.Ordinal))));
        var right = candidates.Count(c => gold.Exists(g => Turn(c.Article, c.Block) == Turn(g.Place.Article, g.Place.Block)));
        Assert.True(quoted >= 0.85 * gold.Count, $"quoted {quoted} of {gold.Count}");
        Assert.True(right >= 0.70 * candidates.Length, $"right {right} of {candidates.Length}");

        static (string, int?) Turn(Article article, Block block) => (article.Id, block.Turn);
    }

    private static string FindSeeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiInsights.sln")))
                return Path.Combine(folder.FullName, "seeds");
        }

        throw new DirectoryNotFoundException("The repository was not found above the tests.");
    }
}
