using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>How lines are counted: <c>一、</c>, <c>（一）</c>, <c>1、</c>, <c>（1）</c>, <c>①</c>, <c>01 |</c>, or by the mark of a list.</summary>
internal static partial class PointNumbers
{
    /// <summary>How many kinds there are, each of which may stand in those before it.</summary>
    public const int Ranks = 4;

    /// <summary>1、 and its like, which count points.</summary>
    public const int Plain = 2;

    /// <summary>（1）, which counts points where nothing else does.</summary>
    public const int Bracketed = 3;

    /// <summary>The number of a line (<c>n</c>) and what stands behind it (<c>title</c>).</summary>
    public static Match Match(DraftBlock block) => Item().Match(block.Text) is var match && (match.Success || !IsSet(block)) ? match : Counted().Match(block.Text);

    /// <summary>Whether the source sets a block as it sets titles.</summary>
    public static bool IsSet(DraftBlock block) => block.Bold || block.Type == BlockType.Heading;

    /// <summary>The number of a line, or 0. A list's mark counts only where the text has no number.</summary>
    public static int Of(DraftBlock block) => Match(block) is { Success: true } match ? ChineseNumbers.Parse(match.Groups["n"].ValueSpan) : OfMark(block);

    /// <summary>Which kind a number is: 0 for 一、, 1 for （一）, <see cref="Plain"/>, <see cref="Bracketed"/>.</summary>
    public static int Rank(DraftBlock block)
    {
        var text = Match(block).Success ? block.Text : block.Marker;
        return text switch
        {
            [>= '\u4E00' and <= '\u9FFF', ..] => 0,
            ['（' or '(', >= '\u4E00' and <= '\u9FFF', ..] => 1,
            ['（' or '(', ..] => Bracketed,
            _ => Plain,
        };
    }

    /// <summary>Units of the number itself.</summary>
    public static int Length(DraftBlock block) => Item().Match(block.Text).Groups["n"].Length;

    /// <summary>Where the title begins in the text; 0 where nothing is counted in it.</summary>
    public static int TitleStart(DraftBlock block) => Item().Match(block.Text).Groups["title"].Index;

    /// <summary>The part that a number of two steps names (1 of 1.2), or 0.</summary>
    public static int PartOf(DraftBlock block) => Subsection().Match(block.Text) is { Success: true } match ? ChineseNumbers.Parse(match.Groups["part"].ValueSpan) : 0;

    /// <summary>The number of a line that is counted in a way no sentence is, or null: 01 标题, #1 标题, NO.1 标题, 1/ 标题, 【1】标题; by its place among others also 1 标题.</summary>
    /// <param name="text">The line.</param>
    /// <param name="isSet">Whether it is set as a title: then no quantity is taken for one.</param>
    public static string? LineNumber(string text, bool isSet) =>
        Counted().Match(text) is { Success: true } match && !Quantity().IsMatch(text) ? match.Groups["n"].Value
        : (isSet ? Loose() : Spaced()).Match(text) is { Success: true } spaced ? spaced.Groups["n"].Value : null;

    private static int OfMark(DraftBlock block) =>
        block.Type == BlockType.ListItem && block.Marker is { } marker ? ChineseNumbers.Parse(marker.AsSpan().Trim("（(.)、）．")) : 0;

    // 01 标题, 02 | 标题, 3/ 标题, 03/10 标题, NO.3 标题, #4 标题, 【6】标题, 5️⃣ 标题, 🔟 标题, 1️⃣1️⃣ 标题: in bold or a heading only, and with a nought or a mark that no sentence has.
    [GeneratedRegex(@"^(?:(?:0?(?<n>(?<=0)[1-9]|[1-9][0-9])(?:/\d{1,2}(?=\s))?|(?:NO|No|TOP|Top|TIP|Tip)[\s.]*0?(?<n>\d{1,2})|[#＃]\s?0?(?<n>\d{1,2}))(?:\s*[/｜|丨·：]\s*|\s+)|【\s?0?(?<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s?】\s*|(?<n>[1-9]\uFE0F?\u20E3[0-9]\uFE0F?\u20E3|\uD83D\uDD1F)\s*|(?<n>[1-9])(?:\s*[/｜|丨·：]\s*(?!\d)|/\d{1,2}\s+|\uFE0F?\u20E3\s*))(?<title>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Counted();

    // 12 月, 10 % and 2024 年 are no numbers of points, 09:30 a time.
    [GeneratedRegex(@"^(?>\d{1,2})\s*(?:[\d:：年月日号點点%％.～~–—-]|[/｜|丨·]\s*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?<n>[1-9]|[12]\d)\s+(?![\d年月日号点時时天周个個位家万亿倍%％:：.\-–—~～/]|小时|分钟|(?:[多余]|几)[个位家])\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?<n>[1-9]|[12]\d)\s+(?![\d年月日号点%％:：.\-–—~～/])\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Loose();

    [GeneratedRegex(@"^(?<part>\d{1,2})\.\d{1,2}(?:\.\d{1,2})?[.、．]?\s", RegexOptions.CultureInvariant)]
    private static partial Regex Subsection();

    // 1.11-15 日 is a date, 1.5 a number: a point's stop is not followed by a digit.
    [GeneratedRegex(@"^(?:0?(?<n>\d{1,2}|[①-⑳❶-❿➊-➓⑴-⒇]|[一二三四五六七八九十]{1,3}(?=、))\s*(?:[、．)）]\s*|\.(?!\d)\s*|(?<=[①-⑳❶-❿➊-➓⑴-⒇])\s*)|[（(](?<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*)(?<title>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Item();
}
