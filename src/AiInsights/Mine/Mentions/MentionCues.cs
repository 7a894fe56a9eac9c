using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AiInsights.Mine.Mentions;

/// <summary>The table of cues that show a name to be one of an organisation or a product (<c>mention-cues.txt</c>), and what is none (<c>not-names.txt</c>).</summary>
internal static class MentionCues
{
    private static readonly (ImmutableArray<string> Kinds, PatternSet Patterns) s_cues = Read();

    private static readonly ImmutableArray<Regex> s_notNames =
        [.. DataTable.Read("Mine.Mentions.not-names.txt").Select(static row => Pattern(row[0]))];

    // 研究机构青枫智库: what kind of organisation it is stands before its name.
    private static readonly Regex s_apposition = Pattern("^(?:(?:市场)?(?:研究|咨询|调研|评测)(?:机构|公司)|券商|投行|媒体|初创公司|创业公司|科技公司)(?=..)");

    /// <summary>What the cues find in a text; the same name may come several times, and as two kinds.</summary>
    public static IEnumerable<(string Kind, string Name)> In(string text)
    {
        foreach (var (cue, match) in s_cues.Patterns.In(text))
        {
            var name = s_apposition.Replace(match.Groups["name"].Value, string.Empty);
            if (IsName(name))
                yield return (s_cues.Kinds[cue], name);
        }
    }

    /// <summary>Whether a word may be a name at all.</summary>
    public static bool IsName(string word) => word.Length > 1 && !s_notNames.Any(n => n.IsMatch(word));

    private static (ImmutableArray<string> Kinds, PatternSet Patterns) Read()
    {
        var cues = DataTable.Read("Mine.Mentions.mention-cues.txt").Select(static r => (Kind: r[0], Pattern: Pattern(r[^1]))).ToList();
        return ([.. cues.Select(static c => c.Kind)], new PatternSet(cues.Select(static c => c.Pattern)));
    }

    private static Regex Pattern(string text) =>
        new(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit);
}
