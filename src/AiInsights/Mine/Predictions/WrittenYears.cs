using System.Text.RegularExpressions;

namespace AiInsights.Mine.Predictions;

/// <summary>Years that are spelt out (<c>二〇三〇年</c>, <c>二零三零年</c>).</summary>
internal static partial class WrittenYears
{
    /// <summary>A folded text with such years in digits; every character stays at its place.</summary>
    public static string InDigits(string text) => Year().Replace(text, static m => string.Create(m.Length, m.Value, static (digits, value) =>
    {
        for (var i = 0; i < digits.Length; i++)
            digits[i] = (char)('1' + "一二三四五六七八九".IndexOf(value[i], StringComparison.Ordinal));
    }));

    [GeneratedRegex("(?<![一二三四五六七八九十百])(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
