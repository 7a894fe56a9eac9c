using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Parts that bold lines count in Chinese (<c>**一、选人**</c> … <c>**四、总结**</c>), where named points stand in one of them: a point's body ends where the next part begins.</summary>
internal static partial class CountedParts
{
    private const int Fewest = 3, FewestPoints = 2, LongestTitle = 40;

    /// <summary>Makes headings of them, in place.</summary>
    public static void Name(ArticleDraft draft, Func<DraftBlock, bool> isPoint)
    {
        var blocks = draft.Blocks;
        var parts = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => blocks[i] is { Type: BlockType.Paragraph, Bold: true, Insight: < 0, Text.Length: <= LongestTitle } b && b.Text[^1] is not ('。' or '；') && Counted().IsMatch(b.Text)).ToList();
        if (parts.Count < Fewest || parts.Where((place, n) => ChineseNumbers.Parse(Counted().Match(blocks[place].Text).Groups["n"].ValueSpan) != n + 1).Any())
            return;
        // In one of them, and not around all: else the parts are what stands in the points.
        if (!parts.Zip(parts.Skip(1)).Any(p => blocks.Skip(p.First).Take(p.Second - p.First).Count(isPoint) >= FewestPoints))
            return;
        var joined = new HashSet<DraftBlock>();
        foreach (var place in parts)
        {
            var part = blocks[place];
            (part.Type, part.Level, part.Content) = (BlockType.Heading, 2, part.Content.Without(MarkKind.Strong));
            if (!isPoint(blocks[place + 1]))
                BrokenTitles.Join(draft, place, joined);
        }

        blocks.RemoveAll(joined.Contains);
    }

    [GeneratedRegex("^(?<n>[一二三四五六七八九十]{1,3})、", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();
}
