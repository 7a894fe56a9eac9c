using System.Text.RegularExpressions;

namespace AiInsights.Render;

/// <summary>
/// What a heading keeps on one line: names, a number with its unit, a word whose parts hang on a hyphen. The large lines of a heading break
/// between any two Han characters otherwise, and 杨 / 植麟 or 2025 / 年 reads badly. The text itself stays as it is: copied, found and cited
/// without a mark.
/// </summary>
internal static partial class Unbroken
{
    /// <summary>In ems of Latin half and Han whole: what is longer would leave a hole on a phone, and is broken like any text.</summary>
    private const double Widest = 9;

    /// <summary>The places, ascending, none over another.</summary>
    /// <param name="text">A heading.</param>
    /// <param name="names">Names that may stand in it.</param>
    public static List<TextSpan> In(string text, IEnumerable<string> names)
    {
        var spans = new List<TextSpan>();
        var here = new List<string>();
        foreach (var name in names)
        {
            if (name.Length > 1 && text.Contains(name, StringComparison.Ordinal))
                here.Add(name);
        }

        // An article names dozens, its title few of them: the others are not worth an order.
        foreach (var name in here.Count > 1 ? [.. here.Distinct(StringComparer.Ordinal).OrderByDescending(static n => n.Length)] : here)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                Add(at, name.Length);
        }

        foreach (var match in Parts().EnumerateMatches(text))
            Add(match.Index, match.Length);
        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return spans;

        void Add(int start, int length)
        {
            if (Width(text.AsSpan(start, length)) <= Widest && !spans.Exists(s => start < s.End && s.Start < start + length))
                spans.Add(new(start, start + length, null, null, Whole: true));
        }
    }

    private static double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var c in text)
            width += c < 0x2000 ? 0.5 : 1;
        return width;
    }

    // 2025 年 1 月 8 日 · 第 3 轮 · 2000 亿美元 · 60% · pre-training. Behind a blank only what counts: 2024 云栖大会 breaks after the year.
    [GeneratedRegex("[0-9]{4} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?|(?:第 ?)?[0-9][0-9.,:]*(?:[%％]| ?[百千万萬亿億]+[美日欧歐]?元的?| [年月日天周週季岁歲时時分秒个個位名家种種条條项項点點次轮輪倍代届屆期层層页頁章节節款元人百千万萬亿億]的?|[\u3400-\u9FFF]的?)|[A-Za-z0-9.]+(?:-[A-Za-z0-9.]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
