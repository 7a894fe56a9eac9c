using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out a summary that the crawler glued together from the first lines and cut off, and a lead in a box: the lines themselves follow.</summary>
public static partial class RepeatedLead
{
    private const int HeadBlocks = 6;
    private const int ShortestLead = 40;

    /// <summary>The same where dots say that it was cut.</summary>
    private const int ShortestCut = 12;

    private const int LongestBetween = 60;
    /// <summary>Removes it, in place.</summary>
    public static void Run(MendState state)
    {
        for (var i = 0; i < Math.Min(2 * HeadBlocks, state.Blocks.Count - 1); i++)
        {
            var lead = state.Blocks[i];
            if (lead.Type is not (BlockType.Quote or BlockType.Paragraph or BlockType.ListItem) || (i >= HeadBlocks && !IsTwice(state.Blocks, i)))
                continue;
            var folded = WithoutName(state.ForRules(lead.Text), Folding.Fold(lead.Text.TrimEnd('…', '.')));
            var isNamed = folded.Length < Folding.Fold(lead.Text).Length;
            if (folded.Length >= (IsCut(lead.Text) || isNamed ? ShortestCut : ShortestLead) && (Follows(state.Blocks, i + 1, folded) || (isNamed && Enumerable.Range(i + 2, HeadBlocks).Any(from => Follows(state.Blocks, from, folded))) || (folded.Length >= ShortestLead && FollowsInPieces(state.Blocks, i + 1, folded))))
                state.Remove(i--, "summary-cut-by-crawler");
            else if (folded.Length >= ShortestLead && StandsBelowByline(state.Blocks, i, folded))
                state.Remove(i--, "repeated-lead");
            else if (lead.Type == BlockType.Quote && folded.Length >= ShortestLead && state.Blocks.Skip(i + 1).Take(HeadBlocks).Any(b => b.Type == BlockType.Paragraph && Folding.Is(b.Text, folded)))
                state.Remove(i--, "repeated-lead");
        }
    }

    // Twice in a row, whatever a page shows above.
    private static bool IsTwice(List<MendBlock> blocks, int lead) => blocks[lead].Type == BlockType.Quote || blocks[lead].Text == blocks[lead + 1].Text;

    // A deck above the names of who wrote, and the same words once more as the first paragraph.
    private static bool StandsBelowByline(List<MendBlock> blocks, int lead, string folded)
    {
        for (var i = lead + 1; i < Math.Min(blocks.Count, lead + (2 * HeadBlocks) + 1); i++)
        {
            if (blocks[i].Text.Length > LongestBetween)
                return (i > lead + 1 || blocks[i].Line > blocks[lead].EndLine + 2) && blocks[i].Type == BlockType.Paragraph && Folding.Is(blocks[i].Text, folded);
        }

        return false;
    }

    private static bool IsCut(string text) => text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal);

    // 摘要：2024 年是… , [ 江湾导读 ] 2024 年是…: the name of the box is not a part of the lead.
    private static string WithoutName(string text, string folded) =>
        Name().Match(text) is { Success: true } name && name.Length < text.Length ? folded[Math.Min(folded.Length, Folding.Fold(name.Value).Length)..] : folded;

    // Between the lines that a crawler glued together stand others: when it was published, how often it was read.
    private static bool FollowsInPieces(List<MendBlock> blocks, int from, ReadOnlySpan<char> folded)
    {
        var pieces = 0;
        for (var i = from; i < Math.Min(blocks.Count, from + (2 * HeadBlocks)); i++)
        {
            var own = Folding.Fold(blocks[i].Text).AsSpan();
            // A paragraph that says again what one before it has said is the author's.
            if (own.StartsWith(folded) && (pieces > 0 || own.Length > folded.Length))
                return true;
            if (own.Length > 0 && own.Length < folded.Length && folded.StartsWith(own))
            {
                folded = folded[own.Length..];
                pieces++;
            }
            else if (own.Length > LongestBetween)
                return false;
        }

        return false;
    }

    /// <summary>Whether the blocks from one on begin with the same letters.</summary>
    private static bool Follows(List<MendBlock> blocks, int from, ReadOnlySpan<char> folded)
    {
        for (var first = from; from < blocks.Count; from++)
        {
            // 【江湾时报综合报道】编者的话：…: where it comes from is no part of the lead.
            var text = blocks[from].Text.AsSpan();
            if (from == first && text[..Math.Min(1, text.Length)] is "【" && text[..Math.Min(24, text.Length)].IndexOf('】') is > 0 and var end && Folding.FoldOne(text[1]) != folded[0])
                text = text[(end + 1)..];
            foreach (var c in text)
            {
                if (Folding.FoldOne(c) is not (var f and not '\0'))
                    continue;
                if (f != folded[0])
                    return false;
                folded = folded[1..];
                if (folded.IsEmpty)
                    return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[\[【（(*\s]*(?:\p{L}{0,4}?(?:摘要|导读|导语)|简介|内容提要|核心提示)(?:\s*[\]】）)*]\s*[:：]?|\s*[:：|｜])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
