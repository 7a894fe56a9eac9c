using System.Collections.Immutable;
using System.Diagnostics;
using AiInsights.Cache;
using AiInsights.Hanzi;
using AiInsights.Ingest;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Mine;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Mine.Structure;
using AiInsights.Plan;
using AiInsights.Render;
using AiInsights.Render.Data;
using AiInsights.Search;
using AiInsights.Write;

namespace AiInsights;

/// <summary>Seeds to site, step by step: the only file that knows the order.</summary>
public static class SiteBuilder
{
    /// <summary>Builds the site and writes it.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds or templates folder does not exist.</exception>
    /// <exception cref="OperationCanceledException">The build was interrupted; the site is as it was.</exception>
    public static BuildResult Build(BuildOptions options, DiagnosticBag bag, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var phases = new Phases(progress, cancellation);
        var last = phases.Run("compare", () => LastBuild.Of(options));
        if (last?.Repeat() is { } same)
            return same with { Phases = phases.Times, TotalMilliseconds = clock.Elapsed.TotalMilliseconds };
        var composition = Compose(options, bag, phases, cancellation);
        var written = phases.Run("write", () => SiteWriter.Write(options.Out, composition.Files, options, bag, cancellation));
        var result = new BuildResult
        {
            Seeds = composition.Seeds,
            Documents = composition.Digest.Articles.Length,
            Pages = composition.Files.Count(static f => f.Path.EndsWith(".html", StringComparison.Ordinal)),
            FilesWritten = written.Written,
            FilesUnchanged = written.Unchanged,
            FilesRemoved = written.Removed,
            Bytes = written.Bytes,
            Phases = phases.Times,
            TotalMilliseconds = clock.Elapsed.TotalMilliseconds,
            RepairsByKind = composition.Digest.Articles.SelectMany(static a => a.Repairs).CountBy(static r => r.Kind).ToImmutableSortedDictionary(static c => c.Key, static c => c.Value, StringComparer.Ordinal),
            Diagnostics = bag.ToSortedList(),
            Digest = composition.Digest,
        };
        last?.Keep(result);
        return result;
    }

    /// <summary>Makes all files of the site without writing any.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds or templates folder does not exist.</exception>
    public static Composition Compose(BuildOptions options, DiagnosticBag bag, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default) =>
        Compose(options, bag, new Phases(progress, cancellation), cancellation);

    private static Composition Compose(BuildOptions options, DiagnosticBag bag, Phases phases, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount, CancellationToken = cancellation };

        var curation = phases.Run("curation", () => CurationLoader.Load(options.Seeds, bag));
        var names = phases.Run("find", () => SeedReader.Find(options.Seeds, bag));
        var seeds = phases.Each("ingest", names, parallel, name => PerSeed.Run(SeedReader.DisplayPath(Path.Combine(options.Seeds, name)), bag, () => SeedReader.Read(options.Seeds, name, bag)));
        var mended = phases.Each("mend", seeds, parallel, seed => PerSeed.Run(seed.File.Path, bag, () => Mender.Mend(seed, bag)));
        var works = phases.Run("merge", () => Merger.Merge([.. mended.Select(WitnessReader.Read)]));
        MergeReport.Add(works, bag);
        var speakers = SpeakerIndex.Create(curation);
        var articles = phases.Each("structure", works, parallel, work => PerSeed.Run(work.Base.Document.Document.File.Path, bag, () => ArticleBuilder.Build(work, curation.Documents, speakers, bag)));
        var digest = phases.Run("mine", () => DigestBuilder.Build(ArticleAddresses.MakeUnique([.. articles], bag), curation, options, bag));

        var toHant = ToHant(curation);
        var plan = phases.Run("plan", () => SitePlan.Create(digest, options, bag));
        var files = new List<SiteFile>();
        files.AddRange(phases.Run("render", () => SiteRenderer.Render(digest, plan, options, curation.Terms, bag)));
        files.AddRange(phases.Run("data", () => DataFiles.Create(digest, toHant)));
        files.AddRange(phases.Run("search", () => SearchIndex.Create(digest, new SearchOptions { ToHant = options.Scripts.Contains("zh-Hant") ? toHant : null })));
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new Composition(digest, files, names.Count, phases.Times);
    }

    // The same conversion as the pages': what stands on a page of the other script is what its search finds.
    private static Func<string, string> ToHant(Curation curation) => new Render.ScriptText("zh-Hant", HanziConverter.For("s2tw"), new TermRules(curation.Terms)).Of;

    /// <summary>Names, times and reports the phases of one build.</summary>
    private sealed class Phases(IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        private readonly List<KeyValuePair<string, double>> _times = [];

        public IReadOnlyList<KeyValuePair<string, double>> Times => _times;

        public T Run<T>(string name, Func<T> work)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new BuildProgress(name, 0, 0));
            var start = Stopwatch.GetTimestamp();
            var result = work();
            _times.Add(new(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            return result;
        }

        /// <summary>Does the same for each item, side by side; results keep the order of the items, what gave none is left out.</summary>
        public List<TResult> Each<TItem, TResult>(string name, IReadOnlyList<TItem> items, ParallelOptions parallel, Func<TItem, TResult?> work)
            where TResult : class =>
            Run(name, () =>
            {
                var results = new TResult?[items.Count];
                var done = 0;
                Parallel.For(0, items.Count, parallel, i =>
                {
                    results[i] = work(items[i]);
                    progress?.Report(new BuildProgress(name, Interlocked.Increment(ref done), items.Count));
                });
                return results.OfType<TResult>().ToList();
            });
    }
}
