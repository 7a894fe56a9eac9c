using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    private const ulong Base = 0x100000001B3;

    /// <summary>What a character weighs when it leaves the passage.</summary>
    private static readonly ulong s_leaving = Power(Passage);

    /// <summary>Groups of indices, each in ascending order, ordered by their first member; texts without a copy are alone.</summary>
    public static ImmutableArray<ImmutableArray<int>> Group(IReadOnlyList<Witness> witnesses)
    {
        var samples = new ulong[witnesses.Count][];
        Parallel.For(0, witnesses.Count, i => samples[i] = Sample(witnesses[i]));
        return Group(samples);
    }

    /// <summary>The same from the chosen passages of each text.</summary>
    public static ImmutableArray<ImmutableArray<int>> Group(ulong[][] samples)
    {
        var shared = Shared(samples);

        var parent = Enumerable.Range(0, samples.Length).ToArray();
        foreach (var ((a, b), count) in shared)
        {
            var smaller = Math.Min(samples[a].Length, samples[b].Length);
            if (smaller >= 4 && count >= OneWork * smaller)
                parent[Math.Max(Root(parent, a), Root(parent, b))] = Math.Min(Root(parent, a), Root(parent, b));
        }

        return [.. Enumerable.Range(0, samples.Length).GroupBy(i => Root(parent, i)).OrderBy(static g => g.Key).Select(static g => g.ToImmutableArray())];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }

    /// <summary>How many passages each pair of texts shares. Sorted, equal passages lie together: no table of lists, one a passage.</summary>
    private static Dictionary<(int A, int B), int> Shared(ulong[][] samples)
    {
        var hashes = new ulong[samples.Sum(static s => s.Length)];
        var holders = new int[hashes.Length];
        var at = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i].CopyTo(hashes, at);
            holders.AsSpan(at, samples[i].Length).Fill(i);
            at += samples[i].Length;
        }

        Array.Sort(hashes, holders);
        var shared = new Dictionary<(int, int), int>();
        for (var from = 0; from < hashes.Length;)
        {
            var to = from + 1;
            while (to < hashes.Length && hashes[to] == hashes[from])
                to++;
            if (to - from is > 1 and <= TooCommon)
            {
                var list = holders.AsSpan(from, to - from);
                list.Sort();
                for (var a = 0; a < list.Length; a++)
                {
                    for (var b = a + 1; b < list.Length; b++)
                        CollectionsMarshal.GetValueRefOrAddDefault(shared, (list[a], list[b]), out _)++;
                }
            }

            from = to;
        }

        return shared;
    }

    /// <summary>The chosen passages of a text, each once. The hash rolls: a character comes in, one goes out.</summary>
    public static ulong[] Sample(Witness witness)
    {
        var samples = new HashSet<ulong>();
        foreach (var block in witness.Blocks)
        {
            var key = block.Key;
            var rolling = 0UL;
            for (var i = 0; i < key.Length; i++)
            {
                rolling = (rolling * Base) + key[i];
                if (i >= Passage)
                    rolling -= s_leaving * key[i - Passage];
                if (i < Passage - 1)
                    continue;
                var hash = (rolling ^ (rolling >> 29)) * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 32;
                if (hash % Sampling == 0)
                    samples.Add(hash);
            }
        }

        return [.. samples];
    }

    private static ulong Power(int exponent) => exponent == 0 ? 1 : Base * Power(exponent - 1);
}
