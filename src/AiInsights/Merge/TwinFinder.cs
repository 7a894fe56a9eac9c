using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using AiInsights.Model;

namespace AiInsights.Merge;

/// <summary>Finds copies of one work in a collection by the passages they share; no address, title or date is needed.</summary>
public static class TwinFinder
{
    /// <summary>Characters in a passage. Long enough that two authors do not write the same by chance, short enough to survive small damage.</summary>
    private const int Passage = 12;

    /// <summary>One passage in so many is remembered, chosen by its hash, so that both copies choose the same ones.</summary>
    private const int Sampling = 8;

    /// <summary>A text of fewer chosen passages is compared as a whole.</summary>
    private const int Fewest = 4;

    /// <summary>Share of the smaller text's passages from which two texts are one work. Reports on one event share quotes, far fewer than half of their words.</summary>
    private const double OneWork = 0.5;

    /// <summary>
    /// One text may be a part of another; then it is whole in it. A text that holds half of a shorter one within much of its own quotes it:
    /// both shares count.
    /// </summary>
    private const double AllOfIt = 0.8, NotOnlyQuoted = 0.3;

    /// <summary>From these on texts that are not one work are related: they quote the same words, or each other. Fewer come about by formulas of the trade.</summary>
    private const double Relation = 0.05;
    private const int RelatedPassages = 4;

    // A passage that stands in more texts than this is a formula (a disclaimer, an account's slogan), not evidence.
    internal const int TooCommon = 40;

    private const ulong Base = 0x100000001B3;

    /// <summary>What a character weighs when it leaves the passage.</summary>
    private static readonly ulong s_leaving = Power(Passage);

    /// <summary>Works of a collection, and which of them share passages.</summary>
    /// <param name="Groups">Indices of the copies of each work, ascending, ordered by their first; a text without a copy is alone.</param>
    /// <param name="Related">Pairs of groups that share passages and are not one work, with the share of the shorter text's, 0 to 1.</param>
    public sealed record Twins(ImmutableArray<ImmutableArray<int>> Groups, ImmutableArray<(int A, int B, double Share)> Related);

    /// <summary>Compares all texts with each other; linear in their passages.</summary>
    public static Twins Find(IReadOnlyList<Witness> witnesses)
    {
        var samples = new ulong[witnesses.Count][];
        Parallel.For(0, witnesses.Count, i => samples[i] = Sample(witnesses[i]));
        return Find(samples);
    }

    /// <summary>The same from the chosen passages of each text.</summary>
    public static Twins Find(ulong[][] samples) => Find(Array.ConvertAll(samples, static s => s.Length), Shared(samples));

    /// <summary>The same from what pairs of texts share.</summary>
    /// <param name="lengths">How many passages were chosen of each text.</param>
    /// <param name="shared">Rows of two texts and how many of their passages they have in common, each pair once.</param>
    internal static Twins Find(int[] lengths, int[] shared)
    {
        var parent = new int[lengths.Length];
        for (var i = 0; i < parent.Length; i++)
            parent[i] = i;
        for (var i = 0; i < shared.Length; i += TextPair.Row)
        {
            var (a, b, count) = (shared[i], shared[i + 1], shared[i + 2]);
            var (smaller, larger) = (Math.Min(lengths[a], lengths[b]), Math.Max(lengths[a], lengths[b]));
            if (smaller >= Fewest && count >= OneWork * smaller && (count >= AllOfIt * smaller || count >= NotOnlyQuoted * larger))
                parent[Math.Max(Root(parent, a), Root(parent, b))] = Math.Min(Root(parent, a), Root(parent, b));
        }

        var (groups, groupOf) = Groups(parent);
        return new Twins(groups, Related(lengths, shared, groupOf));
    }

