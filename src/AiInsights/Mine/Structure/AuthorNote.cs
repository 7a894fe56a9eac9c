using System.Text.RegularExpressions;

namespace AiInsights.Mine.Structure;

/// <summary>A last paragraph in which an author says who he is: <c>林一，江湾译社译者，著有《灯》。</c>, <c>我是林一，一个开叉车的工程师。</c>, <c>—— 林一，2026 年 3 月于江湾</c>.</summary>
internal static partial class AuthorNote
{
    private const int Longest = 120;

    /// <summary>Whether a paragraph at the end of an article is one. Amid an article the same words may speak of somebody.</summary>
    public static bool Is(string text) =>
        text.Length <= Longest && (Signature().IsMatch(text) || (Who().Match(text) is { Success: true } who && Surnames.Begin(who.Groups["name"].Value) && !Tells().IsMatch(text)));

    // Behind the name stands what its bearer is: 林一 | 江湾资本投资副总裁，关注机器人。
    [GeneratedRegex(@"^[*＊（(]?\s?(?:作者\s?|我是)?(?<name>\p{IsCJKUnifiedIdeographs}{2,3})(?:[，,]|\s?[|｜丨]|[（(])\s?[^。；]{0,30}?(?:创始人|創始人|合伙人|教授|研究员|研究員|工程师|工程師|记者|記者|编辑|編輯|主编|译者|譯者|作家|撰稿人|专栏作者|博士|产品经理|設計師|设计师|投资人|总裁|总监|主理人|开发者|分析师|顾问|律师|医生|教师|从业者|[A-Z]{1,2}O)(?=[，,；。、（(）)*＊]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Who();

    // 张明，一位开叉车的工程师，告诉我灯不能换。 goes on with the story.
    [GeneratedRegex("说|說|告诉|告訴|认为|認為|觉得|覺得|表示|问我|回答|那天|后来|後來|[，,]一[位名]", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    [GeneratedRegex(@"^(?:——|—|--)\s?\p{IsCJKUnifiedIdeographs}{2,4}(?:[，,]\s?[^。]{0,30})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
