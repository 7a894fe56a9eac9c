using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using AiInsights.Ingest;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Mine;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Structure;
using AiInsights.Model;

namespace AiInsights.Cache;

/// <summary>
/// Seeds to articles. What an earlier build made of the same bytes is taken over with its findings: of a seed the passages by which copies
/// are found, of a work its article. Only what is not known is mended, merged and given its structure.
/// </summary>
internal sealed class SeedReading : IDisposable
{
    private const string Kind = "works";

    private readonly CacheFolder? _cache;
    private readonly ContentSum _collection;
    private readonly Packs _packs;
    private readonly SeedTable _table;
    private readonly BuildMemory _memory;
    private readonly string _seeds;
    private readonly Func<string, string> _shown;
    private readonly Curation _curation;
    private readonly SpeakerIndex _speakers;
    private readonly ArticleNaming _naming;
    private readonly ConcurrentDictionary<string, ContentSum> _works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownArticle> _made = new(StringComparer.Ordinal);
    private readonly ContentSum _curated;
    private readonly ContentSum _names;
    private readonly DiagnosticBag _bag;

    /// <param name="options">Where the seeds are, and the cache.</param>
    /// <param name="curation">What people say of seeds and speakers.</param>
    /// <param name="memory">What this process has read before.</param>
    /// <param name="bag">Takes the findings, those of earlier builds too.</param>
    public SeedReading(BuildOptions options, Curation curation, BuildMemory memory, DiagnosticBag bag)
    {
        (_cache, _seeds, _curation, _memory, _bag) = (CacheFolder.Of(options), options.Seeds, curation, memory, bag);
        _packs = new Packs(_cache, Kind);
        _shown = SeedReader.DisplayPaths(options.Seeds);
        _collection = ContentSum.Of(Encoding.UTF8.GetBytes(SeedReader.DisplayPath(options.Seeds)));
        _table = memory.Table ??= SeedTable.Read(_cache, _collection);
        _speakers = SpeakerIndex.Create(curation);
        _naming = new ArticleNaming(curation);
        _curated = SeedKeys.OfCuration(options.Seeds, "documents.yml", "speakers.yml");
        _names = SeedKeys.OfCuration(options.Seeds, "topics.yml", "speakers.yml", "entities.yml");
    }

    /// <summary>What <see cref="Structure"/> made of the works it knows, by the seed that each follows.</summary>
    public IReadOnlyDictionary<string, KnownArticle> Works => _made;

    /// <summary>
    /// Finds the passages of a seed, mending it if that was never done. A seed without an article has none. What was read is mended at once: of a
    /// large collection it would be much to hold.
    /// </summary>
    public SeedInHand? Mend(string name)
    {
        if (Read(name) is not { } seed)
            return null;
        if (_table.Find(seed.Key) is { } told)
        {
            seed.Facts = told;
            _packs.Use(seed.Key);
        }
        else
        {
            seed.Facts = _memory.Passages.Find(seed.Key) ?? Packed(seed.Key) ?? Mended(seed);
        }

        Report(seed.Facts.Findings);
        return seed.Facts.IsDocument ? seed : null;
    }

    /// <summary>The works, each with the seeds that are copies of it, and which works share passages, each named by one of its seeds.</summary>
    public (List<ImmutableArray<SeedInHand>> Works, ImmutableArray<SharedPassages> Shared) Group(List<SeedInHand> seeds)
    {
        var known = new KnownTwins(_cache, _collection, () => seeds.TrueForAll(static s => s.IsSure), i => Passages(seeds[i]), key => Packed(key)?.Passages);
        var (keys, lengths) = (new ContentSum[seeds.Count], new int[seeds.Count]);
        for (var i = 0; i < seeds.Count; i++)
            keys[i] = seeds[i].Key;
        var shared = known.Shared(keys);
        for (var i = 0; i < seeds.Count; i++)
            lengths[i] = seeds[i].Facts.PassageCount;
        var twins = TwinFinder.Find(lengths, shared);
        var works = new List<ImmutableArray<SeedInHand>>(twins.Groups.Length);
        foreach (var group in twins.Groups)
        {
            var copies = ImmutableArray.CreateBuilder<SeedInHand>(group.Length);
            foreach (var i in group)
                copies.Add(seeds[i]);
            works.Add(copies.MoveToImmutable());
        }

        Tell(seeds);
        return (works, [.. twins.Related.Select(r => new SharedPassages(seeds[twins.Groups[r.A][0]].Name, seeds[twins.Groups[r.B][0]].Name, r.Share))]);
    }

