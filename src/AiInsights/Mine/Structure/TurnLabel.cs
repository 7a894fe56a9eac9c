using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>A speaker's name at the head of a paragraph.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Length">How many characters name, time, colon and blanks take.</param>
/// <param name="Note">What else the label says: the time, who somebody is, that he laughs; null where it says nothing.</param>
/// <param name="Timed">Whether the line is a name and a time, and nothing else: that is a person, whatever the name.</param>
public readonly partial record struct TurnLabel(string Name, int Length, string? Note = null, bool Timed = false)
{
    private const string Names =
        @"(?:「(?<name>[^「」：]{2,12})」|(?<name>[QA问答])\s?[0-9]{1,3}|(?<name>\p{IsCJKUnifiedIdeographs}{1,4}(?:[·•・]\p{IsCJKUnifiedIdeographs}{1,6})*|发言人\s?[0-9]{1,2}|(?:提问者?|观众|听众|网友|同学|学员|(?:观众|现场|听众)提问|现场观众)\s?(?:[0-9A-Z]{1,2}|[一二三四五六七八九十]{1,2})|[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3}|\p{IsCJKUnifiedIdeographs}{1,3}(?:老师|总|博士|教授|院长|先生|女士)|\p{IsCJKUnifiedIdeographs}{1,4}[A-Z][A-Za-z]{0,11}|[0-9]{2}\p{IsCJKUnifiedIdeographs}{1,2}|《[^《》：]{1,12}》|\p{IsCJKUnifiedIdeographs}{2,5}(?:周刊|日报|晚报|时报|报道|观察报|新闻|科技|财经|传媒|杂志)|\p{IsCJKUnifiedIdeographs}{5,8}))(?:\s?(?:[（(][^）)]{1,16}[）)]|【[^【】：]{1,8}】))?";

    private static readonly SearchValues<char> s_marks = SearchValues.Create("：:｜丨|");

    // What stands around a name and says nothing.
    private static readonly char[] s_around = [.. " \u00A0\t\n:：|｜丨[]【】「」"];

    private const string Clock = @"[\[【（(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\]】）)]?";

    /// <summary>
    /// The label of a paragraph, or null when it has none: <c>张三：</c>, <c>张三（主持）:</c>, <c>[00:12] 张三：</c>, or a line of a name and a
    /// time (<c>张三 00:12:30</c>), or a name in brackets (<c>【张三】</c>). Chinese names have up to four characters (or parts with dots), others up to four words; who asks may be a magazine (<c>《远见》：</c>, <c>「远见」：</c>, <c>江湾财经：</c>); questions and answers may be counted (<c>Q1：</c>); a house may stand before a name (<c>江湾机器人 林一：</c>).
    /// </summary>
    public static TurnLabel? Of(string text)
    {
        // Each pattern is asked only of what holds a mark that it needs.
        var mark = text.AsSpan().IndexOfAny(s_marks);
        if (mark >= 0 && BeforeColon().Match(text) is { Success: true } colon)
            return Of(colon);
        if (mark > 0 && AfterOrganisation().Match(text) is { Success: true } member && Surnames.Begin(member.Groups["name"].Value))
            return Of(member);
        if (mark > 0 && AfterGivenName().Match(text) is { Success: true } mixed && Surnames.Begin(mixed.Groups["family"].Value + "一"))
            return Of(mixed);
        if (mark > 0 && WithShortName().Match(text) is { Success: true } shortened)
            return Of(shortened);
        if (mark >= 0 && text.AsSpan(mark).Contains(':') && BeforeClock().Match(text) is { Success: true } clock)
            return Of(clock) with { Timed = true };
        return text is ['【' or '[', ..] && InBrackets().Match(text) is { Success: true } brackets ? Of(brackets) : null;
    }

    /// <summary>Whether a name is written in Chinese characters only.</summary>
    internal static bool IsHan(string name) => name.All(static c => c is >= '\u4E00' and <= '\u9FFF');

    private static TurnLabel Of(Match match)
    {
        var name = match.Groups["name"];
        var rest = match.Length - name.Length <= 2 ? string.Empty : match.Value.Remove(name.Index - match.Index, name.Length).Trim(s_around);
        return new(name.Value, match.Length, rest.Length > 0 && rest.Any(char.IsLetterOrDigit) ? rest : null);
    }

    /// <summary>The name in bold at the head of a paragraph that has no colon, or null: <c>**张三** 我补充一点。</c></summary>
    public static TurnLabel? OfBold(DraftBlock block) =>
        block.Content.Marks is [{ Kind: MarkKind.Strong, Start: 0 } mark, ..] && mark.Length < block.Text.Length && Alone().Match(block.Text[..mark.Length].TrimEnd()) is { Success: true } match
            ? Of(match) with { Length = block.Text.Length - block.Text.AsSpan(mark.Length).TrimStart().Length }
            : null;

    /// <summary>The name that is all of a line, or null: <c>张三</c> above what he says; with who he is (<c>**张三 江湾科技 CEO**</c>) where the line is set apart.</summary>
    public static TurnLabel? OfLine(string text, bool isSetApart)
    {
        if (Alone().Match(text) is { Success: true } match)
            return Of(match);
        return isSetApart && WithRole().Match(text) is { Success: true } known && Surnames.Begin(known.Groups["name"].Value) ? Of(known) : null;
    }

    [GeneratedRegex(@"^(?:[@▎▍▌■◆▶]\s?)?(?:" + Clock + @"\s*)?" + Names + @"(?:\s?(?:[：:](?!//)|[｜丨])|\s\|\s(?![^|\n]*\|))\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeColon();

    // 江湾机器人 林一：, of a round table where each is named with the house.
    [GeneratedRegex("^(?:" + Clock + @"\s*)?[\p{IsCJKUnifiedIdeographs}A-Za-z0-9·.&]{2,16}\s(?<name>\p{IsCJKUnifiedIdeographs}{2,4})\s?[：:](?!//)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterOrganisation();

    // Kevin 林：, a given name of another language before the family name.
    [GeneratedRegex("^(?:" + Clock + @"\s*)?(?<name>[A-Z][a-z]{1,11}\s?(?<family>\p{IsCJKUnifiedIdeographs}))(?:\s?[（(][^）)]{1,16}[）)])?\s?[：:](?!//)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterGivenName();

    // 江湾云容器服务 JW 发行版（简称 JW Distro）：, at its first turn.
    [GeneratedRegex(@"^[^：:（(。，,！？]{2,24}[（(](?:以下)?简称[「“\s]?(?<name>[^（）()「」“”：:，。]{1,16})[」”\s]?[）)]\s?[：:]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithShortName();

    // 主持人 小林 00:12
    [GeneratedRegex("^(?:" + Clock + @"\s+" + Names + "|(?:(?:主持人?|主播|嘉宾|记者)\\s)?" + Names + @"\s+" + Clock + @")\s*(?:\n|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeClock();

    [GeneratedRegex(@"^(?:【\s?" + Names + @"\s?】|\[\s?" + Names + @"\s?\](?!\())\s?[：:]?\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{2,4})\s[^。，！？：:]{2,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithRole();

    [GeneratedRegex("^" + Names + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();
}
