using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>The counts that stand below the posts of a thread: <c>1/18</c>, <c>2/18</c>, at times with the short link of the post.</summary>
internal static partial class ThreadCounts
{
    private const string Reason = "page-furniture";

    /// <summary>Fewer may be dates or shares.</summary>
    private const int Fewest = 3;

    /// <summary>What may stand behind the last post: a link, a call.</summary>
    private const int MostBehind = 2, LongestBehind = 24;

    /// <summary>Removes them, in place, where they rise below the same number of posts.</summary>
    public static void Remove(MendState state)
    {
        var found = new List<int>();
        var (last, all) = (0, 0);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            if (state.Blocks[i] is not { Type: BlockType.Paragraph, Text.Length: <= 60, IsRow: false } block || !block.Text.Contains('/', StringComparison.Ordinal) || Count().Match(block.Text) is not { Success: true } match)
                continue;
            var (n, of) = (int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["of"].ValueSpan, CultureInfo.InvariantCulture));
            if (n <= last || n > of || (all > 0 && of != all))
                return;
            (last, all) = (n, of);
            found.Add(i);
        }

        // Above the posts they would count parts: there the last one has text below it, and the first none above.
        if (found.Count < Fewest || found[0] == 0 || state.Blocks.Count - found[^1] > MostBehind + 1 || !state.Blocks.Skip(found[^1] + 1).All(static b => b.Text.Length <= LongestBehind))
            return;
        for (var n = found.Count - 1; n >= 0; n--)
            state.Remove(found[n], Reason);
    }

    [GeneratedRegex(@"^(?<n>\d{1,3})/(?<of>\d{1,3})(?:\s+https?://t\.co/\w{4,16})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();
}
