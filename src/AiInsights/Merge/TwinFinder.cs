using System.Collections.Immutable;

namespace AiInsights.Merge;

/// <summary>Finds copies of one work in a collection by the passages they share; no address, title or date is needed.</summary>
public static class TwinFinder
{
    /// <summary>Characters in a passage. Long enough that two authors do not write the same by chance, short enough to survive small damage.</summary>
    private const int Passage = 12;

    /// <summary>One passage in so many is remembered, chosen by its hash, so that both copies choose the same ones.</summary>
    private const int Sampling = 8;

    /// <summary>Share of the smaller text's passages from which two texts are one work. Reports on one event share quotes, far fewer than half of their words.</summary>
    private const double OneWork = 0.5;

    // A passage that stands in more texts than this is a formula (a disclaimer, an account's slogan), not evidence.
    private const int TooCommon = 40;

    /// <summary>Groups of indices, each in ascending order, ordered by their first member; texts without a copy are alone.</summary>
    public static ImmutableArray<ImmutableArray<int>> Group(IReadOnlyList<Witness> witnesses)
    {
        var samples = new HashSet<ulong>[witnesses.Count];
        Parallel.For(0, witnesses.Count, i => samples[i] = Sample(witnesses[i]));

        var holders = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < samples.Length; i++)
        {
            foreach (var hash in samples[i])
            {
                if (!holders.TryGetValue(hash, out var list))
                    holders[hash] = list = [];
                if (list.Count <= TooCommon)
                    list.Add(i);
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (var list in holders.Values)
        {
            if (list.Count < 2 || list.Count > TooCommon)
                continue;
            for (var a = 0; a < list.Count; a++)
            {
                for (var b = a + 1; b < list.Count; b++)
                {
                    var pair = (list[a], list[b]);
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
            }
        }

        var parent = Enumerable.Range(0, witnesses.Count).ToArray();
        foreach (var ((a, b), count) in shared)
        {
            var smaller = Math.Min(samples[a].Count, samples[b].Count);
            if (smaller >= 4 && count >= OneWork * smaller)
                parent[Math.Max(Root(parent, a), Root(parent, b))] = Math.Min(Root(parent, a), Root(parent, b));
        }

        return [.. Enumerable.Range(0, witnesses.Count).GroupBy(i => Root(parent, i)).OrderBy(static g => g.Key).Select(static g => g.ToImmutableArray())];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }

    private static HashSet<ulong> Sample(Witness witness)
    {
        var samples = new HashSet<ulong>();
        foreach (var block in witness.Blocks)
        {
            var key = block.Key;
            for (var i = 0; i + Passage <= key.Length; i++)
            {
                var hash = StableHash.Of(key.AsSpan(i, Passage));
                if (hash % Sampling == 0)
                    samples.Add(hash);
            }
        }

        return samples;
    }
}
