using System.Globalization;
using System.Text;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>The articles of the repository, as they read after mending.</summary>
public sealed class FiveSeedsTests
{
    public static TheoryData<string> Seeds => [.. RealDigest.Digest.Articles.Select(static a => a.Seeds[0]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_article_reads_as_accepted(string seed)
    {
        var article = RealDigest.Digest.Articles.Single(a => a.Seeds[0] == seed);
        Snapshot.Match(Readable(article), $"FiveSeeds.{Path.GetFileNameWithoutExtension(seed)}");
    }

    [Fact]
    public void No_character_of_a_seed_is_lost()
    {
        foreach (var (seed, sums) in RealDigest.Digest.Articles.SelectMany(static a => a.Accounting))
        {
            Assert.Equal((seed, 0), (seed, sums.Unaccounted));
            Assert.Equal((seed, sums.Characters), (seed, sums.Kept + sums.Repaired + sums.Markup + sums.Removed));
        }
    }

    [Fact]
    public void The_articles_have_the_parts_that_they_announce()
    {
        var articles = RealDigest.Digest.Articles;
        Assert.Equal(["article", "list", "report", "transcript"], new[] { "article" }.Concat(articles.Select(static a => a.Kind.ToString().ToLowerInvariant())).Distinct().Order(StringComparer.Ordinal));
        var list = articles.Single(static a => a.Kind == ArticleKind.List);
        Assert.Equal(["000_ccd8d94743141459.txt", "001_f6dadb2b787d1cd4.txt"], list.Seeds);
        Assert.Equal([25, 19, 10, 6], list.Insights.GroupBy(static i => i.Section).Select(static g => g.Count()));
        Assert.Equal(15, articles.Single(static a => a.Kind == ArticleKind.Report).Insights.Length);
        Assert.Equal([49, 133], articles.Where(static a => a.Kind == ArticleKind.Transcript).Select(static a => a.Turns.Length).Order());
        Assert.Equal(8, articles.SelectMany(static a => a.Turns).Select(static t => t.Speaker).Distinct().Count());
    }

    [Fact]
    public void The_seeds_give_no_error() =>
        Assert.DoesNotContain(Findings(), static d => d.Severity == Severity.Error);

    private static IReadOnlyList<Diagnostic> Findings()
    {
        _ = RealDigest.Site;
        return RealDigest.Bag.ToSortedList();
    }

    private static string Readable(Article article)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{article.Id} ({article.Kind})\n{article.Title}\n");
        text.Append(CultureInfo.InvariantCulture, $"publisher {article.Publisher} · authors {string.Join(", ", article.Authors)} · editor {article.Editor} · published {article.Published} · event {article.Event?.Name} {article.Event?.Date}\n");
        var sections = article.Sections.ToDictionary(static s => s.Id);
        var turns = article.Turns.ToDictionary(static t => t.N);
        string? section = null;
        int? turn = null;
        foreach (var block in article.Blocks)
        {
            if (block.Section != section && block.Section is not null)
                text.Append(CultureInfo.InvariantCulture, $"\n{new string('=', Math.Max(1, sections[block.Section].Level))} {sections[block.Section].Number} {sections[block.Section].Title}\n");
            section = block.Section;
            if (block.Turn != turn && block.Turn is { } n)
                text.Append(CultureInfo.InvariantCulture, $"\n-- {n} {turns[n].Speaker}\n");
            turn = block.Turn;
            var place = block.Source.Seed == article.Seeds[0] ? string.Empty : block.Source.Seed[..3] + ":";
            text.Append(CultureInfo.InvariantCulture, $"{place}{block.Source.Line,4} {Letter(block.Type)}{(block.Insight is null ? " " : "*")} {block.Marker}{block.Text.ReplaceLineEndings("⏎")}\n");
        }
        return text.ToString();
    }

    private static char Letter(BlockType type) => type switch
    {
        BlockType.Heading => 'H',
        BlockType.ListItem => 'L',
        BlockType.Quote => 'Q',
        BlockType.Image => 'I',
        BlockType.Caption => 'C',
        BlockType.Note => 'N',
        _ => 'P',
    };
}
