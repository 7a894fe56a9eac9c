using AiInsights.Merge;

namespace AiInsights.Cache;

/// <summary>
/// How many passages the texts of a collection share: where few texts changed, from what an earlier build found in all of them; else from all
/// passages, which are kept for the next build.
/// </summary>
/// <param name="cache">Where they are kept; null to keep nothing.</param>
/// <param name="collection">The name of the collection in it.</param>
/// <param name="isSure">Whether the passages are those that the keys tell of; else nothing is kept and nothing is believed.</param>
/// <param name="passages">Those of the text with a number.</param>
/// <param name="gone">Those of a text that is not there any more, by its key; null when nobody knows.</param>
internal sealed class KnownTwins(CacheFolder? cache, ContentSum collection, Func<bool> isSure, Func<int, ulong[]> passages, Func<ContentSum, ulong[]?> gone)
{
    /// <summary>With more changed texts than one in so many all are compared: looking up each passage of one costs as much as comparing so many texts.</summary>
    private const int OneIn = 200;

    /// <summary>So many are few in every collection.</summary>
    private const int Few = 8;

    /// <summary>The pairs of texts that share passages, and how many, in rows.</summary>
    /// <param name="texts">The keys of the texts: what has the same key has the same passages. None is there twice.</param>
    public int[] Shared(ContentSum[] texts)
    {
        if (cache is not null && isSure() && PassageIndex.Open(cache, collection) is { } index)
        {
            using (index)
            {
                if (Changed(index, texts) is { } known)
                    return known;
            }
        }

        var samples = new ulong[texts.Length][];
        Parallel.For(0, samples.Length, i => samples[i] = passages(i));
        var shared = TwinFinder.Shared(samples);
        // A file that changed in between is noticed when it is read.
        if (cache is not null && isSure())
            PassageIndex.Write(cache, collection, texts, samples, shared);
        return shared;
    }

    private int[]? Changed(PassageIndex index, ContentSum[] texts)
    {
        var most = Math.Max(Few, texts.Length / OneIn);
        if (Math.Abs(index.Texts.Length - texts.Length) > most)
            return null;
        var before = new Dictionary<ContentSum, int>(index.Texts.Length);
        for (var i = 0; i < index.Texts.Length; i++)
            before.Add(index.Texts[i], i);
        var now = new int[index.Texts.Length];
        Array.Fill(now, -1);
        var came = new List<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (before.TryGetValue(texts[i], out var then))
                now[then] = i;
            else
                came.Add(i);
        }

        var stayed = texts.Length - came.Count;
        if (came.Count + index.Texts.Length - stayed > most)
            return null;
        var held = new List<ulong[]>();
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i] >= 0)
                continue;
            if (gone(index.Texts[i]) is not { } lost)
                return null;
            held.Add(lost);
        }

        return PassageChanges.Shared(index.Shared, now, held, came.ConvertAll(i => (i, passages(i))), index.TryFind);
    }
}
