using System.Globalization;

namespace AiInsights;

/// <summary>Numbers as headings write them: 7, 07, 七, 十二, ⑦, ❼, ⑺.</summary>
public static class ChineseNumbers
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The value of a number up to 99, or 0 when it is none.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && text[0] is >= '①' and <= '⑳')
            return text[0] - '①' + 1;
        if (text.Length == 1 && text[0] is (>= '❶' and <= '❿') or (>= '➊' and <= '➓') or (>= '⑴' and <= '⒇'))
            return text[0] - (text[0] >= '➊' ? '➊' : text[0] >= '❶' ? '❶' : '⑴') + 1;
        if (text is "🔟")
            return 10;
        // 1️⃣2️⃣: each digit has its key.
        if (text.Contains('\u20E3') && text.LastIndexOfAnyInRange('0', '9') is > 0 and var second)
            return (10 * (text[0] - '0')) + text[second] - '0';
        // ８、 as a Chinese keyboard writes it.
        if (text.Length is 1 or 2 && !text.ContainsAnyExceptInRange('０', '９'))
            return text.Length == 1 ? text[0] - '０' : (10 * (text[0] - '０')) + text[1] - '０';
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return value;
        var ten = text.IndexOf('十');
        if (ten < 0)
            return text.Length == 1 ? Math.Max(0, Digits.IndexOf(text[0], StringComparison.Ordinal)) : 0;
        var tens = ten == 0 ? 1 : ten == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        var rest = text[(ten + 1)..];
        var ones = rest.IsEmpty ? 0 : rest.Length == 1 ? Digits.IndexOf(rest[0], StringComparison.Ordinal) : -1;
        return tens < 0 || ones < 0 ? 0 : (10 * tens) + ones;
    }
}