    /// <summary>The article of a work.</summary>
    public Article? Structure(ImmutableArray<SeedInHand> copies)
    {
        var key = WorkKey(copies);
        if (_memory.Articles.Find(key) is { } seen)
        {
            Report(seen.Findings);
            return Known(seen, key);
        }

        if (_packs.Find(key, static (from, sum) => new KnownArticle(ArticleRecord.Read(from), from.List(FindingRecord.Read), sum)) is { } known)
        {
            var kept = _memory.Articles.Keep(key, known);
            Report(kept.Findings);
            return Known(kept, key);
        }

        // Of a seed that is a copy, what it gives alone is of no use.
        var alone = copies.Select(static c => c.TakeAlone()).ToList();
        var (article, findings, isSure) = alone is [{ } made] ? made : Structured(copies);
        Report(findings);
        if (article is null || !isSure)
            return article;
        var to = RecordWriter.Reused;
        ArticleRecord.Write(to, article);
        to.List(findings, FindingRecord.Write);
        _packs.Add(key, to.Written.Span);
        return Known(_memory.Articles.Keep(key, new KnownArticle(article, findings, to.Sum)), key);
    }

    /// <summary>What an article names, of those that <see cref="Structure"/> gave.</summary>
    public NamedInArticle Names(Article article)
    {
        if (!_works.TryGetValue(article.Seeds[0], out var work))
            return _naming.Find(article);
        var key = NamesKey(work);
        if (_memory.Names.Find(key) is { } seen)
            return seen;
        if (_packs.Find(key, NamesRecord.Read) is { } known)
            return _memory.Names.Keep(key, known);
        var found = _naming.Find(article);
        var to = RecordWriter.Reused;
        NamesRecord.Write(to, found);
        _packs.Add(key, to.Written.Span);
        return _memory.Names.Keep(key, found);
    }

