using System.Text.RegularExpressions;
using AiInsights.Mend;

namespace AiInsights.Mine.Structure;

/// <summary>The title by which a clipper named its file, for an article that states none: <c>2024-05-01 车间里的智能体.md</c>.</summary>
internal static partial class FileTitle
{
    /// <summary>Fewer characters are a label (新建文档), more are no title.</summary>
    private const int Fewest = 6, Most = 90;

    /// <summary>It, or null where the name is a number, a code or a word.</summary>
    /// <param name="seed">The path of the seed.</param>
    public static string? Of(string seed)
    {
        var name = seed.AsSpan(seed.LastIndexOf('/') + 1);
        var point = name.LastIndexOf('.');
        var words = Before().Replace((point > 0 ? name[..point] : name).ToString(), string.Empty).TrimEnd('.', '…', '_', ' ').Normalize();
        return words.Length <= Most && words.Count(CharacterKind.IsHan) >= Fewest && !Draft().IsMatch(words) ? words : null;
    }

    // 2024-05-01-, 003_: when it was saved, and as which.
    [GeneratedRegex(@"^(?:\d{4}[-_.年]?\d{1,2}[-_.月]?\d{1,2}日?|\d{1,6})[-_.、\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:新建|未命名|无标题|复制|副本|下载|草稿)", RegexOptions.CultureInvariant)]
    private static partial Regex Draft();
}
