using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out another article that the crawler left behind the first, below <c>延伸阅读</c>: it has a title and a byline of its own. The curator is told.</summary>
internal static class SecondArticle
{
    private const int LongestLabel = 60;
    private const int ShortestTitle = 8;

    /// <summary>Blocks of the first article, and below the second one's title where its byline stands.</summary>
    private const int Fewest = 3;

    private const int ShortestParagraph = 40;
    private const int FewestParagraphs = 2;

    private static readonly RuleSet s_relatedReading = RuleTables.Boilerplate.Those(static r => r is { ToEnd: true, Reason: "related-reading" });

    /// <summary>Removes it, in place.</summary>
    public static void Remove(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = Fewest; i + Fewest < blocks.Count; i++)
        {
            if (blocks[i].Text.Length is 0 or > LongestLabel || RuleTables.Boilerplate.First(state.ForRules(blocks[i].Text), s_relatedReading) is null || !IsArticle(state, i + 1))
                continue;
            var line = blocks[i].Line;
            state.Bag.Add(DiagnosticCodes.SecondArticle, state.Trace.File.Path, line, 1, "another article begins below this line; it is listed as removed. Give it a seed of its own if it shall be read.");
            while (blocks.Count > i)
            {
                if (Captions.IsNote(state.ForRules(blocks[i].Text)))
                    i++;
                else
                    state.Remove(i, "second-article");
            }

            return;
        }
    }

    // A title, a byline or a date right below it, and paragraphs to the end. Sections of the article's own have the same heading, and no byline.
    private static bool IsArticle(MendState state, int from)
    {
        var blocks = state.Blocks;
        while (from < blocks.Count && blocks[from].Type == BlockType.Image)
            from++;
        if (from >= blocks.Count || blocks[from].Text.Length < ShortestTitle || blocks[from].IsLink || !Titles.IsTitleLine(blocks[from]))
            return false;
        var hasByline = blocks.Skip(from + 1).Take(Fewest).Any(b => MetadataLines.IsFact(state, b, 0));
        return hasByline && blocks.Skip(from + 1).Count(static b => b.Type == BlockType.Paragraph && b.Text.Length > ShortestParagraph) >= FewestParagraphs;
    }
}
