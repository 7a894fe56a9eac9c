using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>What can be cited as one: a turn, an insight, or a block outside of both.</summary>
/// <param name="Article">The article it stands in, as other pages show it.</param>
/// <param name="Anchor">Where it stands on the page of the article.</param>
/// <param name="Turn">The turn it is, or null.</param>
/// <param name="Insight">The insight it is, or null.</param>
/// <param name="Section">Title of the section it begins in, or null.</param>
internal sealed record Statement(ArticleHead Article, string Anchor, Turn? Turn, Insight? Insight, string? Section)
{
    /// <summary>The statement that each block of an article belongs to, by block id.</summary>
    /// <param name="article">The article.</param>
    /// <param name="head">The same, as other pages show it.</param>
    public static Dictionary<string, Statement> ByBlock(Article article, ArticleHead head)
    {
        var sections = article.Sections.DistinctBy(static s => s.Id, StringComparer.Ordinal).ToDictionary(static s => s.Id, static s => s.Title, StringComparer.Ordinal);
        var blocks = new Dictionary<string, Block>(article.Blocks.Length, StringComparer.Ordinal);
        foreach (var block in article.Blocks)
            blocks.TryAdd(block.Id, block);
        var found = new Dictionary<string, Statement>(blocks.Count, StringComparer.Ordinal);
        foreach (var turn in article.Turns)
            Add(turn.Blocks, turn.Id, turn, null);
        foreach (var insight in article.Insights)
            Add(insight.Blocks, insight.Id, null, insight);
        foreach (var block in article.Blocks)
        {
            if (!found.ContainsKey(block.Id))
                found.Add(block.Id, new(head, block.Id, null, null, SectionOf(block)));
        }

        return found;

        void Add(IEnumerable<string> ids, string anchor, Turn? turn, Insight? insight)
        {
            Statement? statement = null;
            foreach (var id in ids)
            {
                if (blocks.TryGetValue(id, out var block))
                    found.TryAdd(id, statement ??= new(head, anchor, turn, insight, SectionOf(block)));
            }
        }

        string? SectionOf(Block block) => block.Section is { } id ? sections.GetValueOrDefault(id) : null;
    }
}
