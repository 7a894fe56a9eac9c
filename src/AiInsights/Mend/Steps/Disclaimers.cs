using System.Text.RegularExpressions;

namespace AiInsights.Mend.Steps;

/// <summary>Lines by which a publisher says whose opinion an article is: <c>文中观点仅代表作者个人，不代表平台立场</c>. They are notices, whatever else they say, and stay.</summary>
internal static partial class Disclaimers
{
    private const int Longest = 160;

    /// <summary>Whether a line, in Simplified script, is one.</summary>
    public static bool Is(string line) => line.Length <= Longest && line.Contains("不代表", StringComparison.Ordinal) && Disclaimer().IsMatch(line);

    // Who tells that somebody says so begins alike: 作者说，这不代表公司的立场.
    [GeneratedRegex(@"^[^\p{L}\p{N}]{0,3}(?:(?:本|该|此|以上|上述|所有|文中|特约|专栏)?(?:文|篇|文章|内容|栏目|专栏|作者|嘉宾|言论|观点|图文|发言|评论|投稿|转载)|文中|以上|上述)(?![^。]{0,40}(?:说|认为|表示|强调|指出|透露|回应|写道)[，,：:])[^。！？]{0,60}?不代表\s?(?:(?:本|任何|所在|其所|平台|机构)[^。！？，,；]{0,16}(?:立场|观点|意见|看法|态度)|[^。！？，,；]{1,16}(?:立场))", RegexOptions.CultureInvariant)]
    private static partial Regex Disclaimer();
}
