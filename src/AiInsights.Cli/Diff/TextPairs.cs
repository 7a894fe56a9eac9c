namespace AiInsights.Cli.Diff;

/// <summary>Finds which new text an old one became, when its id changed with its first words.</summary>
internal static class TextPairs
{
    /// <summary>Below this share of common character pairs two texts are two texts. 0.5 keeps a rewritten sentence of a long paragraph and parts strangers.</summary>
    private const double Kin = 0.5;

    /// <summary>Pairs each removed text with the likest added one, the likest pairs first.</summary>
    public static IReadOnlyList<(int Removed, int Added)> Match(IReadOnlyList<string> removed, IReadOnlyList<string> added)
    {
        // Most edits touch few texts; many at once (an article read anew) are not worth a quadratic search.
        if ((long)removed.Count * added.Count > 40_000)
            return [];
        var scored = new List<(double Score, int Removed, int Added)>();
        var bags = added.Select(Pairs).ToList();
        for (var r = 0; r < removed.Count; r++)
        {
            var bag = Pairs(removed[r]);
            for (var a = 0; a < added.Count; a++)
            {
                var score = Dice(bag, bags[a]);
                if (score >= Kin)
                    scored.Add((score, r, a));
            }
        }
        var matched = new List<(int, int)>();
        var takenOld = new HashSet<int>();
        var takenNew = new HashSet<int>();
        foreach (var (_, r, a) in scored.OrderByDescending(static s => s.Score).ThenBy(static s => s.Removed).ThenBy(static s => s.Added))
        {
            if (takenOld.Contains(r) || takenNew.Contains(a))
                continue;
            takenOld.Add(r);
            takenNew.Add(a);
            matched.Add((r, a));
        }
        return matched;
    }

    /// <summary>The part that differs, with a few characters around it.</summary>
    public static (string Before, string After) Difference(string before, string after, int around = 12)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
            start++;
        var end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return (Cut(before, start, end, around), Cut(after, start, end, around));
    }

    private static string Cut(string text, int start, int end, int around)
    {
        var from = Math.Max(0, start - around);
        var to = Math.Min(text.Length, text.Length - end + around);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        return (from > 0 ? "…" : string.Empty) + text[from..to] + (to < text.Length ? "…" : string.Empty);
    }

    private static Dictionary<int, int> Pairs(string text)
    {
        var pairs = new Dictionary<int, int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = (text[i] << 16) | text[i + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }
        return pairs;
    }

    private static double Dice(Dictionary<int, int> first, Dictionary<int, int> second)
    {
        var total = first.Values.Sum() + second.Values.Sum();
        if (total == 0)
            return 0;
        var common = first.Sum(p => Math.Min(p.Value, second.GetValueOrDefault(p.Key)));
        return 2.0 * common / total;
    }
}
