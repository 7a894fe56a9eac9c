using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The last line of a page of answers and columns: when it was published and whence, its topics, and a card of somebody else's on the same line or below it.</summary>
internal static partial class PageFoot
{
    /// <summary>Blocks from the end among which it stands, and how many a card has below it.</summary>
    private const int FootBlocks = 8, CardBlocks = 4;

    /// <summary>Takes the date, in place, and leaves the rest out.</summary>
    public static void Take(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = blocks.Count - 1; i >= Math.Max(1, blocks.Count - FootBlocks); i--)
        {
            if (blocks[i].Type != BlockType.Paragraph || Published().Match(state.ForRules(blocks[i].Text)) is not { Success: true } match || !AreLinks(blocks[i], match.Length))
                continue;
            state.TakeField("published", match.Groups["published"].Value, blocks[i]);
            var isCard = blocks.Count - i - 1 <= CardBlocks && blocks.Count - i > 1 && blocks.Skip(i + 1).All(static b => b.IsLink || b.Type == BlockType.Image || b.Text.Length <= 300) && Target().IsMatch(blocks[^1].Text);
            while (isCard && blocks.Count > i + 1)
                state.Remove(blocks.Count - 1, "related-reading");
            state.Remove(i, MetadataLines.Reason);
            return;
        }
    }

    /// <summary>Leaves out what is left of a link that stood around a card: <c>](https://…)</c> alone on its line.</summary>
    public static void RemoveTargets(MendState state)
    {
        for (var i = state.Blocks.Count - 1; i > 0; i--)
        {
            if (state.Blocks[i].Type == BlockType.Paragraph && state.Blocks[i].Text.Length > 10 && state.Blocks[i].Text[0] == ']' && Target().IsMatch(state.Blocks[i].Text) && state.Blocks[i].Marks.All(static m => m.Kind != MarkKind.Code))
                state.Remove(i, "link-reference");
        }
    }

    // Behind the date nothing but links: topics, a title.
    private static bool AreLinks(MendBlock block, int start)
    {
        var links = block.Marks.Where(static m => m.Kind == MarkKind.Link).OrderBy(static m => m.Start).ToList();
        if (links.Count == 0 || links[0].Start < start || !Place().IsMatch(block.Text.AsSpan(start, links[0].Start - start)))
            return false;
        start = links[0].Start;
        foreach (var link in links)
        {
            if (link.Start > start && !block.Text.AsSpan(start, link.Start - start).IsWhiteSpace())
                return false;
            start = Math.Max(start, link.Start + link.Length);
        }

        return block.Text.AsSpan(start).IsWhiteSpace();
    }

    [GeneratedRegex(@"^(?:发布|编辑)于\s*(?<published>\d{4}-\d{2}-\d{2})(?:\s+\d{1,2}:\d{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    // ・江湾・包含 AI 辅助创作 作者对内容负责
    [GeneratedRegex(@"^(?:\s*[・·]\s*(?:IP\s*属地)?\s*\p{IsCJKUnifiedIdeographs}{2,8})?(?:\s*[・·]\s*包含 ?AI ?辅助创作(?:[\s・·]*作者对内容负责)?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\]\(https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
