using System.Text.RegularExpressions;

namespace AiInsights.Mend.Steps;

/// <summary>Lines that count: <c>Trend 1：…</c> and later <c>Trend 2：…</c>, <c>No.3 …</c> and before it <c>No.2 …</c>. They are titles, no captions and no second lines of other titles.</summary>
internal static partial class LineCounts
{
    /// <summary>Between two titles that count on stand so many blocks at most.</summary>
    private const int Farthest = 60;

    /// <summary>Whether a line counts, and another one near it counts on from it, or it from the other.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="index">The place of the line.</param>
    public static bool GoOn(List<MendBlock> blocks, int index)
    {
        if (Of(blocks[index].Text) is not { } own)
            return false;
        for (var i = Math.Max(0, index - Farthest); i < blocks.Count && i <= index + Farthest; i++)
        {
            if (i != index && blocks[i].Text.StartsWith(own.Key, StringComparison.Ordinal) && Of(blocks[i].Text) is { } other && other.Key == own.Key && other.Mark == own.Mark && other.Number == own.Number + (i > index ? 1 : -1))
                return true;
        }

        return false;
    }

    private static (string Key, int Number, string Mark)? Of(string text)
    {
        if (text.Length is 0 or > 80 || Counter().Match(text) is not { Success: true } match)
            return null;
        return (match.Groups["key"].Value, ChineseNumbers.Parse(match.Groups["n"].ValueSpan), match.Groups["mark"].Value);
    }

    // What stands before a number, the number, and what stands behind it.
    [GeneratedRegex(@"^(?<key>[^\d一二三四五六七八九十。，]{0,8}?)(?:0?(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?<mark>.)|(?<n>[①-⑳❶-❿➊-➓⑴-⒇]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counter();
}
