using System.Text.RegularExpressions;

namespace AiInsights.Mine.Structure;

/// <summary>Names that a text says it will shorten: <c>记者安勇（以下简称“安”）</c>, <c>吴汉（某某公司，以下简称「吴」）</c>; or does: <c>Kamil Lin：</c>, then <c>Lin：</c> or <c>Kamil：</c>, <c>卡米尔·林德：</c>, then <c>卡米尔：</c>, <c>林一舟：</c>, then <c>林：</c>.</summary>
internal sealed partial class ShortNames
{
    private const int LongestName = 4;

    private static readonly char[] s_parts = [' ', '·', '•', '・'];

    private readonly Dictionary<string, string> _full = new(StringComparer.Ordinal);

    /// <summary>Those of a text. A short form that two names would have means nobody.</summary>
    public static ShortNames In(IEnumerable<string> paragraphs)
    {
        var found = new ShortNames();
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in paragraphs.Where(static p => p.Contains("简称", StringComparison.Ordinal)).SelectMany(static p => Shortened().Matches(p).Concat(ListedShort().Matches(p))))
        {
            var (before, brief) = (match.Groups["name"].Value, match.Groups["short"].Value);
            // The name begins where its short form does: 记者安勇 is 安勇.
            var start = before.LastIndexOf(brief, StringComparison.Ordinal);
            if (start < 0 || before.Length - start is < 2 or > LongestName || before.Length - start == brief.Length)
                continue;
            var full = before[start..];
            if (found._full.TryGetValue(brief, out var other) && other != full)
                twice.Add(brief);
            found._full[brief] = full;
        }

        foreach (var match in paragraphs.Where(static p => p.Contains("）：", StringComparison.Ordinal)).SelectMany(static p => Initials().Matches(p)))
        {
            if (found._full.TryGetValue(match.Groups["short"].Value, out var other) && other != match.Groups["name"].Value)
                twice.Add(match.Groups["short"].Value);
            found._full[match.Groups["short"].Value] = match.Groups["name"].Value;
        }

        var labels = paragraphs.Select(TurnLabel.Of).Where(static l => l is not null).Select(static l => l!.Value.Name).ToList();
        Halves(labels, found._full, twice);
        Families(labels, found._full, twice);
        foreach (var brief in twice)
            found._full.Remove(brief);
        return found;
    }

    /// <summary>The full name that a label means: of its short form, or of the full form with what its bearer does before it.</summary>
    public string Of(string label)
    {
        if (_full.TryGetValue(label, out var full))
            return full;
        return _full.Values.FirstOrDefault(f => label.Length > f.Length && label.EndsWith(f, StringComparison.Ordinal) && label[..^f.Length] is "记者" or "主持" or "主持人" or "嘉宾") ?? label;
    }

    // Kamil Lin：…… Lin：…… or Kamil：……: the whole name once, then one of its halves. Who is called so before is somebody else.
    private static void Halves(List<string> labels, Dictionary<string, string> found, HashSet<string> twice)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in labels.Where(static l => char.IsAsciiLetterUpper(l[0]) || l.AsSpan().IndexOfAny('·', '•', '・') > 1))
        {
            var halves = name.Split(s_parts, StringSplitOptions.RemoveEmptyEntries);
            foreach (var half in halves is [_, _, ..] ? (ReadOnlySpan<string>)[halves[^1], halves[0]] : [])
            {
                if (!seen.Contains(half) && !found.TryAdd(half, name) && found[half] != name)
                    twice.Add(half);
            }

            seen.Add(name);
        }
    }

    // 林一舟：…… 林：……: the family name alone. Of two who are called so it is nobody.
    private static void Families(List<string> labels, Dictionary<string, string> found, HashSet<string> twice)
    {
        foreach (var name in labels.Where(static l => l.Length is > 1 and <= LongestName && TurnLabel.IsHan(l) && Surnames.Begin(l)))
        {
            if (!found.TryAdd(name[..1], name) && found[name[..1]] != name)
                twice.Add(name[..1]);
        }
    }

    // 克里斯·安德森（CA）： says it in passing.
    [GeneratedRegex("(?<=^|\\s)(?<name>\\p{IsCJKUnifiedIdeographs}{2,8}(?:[·•・]\\p{IsCJKUnifiedIdeographs}{1,8}){0,3})\\s?（(?<short>[A-Z]{2,3})）：", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Initials();

    // （陈白，以下简称陈；林一，以下简称林）
    [GeneratedRegex("(?<name>\\p{IsCJKUnifiedIdeographs}{2,4})[，,、]\\s?(?:以下)?(?:均|皆)?简称(?:为|：|:)?\\s?[“「『]?(?<short>\\p{IsCJKUnifiedIdeographs}{1,2})[”」』]?(?=[；;，,。、）)]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ListedShort();

    [GeneratedRegex("(?<name>\\p{IsCJKUnifiedIdeographs}{2,12})\\s?[（(][^（）()\n]{0,40}?简称(?:为|：|:)?\\s?[“「『\"'‘]?(?<short>\\p{IsCJKUnifiedIdeographs}{1,2})[”」』\"'’]?\\s?[）)]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shortened();
}
