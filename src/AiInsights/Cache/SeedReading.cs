using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using AiInsights.Ingest;
using AiInsights.Mend;
using AiInsights.Merge;
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

    private readonly Packs _packs;
    private readonly ArticleMemory _memory;
    private readonly string _seeds;
    private readonly Curation _curation;
    private readonly SpeakerIndex _speakers;
    private readonly UInt128 _curated;
    private readonly DiagnosticBag _bag;

    /// <param name="options">Where the seeds are, and the cache.</param>
    /// <param name="curation">What people say of seeds and speakers.</param>
    /// <param name="memory">Articles that this process has seen.</param>
    /// <param name="bag">Takes the findings, those of earlier builds too.</param>
    public SeedReading(BuildOptions options, Curation curation, ArticleMemory memory, DiagnosticBag bag)
    {
        (_packs, _seeds, _curation, _memory, _bag) = (new Packs(CacheFolder.Of(options), Kind), options.Seeds, curation, memory, bag);
        _speakers = SpeakerIndex.Create(curation);
        _curated = CurationKey(options.Seeds);
    }

    /// <summary>One seed, as far as it had to be read.</summary>
    public SeedInHand? Read(string name)
    {
        var path = SeedReader.DisplayPath(Path.Combine(_seeds, name));
        var found = new DiagnosticBag();
        var seed = PerSeed.Run(path, found, () => SeedReader.ReadBytes(_seeds, name, found) is { } bytes ? new SeedInHand(name, path, bytes, Key(name, path, bytes)) : null);
        foreach (var finding in found.ToSortedList())
            _bag.Add(finding);
        return seed;
    }

    /// <summary>Finds the passages of a seed, mending it if that was never done. A seed without an article has none.</summary>
    public SeedInHand? Mend(SeedInHand seed)
    {
        if (_packs.Find(seed.Key) is { } known)
        {
            var from = new RecordReader(known);
            seed.IsDocument = from.Flag();
            seed.Passages = from.Hashes();
            Report(from.List(FindingRecord.Read));
        }
        else
        {
            var found = new DiagnosticBag();
            seed.Witness = Witness(seed, found);
            seed.IsDocument = seed.Witness is not null;
            seed.Passages = seed.Witness is { } witness ? TwinFinder.Sample(witness) : [];
            var findings = found.ToSortedList();
            Report(findings);
            // A fault of the program may have come from outside of the seed: it is tried again.
            if (!findings.Any(static f => f.Code == DiagnosticCodes.SeedFailed))
            {
                var to = new RecordWriter();
                to.Flag(seed.IsDocument);
                to.Hashes(seed.Passages);
                to.List(findings, FindingRecord.Write);
                _packs.Add(seed.Key, to.Written.Span);
            }
        }

        return seed.IsDocument ? seed : null;
    }

    /// <summary>The works, each with the seeds that are copies of it.</summary>
    public static List<ImmutableArray<SeedInHand>> Group(List<SeedInHand> seeds) =>
        [.. TwinFinder.Group([.. seeds.Select(static s => s.Passages)]).Select(g => g.Select(i => seeds[i]).ToImmutableArray())];

    /// <summary>The article of a work.</summary>
    public Article? Structure(ImmutableArray<SeedInHand> copies)
    {
        var key = WorkKey(copies);
        if (_memory.Find(key) is { } seen)
        {
            Report(seen.Findings);
            return seen.Article;
        }

        if (_packs.Find(key) is { } known)
        {
            var from = new RecordReader(known);
            var kept = _memory.Keep(key, ArticleRecord.Read(from), from.List(FindingRecord.Read));
            Report(kept.Findings);
            return kept.Article;
        }

        var found = new DiagnosticBag();
        var article = PerSeed.Run(copies[0].Path, found, () => Merge(copies, found));
        var findings = found.ToSortedList();
        Report(findings);
        if (article is null)
            return null;
        var to = new RecordWriter();
        ArticleRecord.Write(to, article);
        to.List(findings, FindingRecord.Write);
        _packs.Add(key, to.Written.Span);
        return _memory.Keep(key, article, findings).Article;
    }

    /// <summary>Keeps what was new.</summary>
    public void Save() => _packs.Save();

    /// <inheritdoc/>
    public void Dispose() => _packs.Dispose();

    private Article? Merge(ImmutableArray<SeedInHand> copies, DiagnosticBag found)
    {
        // What was said of a seed alone was reported when it was first read.
        var witnesses = copies.Select(c => c.TakeWitness() ?? Witness(c, new DiagnosticBag())).OfType<Witness>().ToImmutableArray();
        if (witnesses.IsEmpty)
            return null;
        var work = Merger.MergeWork(witnesses);
        MergeReport.Add(work, found);
        return ArticleBuilder.Build(work, _curation.Documents, _speakers, found);
    }

    private static Witness? Witness(SeedInHand seed, DiagnosticBag found) => PerSeed.Run(
        seed.Path, found, () => SeedReader.Decode(seed.Name, seed.Path, seed.Bytes, found) is { } document ? WitnessReader.Read(Mender.Mend(document, found)) : null);

    private void Report(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
            _bag.Add(finding);
    }

    private UInt128 WorkKey(ImmutableArray<SeedInHand> copies)
    {
        var all = new RecordWriter();
        all.Text("work");
        all.Key(_curated);
        foreach (var copy in copies)
            all.Key(copy.Key);
        return all.Sum;
    }

    // Findings show the path, so the same bytes at another place are another seed.
    private static UInt128 Key(string name, string path, byte[] bytes)
    {
        var all = new RecordWriter();
        all.Text("seed");
        all.Text(name);
        all.Text(path);
        all.Key(XxHash128.HashToUInt128(bytes));
        return all.Sum;
    }

    /// <summary>The curation that the structure of an article reads: corrections of documents, and who is meant by a name.</summary>
    private static UInt128 CurationKey(string seeds)
    {
        var all = new XxHash128();
        foreach (var name in (string[])["documents.yml", "speakers.yml"])
        {
            var path = Path.Combine(seeds, CurationLoader.FolderName, name);
            all.Append(Encoding.UTF8.GetBytes(SeedReader.DisplayPath(path) + "\0"));
            try
            {
                if (File.Exists(path))
                    all.Append(File.ReadAllBytes(path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Then the loader could not read it either: nothing is curated.
            }

            all.Append([0]);
        }

        return all.GetCurrentHashAsUInt128();
    }
}
