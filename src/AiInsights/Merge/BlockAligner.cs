namespace AiInsights.Merge;

/// <summary>Aligns the blocks of two copies: equal ones first, alike ones between them.</summary>
public static class BlockAligner
{
    private const double Alike = 0.5;

    // Beyond this many comparisons in one gap only equal blocks are aligned: the cost stays bounded.
    private const int LargestGap = 40_000;

    /// <summary>For each block of the other copy, the index of its counterpart in the base, or -1. Counterparts ascend.</summary>
    public static int[] Align(IReadOnlyList<WitnessBlock> baseBlocks, IReadOnlyList<WitnessBlock> others)
    {
        var counterparts = new int[others.Count];
        Array.Fill(counterparts, -1);
        AlignEqual(baseBlocks, others, counterparts);
        AlignAlike(baseBlocks, others, counterparts);
        return counterparts;
    }

    // Equal keys that are unique on both sides, longest ascending chain of them (patience).
    private static void AlignEqual(IReadOnlyList<WitnessBlock> baseBlocks, IReadOnlyList<WitnessBlock> others, int[] counterparts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < baseBlocks.Count; i++)
        {
            var key = baseBlocks[i].Key;
            if (key.Length > 0)
                places[key] = places.ContainsKey(key) ? -1 : i;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in others)
        {
            if (!seen.Add(other.Key))
                repeated.Add(other.Key);
        }

        var pairs = new List<(int Other, int Base)>();
        for (var i = 0; i < others.Count; i++)
        {
            if (!repeated.Contains(others[i].Key) && places.TryGetValue(others[i].Key, out var place) && place >= 0)
                pairs.Add((i, place));
        }

        foreach (var (other, place) in LongestAscending(pairs))
            counterparts[other] = place;
    }

    private static List<(int Other, int Base)> LongestAscending(List<(int Other, int Base)> pairs)
    {
        var tails = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[tails[middle]].Base < pairs[i].Base)
                    low = middle + 1;
                else
                    high = middle;
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var chain = new List<(int Other, int Base)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
            chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }

    private static void AlignAlike(IReadOnlyList<WitnessBlock> baseBlocks, IReadOnlyList<WitnessBlock> others, int[] counterparts)
    {
        int otherStart = 0, baseStart = 0;
        for (var i = 0; i <= others.Count; i++)
        {
            if (i < others.Count && counterparts[i] < 0)
                continue;
            var baseEnd = i < others.Count ? counterparts[i] : baseBlocks.Count;
            AlignGap(baseBlocks, baseStart, baseEnd, others, otherStart, i, counterparts);
            otherStart = i + 1;
            baseStart = baseEnd + 1;
        }
    }

    // Best total likeness over the gap, by dynamic programming.
    private static void AlignGap(IReadOnlyList<WitnessBlock> baseBlocks, int baseStart, int baseEnd, IReadOnlyList<WitnessBlock> others, int otherStart, int otherEnd, int[] counterparts)
    {
        int n = otherEnd - otherStart, m = baseEnd - baseStart;
        if (n <= 0 || m <= 0 || (long)n * m > LargestGap)
            return;
        var best = new double[n + 1, m + 1];
        var likeness = new double[n, m];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                likeness[i, j] = Likeness(baseBlocks[baseStart + j], others[otherStart + i]);
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (likeness[i, j] > 0)
                    best[i, j] = Math.Max(best[i, j], likeness[i, j] + best[i + 1, j + 1]);
            }
        }

        int a = 0, b = 0;
        while (a < n && b < m)
        {
            if (likeness[a, b] > 0 && best[a, b] - (likeness[a, b] + best[a + 1, b + 1]) > -1e-9 && best[a, b] - (likeness[a, b] + best[a + 1, b + 1]) < 1e-9)
            {
                counterparts[otherStart + a] = baseStart + b;
                a++;
                b++;
            }
            else if (best[a + 1, b] >= best[a, b + 1])
            {
                a++;
            }
            else
            {
                b++;
            }
        }
    }

    private static double Likeness(WitnessBlock a, WitnessBlock b)
    {
        if (a.Key.Length == 0 || b.Key.Length == 0)
            return 0;
        // What one copy cut off is the beginning of what the other has.
        if (IsBeginning(a, b) || IsBeginning(b, a))
            return 0.9;
        var likeness = Similarity.Of(a.Key, b.Key);
        return likeness >= Alike ? likeness : 0;
    }

    /// <summary>Whether a block is the beginning of another, cut off.</summary>
    public static bool IsBeginning(WitnessBlock cut, WitnessBlock whole) =>
        cut.Key.Length >= 4 && cut.Key.Length < whole.Key.Length && whole.Key.StartsWith(cut.Key, StringComparison.Ordinal);
}
