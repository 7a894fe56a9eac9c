using System.Globalization;

namespace AiInsights.Mine.Predictions;

/// <summary>Small whole numbers in Chinese or Arabic digits.</summary>
internal static class ChineseNumber
{
    /// <summary>1 to 999, or null. <c>十八</c> is 18, <c>两</c> is 2; <c>两三</c> is no number but a range.</summary>
    public static int? Parse(string text)
    {
        if (text.Length is 0 or > 5)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic))
            return arabic is >= 1 and <= 999 ? arabic : null;
        var total = 0;
        var digit = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '十' or '百' when digit > 0 || (c == '十' && total == 0):
                    total += Math.Max(1, digit) * (c == '十' ? 10 : 100);
                    digit = 0;
                    break;
                default:
                    if (digit > 0 || Digit(c) is not { } value)
                        return null;
                    digit = value;
                    break;
            }
        }

        return total + digit is > 0 and var number ? number : null;
    }

    private static int? Digit(char c) => c switch
    {
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => null,
    };
}
