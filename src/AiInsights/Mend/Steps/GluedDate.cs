using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The day and the minute of a page, run together with the first words of its article: <c>2025年11月21日 15:18据报道，…</c>.</summary>
internal static partial class GluedDate
{
    private const int HeadBlocks = 4;

    /// <summary>Less behind the date is one more fact: who wrote, how many read.</summary>
    private const int ShortestText = 50;

    /// <summary>Takes it, in place.</summary>
    public static void Take(MendState state)
    {
        for (var i = 0; i < Math.Min(HeadBlocks, state.Blocks.Count); i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Paragraph || block.Text.Length < ShortestText || !block.Text.AsSpan().ContainsAny('，', ',') || Date().Match(block.Text) is not { Success: true } match)
                continue;
            state.TakeField("published", match.Groups["date"].Value, block);
            state.RemoveText(block.Slice(0, match.Length), MetadataLines.Reason);
            state.Blocks[i] = block.Slice(match.Length, block.Text.Length - match.Length).Trim();
            return;
        }
    }

    // 15:18许, 15:18前后: a sentence that tells when something happened.
    [GeneratedRegex(@"^(?<date>\d{4}年\d{1,2}月\d{1,2}日)\s\d{1,2}:\d{2}(?::\d{2})?(?=[\p{IsCJKUnifiedIdeographs}“「](?<![许分左时点起到至前后开举在整]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