    /// <summary>The share of the collection that a seed belongs to, by its name alone, from 0.</summary>
    public static int ShareOf(string name, int shares) => (int)(XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(name)) % (ulong)shares);

    /// <summary>Keeps what was new.</summary>
    public void Save()
    {
        _packs.Save();
        _memory.Forget();
    }

    /// <inheritdoc/>
    public void Dispose() => _packs.Dispose();

    /// <summary>One seed, as far as it had to be read.</summary>
    private SeedInHand? Read(string name)
    {
        var path = _shown(name);
        // What is known need not be read again. What is not may have changed since its sum was taken.
        if (_memory.Inputs?.FileIn(name) is { } taken && SeedKeys.Of(name, path, taken) is var at && _packs.Has(at))
            return new SeedInHand(name, path, at, null);
        var full = Path.Combine(_seeds, name);
        // Looked at before it is read: a change in between shows the next time.
        var look = _memory.Seeds.Of(full);
        if (look is { } known && _memory.Seeds.Find(full, known) is { } same)
            return new SeedInHand(name, path, SeedKeys.Of(name, path, same), null);
        var found = new DiagnosticBag();
        var bytes = SeedReader.ReadBytes(_seeds, name, found);
        Report(found.ToSortedList());
        if (bytes is null)
            return null;
        var sum = ContentSum.Of(bytes);
        if (look is { } seen)
            _memory.Seeds.Keep(full, seen, sum);
        var key = SeedKeys.Of(name, path, sum);
        return new SeedInHand(name, path, key, _packs.Has(key) ? null : bytes);
    }

    private StructuredWork Structured(ImmutableArray<SeedInHand> copies)
    {
        var found = new DiagnosticBag();
        var allSame = true;
        var article = PerSeed.Run(copies[0].Path, found, () => Merge(copies, found, out allSame));
        return new(article, found.ToSortedList(), allSame);
    }

    private Article? Merge(ImmutableArray<SeedInHand> copies, DiagnosticBag found, out bool allSame)
    {
        allSame = true;
        var witnesses = ImmutableArray.CreateBuilder<Witness>();
        foreach (var copy in copies)
        {
            var isSame = true;
            // What was said of a seed alone was reported when it was first read.
            if ((copy.TakeWitness() ?? Witness(copy, new DiagnosticBag(), out isSame)) is { } witness)
                witnesses.Add(witness);
            allSame &= isSame;
        }

        if (witnesses.Count == 0)
            return null;
        var work = Merger.MergeWork(witnesses.DrainToImmutable());
        MergeReport.Add(work, found);
        return ArticleBuilder.Build(work, _curation.Documents, _speakers, found);
    }

    /// <summary>Mends a seed. Another one than its key tells of, when the file has changed in between: then nothing of it is kept.</summary>
    private Witness? Witness(SeedInHand seed, DiagnosticBag found, out bool isSame)
    {
        var held = seed.TakeBytes();
        var bytes = held ?? SeedReader.ReadBytes(_seeds, seed.Name, found);
        isSame = bytes is not null && (held is not null || SeedKeys.Of(seed.Name, seed.Path, ContentSum.Of(bytes)) == seed.Key);
        return bytes is null ? null : PerSeed.Run(
            seed.Path, found, () => SeedReader.Decode(seed.Name, seed.Path, bytes, found) is { } document ? WitnessReader.Read(Mender.Mend(document, found)) : null);
    }

    private Article Known(KnownArticle made, ContentSum key)
    {
        var seed = made.Article.Seeds[0];
        (_works[seed], _made[seed]) = (key, made);
        return made.Article;
    }

    /// <summary>What the cache keeps of a seed, or null.</summary>
    private SeedFacts? Packed(ContentSum key) => _packs.Find(key, SeedFacts.Read);

    /// <summary>Mends a seed, and keeps what is found of it.</summary>
    private SeedFacts Mended(SeedInHand seed)
    {
        var found = new DiagnosticBag();
        seed.Witness = Witness(seed, found, out var isSame);
        var passages = seed.Witness is { } witness ? TwinFinder.Sample(witness) : [];
        var facts = new SeedFacts(seed.Witness is not null, passages.Length, passages, found.ToSortedList());
        // A fault of the program may have come from outside of the seed: it is tried again.
        seed.IsSure = isSame && !facts.Findings.Any(static f => f.Code == DiagnosticCodes.SeedFailed);
        if (!seed.IsSure)
            return facts;
        // Nearly every seed is the only copy of its work, and of what is known of one nothing is as large as where each of its characters came
        // from: kept until the last seed is read, to be merged then, it would be most of what a build holds. Of the few copies it is made again.
        if (seed.Witness is not null)
            seed.Alone = Structured([seed]);
        var to = RecordWriter.Reused;
        facts.Write(to);
        _packs.Add(seed.Key, to.Written.Span);
        // With a cache they need not stay in hand.
        return _cache is null ? _memory.Passages.Keep(seed.Key, facts) : facts;
    }

    /// <summary>The passages of an article, read or found again where only their number was known.</summary>
    private ulong[] Passages(SeedInHand seed)
    {
        if (seed.Facts.Passages is null)
            seed.Facts = _memory.Passages.Find(seed.Key) ?? Packed(seed.Key) ?? Mended(seed);
        return seed.Facts.Passages ?? [];
    }

    /// <summary>Keeps what is known of all articles in one place, if that is not how it lies there already.</summary>
    private void Tell(List<SeedInHand> seeds)
    {
        var sure = seeds.FindAll(static s => s.IsSure);
        if (_cache is not null && (sure.Count != _table.Count || sure.Exists(s => _table.Find(s.Key) is null)))
            _memory.Table = SeedTable.Write(_cache, _collection, sure);
    }

    private void Report(IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count == 0)
            return;
        foreach (var finding in findings)
            _bag.Add(finding);
    }

    private ContentSum WorkKey(ImmutableArray<SeedInHand> copies)
    {
        var all = RecordWriter.Reused;
        all.Text("work");
        all.Key(_curated);
        foreach (var copy in copies)
            all.Key(copy.Key);
        return all.Sum;
    }

    private ContentSum NamesKey(ContentSum work)
    {
        var all = RecordWriter.Reused;
        all.Text("names");
        all.Key(_names);
        all.Key(work);
        return all.Sum;
    }
}