    private static (ImmutableArray<ImmutableArray<int>> Groups, int[] GroupOf) Groups(int[] parent)
    {
        var groupOf = new int[parent.Length];
        var sizes = new List<int>();
        for (var i = 0; i < parent.Length; i++)
        {
            // The root of a group is its first text.
            var root = Root(parent, i);
            groupOf[i] = root == i ? sizes.Count : groupOf[root];
            if (root == i)
                sizes.Add(0);
            sizes[groupOf[i]]++;
        }

        var groups = new int[sizes.Count][];
        for (var i = parent.Length - 1; i >= 0; i--)
        {
            var g = groupOf[i];
            groups[g] ??= new int[sizes[g]];
            groups[g][--sizes[g]] = i;
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(groups, ImmutableCollectionsMarshal.AsImmutableArray)), groupOf);
    }

    private static ImmutableArray<(int A, int B, double Share)> Related(int[] lengths, int[] shared, int[] groupOf)
    {
        // Copies of one work relate as the nearest of them do.
        var best = new Dictionary<TextPair, double>();
        for (var i = 0; i < shared.Length; i += TextPair.Row)
        {
            var (a, b, count) = (shared[i], shared[i + 1], shared[i + 2]);
            var share = (double)count / Math.Min(lengths[a], lengths[b]);
            if (groupOf[a] == groupOf[b] || count < RelatedPassages || share < Relation)
                continue;
            var groups = TextPair.Of(groupOf[a], groupOf[b]);
            best[groups] = Math.Max(share, best.GetValueOrDefault(groups));
        }

        var pairs = new TextPair[best.Count];
        best.Keys.CopyTo(pairs, 0);
        Array.Sort(pairs, static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var related = ImmutableArray.CreateBuilder<(int, int, double)>(pairs.Length);
        foreach (var pair in pairs)
            related.Add((pair.A, pair.B, best[pair]));
        return related.MoveToImmutable();
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }

    /// <summary>How many passages each pair of texts shares, in rows. Sorted, equal passages lie together: no table of lists, one a passage.</summary>
    internal static int[] Shared(ulong[][] samples)
    {
        var (hashes, holders) = Repeated(samples);
        Array.Sort(hashes, holders);
        var shared = new Dictionary<TextPair, int>();
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
                        CollectionsMarshal.GetValueRefOrAddDefault(shared, new(list[a], list[b]), out _)++;
                }
            }

            from = to;
        }

        return TextPair.Rows(shared);
    }

    /// <summary>
    /// The passages that may stand in several texts, and in which text each stands. Most passages of a collection stand in one: bits for what came
    /// once and what came again tell, with few mistakes that cost nothing, which ones need not be sorted.
    /// </summary>
    private static (ulong[] Hashes, int[] Holders) Repeated(ulong[][] samples)
    {
        const int BitsEach = 8;
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, BitsEach * samples.Sum(static s => (long)s.Length)));
        var (once, again) = (new ulong[bits / 64], new ulong[bits / 64]);
        foreach (var text in samples)
        {
            foreach (var hash in text)
            {
                var (word, bit) = ((hash & (bits - 1)) / 64, 1UL << (int)(hash % 64));
                again[word] |= once[word] & bit;
                once[word] |= bit;
            }
        }

        var (hashes, holders) = (new List<ulong>(), new List<int>());
        for (var i = 0; i < samples.Length; i++)
        {
            foreach (var hash in samples[i])
            {
                if ((again[(hash & (bits - 1)) / 64] & (1UL << (int)(hash % 64))) == 0)
                    continue;
                hashes.Add(hash);
                holders.Add(i);
            }
        }

        return ([.. hashes], [.. holders]);
    }

    /// <summary>The chosen passages of a text, each once. The hash rolls: a character comes in, one goes out.</summary>
    public static ulong[] Sample(Witness witness)
    {
        var samples = new HashSet<ulong>(witness.Blocks.Sum(static b => b.Key.Length) / Sampling);
        foreach (var block in witness.Blocks)
        {
            // A publisher's notice under all its articles makes them neither copies nor relatives.
            if (block.Source.Type == BlockType.Note)
                continue;
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

        return samples.Count >= Fewest ? [.. samples] : Whole(witness);
    }

    /// <summary>
    /// A text of a few sentences has too few passages to be told by them, and none that makes it a relative: it is told by all of it, title included,
    /// in as many numbers as a copy needs. Below a different title the same words (of a closed page, say) are another text.
    /// </summary>
    private static ulong[] Whole(Witness witness)
    {
        var words = string.Join('\n', witness.Blocks.Where(static b => b.Source.Type != BlockType.Note).Select(static b => b.Key));
        if (words.Length == 0)
            return [];
        var hash = StableHash.Of($"{witness.Title}\n{words}");
        return [.. Enumerable.Range(1, Fewest).Select(i => hash * (2UL * (ulong)i + 1))];
    }

    private static ulong Power(int exponent) => exponent == 0 ? 1 : Base * Power(exponent - 1);
}
