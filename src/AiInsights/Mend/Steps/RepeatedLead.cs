using System.Text;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out a summary that the crawler glued together from the first lines and cut off; the lines themselves follow.</summary>
public static class RepeatedLead
{
    private const int HeadBlocks = 6;
    private const int ShortestLead = 40;

    /// <summary>Removes it, in place.</summary>
    public static void Run(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count - 1); i++)
        {
            var lead = state.Blocks[i];
            if (lead.Type is not (BlockType.Paragraph or BlockType.Quote))
                continue;
            var folded = Folding.Fold(lead.Text);
            if (folded.Length >= ShortestLead && FollowingText(state.Blocks, i + 1, folded.Length).StartsWith(folded, StringComparison.Ordinal))
                state.Remove(i--, "summary-cut-by-crawler");
        }
    }

    private static string FollowingText(List<MendBlock> blocks, int from, int enough)
    {
        var text = new StringBuilder();
        for (var i = from; i < blocks.Count && text.Length < enough; i++)
            text.Append(Folding.Fold(blocks[i].Text));
        return text.ToString();
    }
}
