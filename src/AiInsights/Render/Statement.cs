using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    /// <summary>The blocks of an article by id, each with the statement it belongs to.</summary>
    /// <param name="article">The article.</param>
    /// <param name="head">The same, as other pages show it.</param>
    public static Dictionary<string, StatementBlock> ByBlock(Article article, ArticleHead head)
    {
        var found = new Dictionary<string, StatementBlock>(article.Blocks.Length, StringComparer.Ordinal);
        foreach (var block in article.Blocks)
            found.TryAdd(block.Id, new(block, null));
        foreach (var turn in article.Turns)
            Add(turn.Blocks, turn.Id, turn, null);
        foreach (var insight in article.Insights)
            Add(insight.Blocks, insight.Id, null, insight);
        foreach (var block in article.Blocks)
        {
            ref var own = ref CollectionsMarshal.GetValueRefOrNullRef(found, block.Id);
            if (own.Statement is null)
                own = own with { Statement = new(head, block.Id, null, null, SectionOf(block)) };
        }

        return found;

        // What a turn and an insight both hold belongs to the turn.
        void Add(ImmutableArray<string> ids, string anchor, Turn? turn, Insight? insight)
        {
            Statement? statement = null;
            foreach (var id in ids)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(found, id);
                if (Unsafe.IsNullRef(ref place) || place.Statement is not null)
                    continue;
                place = place with { Statement = statement ??= new(head, anchor, turn, insight, SectionOf(place.Block)) };
            }
        }

        string? SectionOf(Block block)
        {
            foreach (var section in article.Sections)
            {
                if (section.Id == block.Section)
                    return section.Title;
            }

            return null;
        }
    }
}

/// <summary>A block and the statement it belongs to.</summary>
internal readonly record struct StatementBlock(Block Block, Statement? Statement);
