using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>What can be cited as one: a turn, an insight, or a block outside of both.</summary>
internal sealed record Statement(Article Article, string Anchor, Turn? Turn, Insight? Insight, Block First)
{
    /// <summary>The statement that each block of an article belongs to, by block id.</summary>
    public static Dictionary<string, Statement> ByBlock(Article article)
    {
        var blocks = article.Blocks.DistinctBy(static b => b.Id).ToDictionary(static b => b.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var turn in article.Turns)
            Add(turn.Blocks, first => new(article, turn.Id, turn, null, first));
        foreach (var insight in article.Insights)
            Add(insight.Blocks, first => new(article, insight.Id, null, insight, first));
        foreach (var block in article.Blocks)
            found.TryAdd(block.Id, new(article, block.Id, null, null, block));
        return found;

        void Add(IEnumerable<string> ids, Func<Block, Statement> make)
        {
            Statement? statement = null;
            foreach (var id in ids)
            {
                if (blocks.TryGetValue(id, out var block))
                    found.TryAdd(id, statement ??= make(block));
            }
        }
    }
}
