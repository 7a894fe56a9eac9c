using System.Text.RegularExpressions;

namespace AiInsights.Mend.Steps;

// Dots: rows of them are an ellipsis, single ones a stop.
public static partial class HalfWidthPunctuation
{
    /// <summary>A shorter line may be a name with a point behind it.</summary>
    private const int ShortestParagraph = 15;

    // Llama...... → Llama……, 发展. → 发展。 A single row of three at the very end is where a crawler cut and stays.
    private static Edit? Dots(string text, int at, bool pervasive)
    {
        var end = at;
        while (end < text.Length && text[end] == '.')
            end++;
        var count = end - at;
        if (count >= 6 || (count >= 3 && end < text.Length && (IsChinese(Before(text, at)) || IsChinese(After(text, end)))))
            return HasHan(text) ? new Edit(at, count, "……") : null;
        if (count != 1 || !(CharacterKind.IsHan(Before(text, at)) || ClosesChinese(text, at - 1)) || !BeginsChinese(text, end))
            return null;
        // 第二夜一共闹了五回. 天亮的时候: no other stop in the paragraph, so these are its stops.
        // 王伟民. 复杂系统的若干问题[J]. 系统工程: a work that is cited keeps its stops.
        return pervasive || (text.Length >= ShortestParagraph && text[at - 1] != ' ' && !text.Contains('。', StringComparison.Ordinal) && !Cited().IsMatch(text)) ? new Edit(at, 1, "。") : null;
    }

    // The kinds of works of the national standard for references.
    [GeneratedRegex(@"\[(?:J|M|C|D|N|R|S|P|Z|EB|DB|CP|OL|J/OL|M/OL|N/OL|R/OL|EB/OL|DB/OL)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();

    // The end, or the next sentence, also behind one blank and in quotes.
    private static bool BeginsChinese(string text, int at) =>
        at == text.Length || CharacterKind.IsHan(text[at]) || text[at] is '“' or '”' or '「' or '」' or '《' || (text[at] == ' ' && (CharacterKind.IsHan(After(text, at)) || After(text, at) is '“' or '「' or '《'));

    // （……也要有权重在手里). : the bracket before the stop is Chinese, or will be.
    private static bool ClosesChinese(string text, int at) =>
        at > 0 && (text[at] is '）' or '”' or '」' or '》' || (text[at] == ')' && Closing(text, at, pervasive: true)));
}
