using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Mine.Speakers;
using AiInsights.Model;

namespace AiInsights.Mine.Mentions;

/// <summary>
/// The names that an article introduces itself: people with a role (<c>星河科技创始人张三</c>, <c>张三（星河科技创始人）</c>), those who
/// speak in it, organisations that roles and other cues show, and products.
/// </summary>
internal static class ArticleNames
{
    private static readonly string s_titles = Words.Alternatives("Mine.Suggest.introduction-words.txt");

    private static readonly Regex s_introduced = Pattern(
        $@"(?:{s_titles})\s?(?<name>[A-Z][a-z]+(?: [A-Z][A-Za-z.]*){{1,2}}|\p{{IsCJKUnifiedIdeographs}}{{1,6}}[·•]\p{{IsCJKUnifiedIdeographs}}{{1,6}}?|\p{{IsCJKUnifiedIdeographs}}{{2,4}}?)(?=[，。、；：！？（）“”\s]|{Words.Alternatives("Mine.Mentions.report-verbs.txt")}|说|曾|也|则|在|与|和|等|近日|最近|最新|前不久|今年|去年|昨天|刚刚|还|就|都|给|把|被|向|对|从|的|是|告诉|汇报|介绍|算|解释|回应|回忆|举例|总结|分析|带来|主持|出席|参加|接受|负责|宣布|发布|创办|创立|离开|加入|担任|领导|于|[0-9]|$)");

    private static readonly Regex s_apposed = Pattern(
        $@"(?<![\p{{IsCJKUnifiedIdeographs}}A-Za-z])(?<name>[A-Z][a-z]+(?: [A-Z][A-Za-z.]*){{1,2}}|\p{{IsCJKUnifiedIdeographs}}{{2,4}})[（(](?:主持[，、])?(?<role>[^（）()，；]{{0,24}}(?:{s_titles}))[）)]");

    // ……的张三则认为: with the particle, and no word for people in general (高管, 于是者).
    private static readonly Regex s_contrasted = Pattern(
        $@"的(?<name>\p{{IsCJKUnifiedIdeographs}}[\p{{IsCJKUnifiedIdeographs}}-[管家者员方人师司手长生士]]{{1,2}}?)(?:则|却)(?:{Words.Alternatives("Mine.Mentions.report-verbs.txt")}|说)");

    private static readonly Regex s_role = Pattern(
        $@"(?<role>(?<org>(?!的)(?<![A-Za-z](?=[A-Za-z])|包(?=括))(?:(?!以及|邀请|包括|例如|比如|根据|前任|岁的|副(?:{s_titles}))[^，。；：、！？“”（）()《》\s和与由在对跟及向—&＆]){{0,14}}?\s?(?:[A-Z][A-Za-z0-9]*\s?){{0,3}})副?(?:{s_titles})(?:[兼&＆](?:{s_titles}))?)\s?$");

    private static readonly PatternSet s_people = new([s_introduced, s_contrasted, s_apposed]);

    // Most people stand behind no title, and the pattern of roles is slow to find that out.
    private static readonly WordScanner s_roleWords = new(PatternNeeds.Of(s_role.ToString())!.Words);

    // 华南理工大学微电子学院: what is part of a university goes by its name.
    private static readonly Regex s_part = Pattern("^(?<whole>[^大]{2,8}(?:大学|研究院|学院))");

    /// <summary>Each name with its kind; roles where they stand behind the name.</summary>
    public static IReadOnlyDictionary<string, (string? Id, string Kind, string? Role)> Of(Article article)
    {
        var names = new Dictionary<string, (string? Id, string Kind, string? Role)>(StringComparer.Ordinal);
        foreach (var turn in article.Turns)
        {
            if (SpeakerIndex.Bare(turn.Label) is { Length: > 1 } label && (Surnames.Begin(label) || char.IsAsciiLetterUpper(label[0])))
                names.TryAdd(label, (turn.Speaker, "person", null));
        }

        var texts = article.Blocks.Where(static b => b.Type != BlockType.Image).Select(static b => b.Text).ToList();
        foreach (var text in texts)
            AddPeople(text, names);
        foreach (var (kind, name) in texts.SelectMany(MentionCues.In))
            names.TryAdd(name, (null, kind, null));
        return names;
    }

    /// <summary>The role that stands before a name, or null.</summary>
    public static string? RoleBefore(string text, int start) =>
        Role(text, start) is { } match ? match.Groups["role"].Value.Trim().TrimStart('如', '像', '其') : null;

    private static void AddPeople(string text, Dictionary<string, (string? Id, string Kind, string? Role)> names)
    {
        foreach (var (pattern, match) in s_people.In(text))
        {
            var name = match.Groups["name"];
            if (pattern == 0)
                AddIntroduced(text, name, names);
            else if (pattern == 1 && Surnames.Begin(name.Value))
                names.TryAdd(name.Value, (null, "person", null));
            else if (pattern == 2)
                AddApposed(name.Value, match.Groups["role"].Value, names);
        }
    }

    private static void AddIntroduced(string text, Group name, Dictionary<string, (string? Id, string Kind, string? Role)> names)
    {
        if (!char.IsAsciiLetter(name.Value[0]) && name.Value.AsSpan().IndexOfAny('·', '•') < 0 && !Surnames.Begin(name.Value))
            return;
        names.TryAdd(name.Value, (null, "person", null));
        if (Role(text, name.Index) is { } role)
            AddOrganisation(role.Groups["org"].Value, names);
    }

    private static void AddApposed(string name, string role, Dictionary<string, (string? Id, string Kind, string? Role)> names)
    {
        if (!char.IsAsciiLetter(name[0]) && !Surnames.Begin(name))
            return;
        names[name] = (names.GetValueOrDefault(name).Id, "person", role);
        if (s_role.Match(role) is { Success: true } parts)
            AddOrganisation(parts.Groups["org"].Value, names);
    }

    private static void AddOrganisation(string words, Dictionary<string, (string? Id, string Kind, string? Role)> names)
    {
        var name = words.Trim();
        if (s_part.Match(name) is { Success: true } part)
            name = part.Groups["whole"].Value;
        name = name.TrimStart('前', '如', '像', '其');
        if (name.Length is > 1 and <= 14 && name[^1] != '的' && MentionCues.IsName(name))
            names.TryAdd(name, (null, "organisation", null));
    }

    private static Match? Role(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 40)..start);
        return s_roleWords.AnyIn(before) && s_role.Match(before.ToString()) is { Success: true } match ? match : null;
    }

    private static Regex Pattern(string text) => new(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit);
}
