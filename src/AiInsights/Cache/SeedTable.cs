namespace AiInsights.Cache;

/// <summary>What the last build knew of the articles of a collection, in one file of the cache: read at once, not one record after the other.</summary>
internal sealed class SeedTable
{
    private const string Kind = "seeds";

    private readonly Dictionary<ContentSum, SeedFacts> _known;

    private SeedTable(Dictionary<ContentSum, SeedFacts> known) => _known = known;

    /// <summary>How many articles it knows.</summary>
    public int Count => _known.Count;

    /// <summary>What is kept of a collection; nothing at first.</summary>
    public static SeedTable Read(CacheFolder? cache, ContentSum collection)
    {
        if (cache?.Read(Kind, collection) is not { } bytes)
            return new([]);
        var from = new RecordReader(bytes);
        var (keys, passages) = (from.Keys(), from.Numbers());
        var known = new Dictionary<ContentSum, SeedFacts>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            known.Add(keys[i], new SeedFacts(true, passages[i], null, []));
        for (var rest = from.Int(); rest > 0; rest--)
        {
            var key = keys[from.Int()];
            known[key] = known[key] with { Findings = from.List(FindingRecord.Read) };
        }

        return new(known);
    }

    /// <summary>Keeps what is known of the articles of a collection, in place of what was kept before. Their passages are free to go.</summary>
    public static SeedTable Write(CacheFolder cache, ContentSum collection, List<SeedInHand> seeds)
    {
        var (keys, passages, withFindings) = (new ContentSum[seeds.Count], new int[seeds.Count], 0);
        var known = new Dictionary<ContentSum, SeedFacts>(seeds.Count);
        for (var i = 0; i < seeds.Count; i++)
        {
            seeds[i].Facts = seeds[i].Facts with { Passages = null };
            known.Add(seeds[i].Key, seeds[i].Facts);
            (keys[i], passages[i]) = (seeds[i].Key, seeds[i].Facts.PassageCount);
            withFindings += seeds[i].Facts.Findings.Count > 0 ? 1 : 0;
        }

        var to = new RecordWriter();
        to.Keys(keys);
        to.Numbers(passages);
        to.Number(withFindings);
        for (var i = 0; i < seeds.Count; i++)
        {
            if (seeds[i].Facts.Findings.Count == 0)
                continue;
            to.Number(i);
            to.List(seeds[i].Facts.Findings, FindingRecord.Write);
        }

        cache.Write(Kind, collection, to.Written);
        return new(known);
    }

    /// <summary>What is known of the seed with a key, or null.</summary>
    public SeedFacts? Find(ContentSum key) => _known.GetValueOrDefault(key);
}
