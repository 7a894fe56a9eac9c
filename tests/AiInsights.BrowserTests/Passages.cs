using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Search;

namespace AiInsights.BrowserTests;

/// <summary>Passages taken from the text at random, and what a scan of the text says of them.</summary>
internal static class Passages
{
    private static readonly HanziConverter ToHant = HanziConverter.For("s2tw");

    /// <summary>Passages of one to eight characters, half of them as the Traditional page has them; the same for the same seed.</summary>
    public static List<string> Take(Digest digest, int count, uint seed)
    {
        var blocks = digest.Articles.SelectMany(static a => a.Blocks).Where(static b => b.Text.Length > 10).ToList();
        var passages = new List<string>();
        var state = seed;
        while (passages.Count < count)
        {
            var text = blocks[Next(blocks.Count)].Text;
            if (passages.Count % 2 == 1)
                text = ToHant.Convert(text);
            var start = Next(text.Length - 8);
            var passage = text.Substring(start, 1 + Next(8));

            // Blanks and quotes separate words; what begins with a dash excludes.
            if (passage[0] != '-' && !passage.Any(static c => char.IsWhiteSpace(c) || char.IsSurrogate(c) || c is '"' or '＂'))
                passages.Add(passage);
        }

        return passages;

        int Next(int below)
        {
            state = (state * 1664525u) + 1013904223u;
            return (int)((state >> 8) % (uint)below);
        }
    }

    /// <summary>Every block that holds the query is linked to, and every link into an article leads to what holds it.</summary>
    public static void AssertExact(Digest digest, string query, IReadOnlyCollection<string> links)
    {
        var folded = CharacterFold.Instance.Fold(query);
        var found = links.Where(static l => l.Contains("articles/", StringComparison.Ordinal) && l.Contains('#', StringComparison.Ordinal)).Select(Target).ToHashSet();
        foreach (var article in digest.Articles)
        {
            foreach (var block in article.Blocks)
            {
                if (Holds(block.Text, folded))
                    Assert.True(Anchors(article, block).Any(anchor => found.Contains((article.Id, anchor))), $"“{query}” stands in {article.Id}#{block.Id}, which was not found");
            }
        }

        foreach (var (id, anchor) in found)
            Assert.True(Texts(digest, id, anchor).Any(text => Holds(text, folded)), $"“{query}” does not stand in {id}#{anchor}");
    }

    /// <summary>Every link into an article leads to a text for which something holds; the text is folded.</summary>
    public static void AssertEach(Digest digest, IEnumerable<string> links, Func<string, bool> holds)
    {
        foreach (var (id, anchor) in links.Where(static l => l.Contains("articles/", StringComparison.Ordinal) && l.Contains('#', StringComparison.Ordinal)).Select(Target))
        {
            var whole = string.Join('\n', Whole(digest, id, anchor).Select(CharacterFold.Instance.Fold));
            Assert.True(holds(whole), $"{id}#{anchor}: {whole}");
        }
    }

    private static bool Holds(string text, string folded) =>
        CharacterFold.Instance.Fold(text).Contains(folded, StringComparison.Ordinal)
        || CharacterFold.Instance.Fold(ToHant.Convert(text)).Contains(folded, StringComparison.Ordinal);

    private static (string Article, string Anchor) Target(string link)
    {
        var parts = link[(link.IndexOf("articles/", StringComparison.Ordinal) + 9)..].Split(".html#");
        return (parts[0], Uri.UnescapeDataString(parts[1]));
    }

    private static IEnumerable<string> Anchors(Article article, Block block)
    {
        yield return block.Id;
        if (article.Insights.FirstOrDefault(i => i.Blocks.Length > 0 && string.Equals(i.Blocks[0], block.Id, StringComparison.Ordinal)) is { } insight)
            yield return insight.Id;
        if (block.Type == BlockType.Heading && block.Insight is null && block.Section is { } section)
            yield return section;
    }

    // The text of exactly the statement: a block, the title of an insight, the title of a section.
    private static IEnumerable<string> Texts(Digest digest, string id, string anchor)
    {
        var article = digest.Articles.Single(a => string.Equals(a.Id, id, StringComparison.Ordinal));
        return article.Blocks.Where(b => Anchors(article, b).Contains(anchor)).Select(static b => b.Text)
            .Concat(article.Sections.Where(s => string.Equals(s.Id, anchor, StringComparison.Ordinal)).Select(static s => s.Title));
    }

    // An insight or turn as a whole as well: words may stand in several of its paragraphs.
    private static IEnumerable<string> Whole(Digest digest, string id, string anchor)
    {
        var article = digest.Articles.Single(a => string.Equals(a.Id, id, StringComparison.Ordinal));
        var blocks = article.Turns.Where(t => string.Equals(t.Id, anchor, StringComparison.Ordinal)).SelectMany(static t => t.Blocks).ToHashSet(StringComparer.Ordinal);
        var own = Texts(digest, id, anchor).ToList();
        if (own.Count > 0 && blocks.Count == 0 && !article.Insights.Any(i => string.Equals(i.Id, anchor, StringComparison.Ordinal)))
            return own;
        blocks.UnionWith(article.Insights.Where(i => string.Equals(i.Id, anchor, StringComparison.Ordinal)).SelectMany(static i => i.Blocks));
        return article.Blocks.Where(b => blocks.Contains(b.Id)).Select(static b => b.Text);
    }
}
