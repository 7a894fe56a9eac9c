using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime;
using System.Runtime.ExceptionServices;
using AiInsights.Cache;
using AiInsights.Ingest;
using AiInsights.Ingest.Images;
using AiInsights.Mine;
using AiInsights.Mine.Curation;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Preview;
using AiInsights.Render;
using AiInsights.Render.Data;
using AiInsights.Render.Reads;
using AiInsights.Search;
using AiInsights.Search.Pairs;
using AiInsights.Write;

namespace AiInsights;

/// <summary>Seeds to site, step by step: the only file that knows the order.</summary>
public static class SiteBuilder
{
    /// <summary>Bytes in use from which a collection before the pages are made is worth its time: a collection of some thousand articles.</summary>
    private const long WorthTidying = 400_000_000;

    /// <summary>Builds the site and writes it.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds or templates folder does not exist.</exception>
    /// <exception cref="OutputException">The output folder is refused, or could not be written; the site is as it was.</exception>
    /// <exception cref="OperationCanceledException">The build was interrupted; the site is as it was.</exception>
    public static BuildResult Build(BuildOptions options, DiagnosticBag bag, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default) =>
        Build(options, bag, null, null, progress, cancellation);

    /// <summary>Builds the site and writes it, with what this process knows from its last build.</summary>
    /// <param name="options">What is asked for.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="memory">Is given from build to build: only what changed is read and made again. Null for a single build.</param>
    /// <param name="mirror">Sees the files as they go to the disk, or null.</param>
    /// <param name="progress">Hears of the phases.</param>
    /// <param name="cancellation">Honoured until the moment at which the new site takes the place of the old one.</param>
    /// <inheritdoc cref="Build(BuildOptions, DiagnosticBag, IProgress{BuildProgress}?, CancellationToken)"/>
    public static BuildResult Build(BuildOptions options, DiagnosticBag bag, BuildMemory? memory, ISiteMirror? mirror, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var phases = new Phases(progress, cancellation);
        if (memory is null)
            HeapPages.Ask(LastBuild.Seeds(options));
        // Who builds again and again has something to do, and wants everything in hand.
        var last = memory is null ? phases.Run("compare", () => LastBuild.Of(options)) : null;
        if (last?.Repeat() is { } same)
            return same with { Phases = phases.Times, TotalMilliseconds = clock.Elapsed.TotalMilliseconds };
        Preparation.Begin(options);
        memory ??= new BuildMemory { Inputs = last?.Inputs, SiteLook = last?.Site };
        var found = Find(options, bag, memory, phases);
        using var opening = new SiteOpening(options, memory, bag, cancellation);
        var (digest, images, works) = Read(found, options, bag, memory, phases, cancellation);
        phases.Run("tidy", Tidy);
        var (site, draft) = phases.Run("open", opening.Take);
        var files = mirror is null ? draft : (ISiteFiles)new MirroredFiles(draft, mirror, options.Out);
        var made = Make(digest, found.Curation, images, options, bag, site, works, phases, files, mirror, made => memory.Made = mirror is null ? null : made, cancellation);
        var paths = draft.Paths.ToHashSet(StringComparer.Ordinal);
        SideBySide(() => ReportMoved(digest, draft.MadeBefore, paths, options, bag), draft.Complete);
        WriteResult written = null!;
        ReadOnlyMemory<byte> known = default;
        // What is known of the files is known before they stand in their place. It is kept when they do.
        SideBySide(
            () => written = phases.Run("write", draft.Finish),
            () => known = site.Packed(draft, made, paths),
            () => last?.LookAgain());
        var result = new BuildResult
        {
            Seeds = found.Seeds.Count,
            Documents = digest.Articles.Length,
            Pages = paths.Count(static p => p.EndsWith(".html", StringComparison.Ordinal)),
            FilesWritten = written.Written,
            FilesUnchanged = written.Unchanged,
            FilesRemoved = written.Removed,
            Bytes = written.Bytes,
            Phases = phases.Times,
            TotalMilliseconds = clock.Elapsed.TotalMilliseconds,
            RepairsByKind = digest.Articles.SelectMany(static a => a.Repairs).CountBy(static r => r.Kind).ToImmutableSortedDictionary(static c => c.Key, static c => c.Value, StringComparer.Ordinal),
            Diagnostics = bag.ToSortedList(),
            Digest = digest,
        };
        // A page that moved has moved now: the next build must not tell it again.
        Parallel.Invoke(
            () => SiteMemory.Save(options, known),
            () => last?.Keep(result with { Diagnostics = [.. result.Diagnostics.Where(static d => d.Code != DiagnosticCodes.AddressMoved)] }, draft.Look));
        return result;
    }

    /// <summary>Whether the cache knows of a build with the same options: then the next one probably has little to do.</summary>
    public static bool WasBuilt(BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return LastBuild.IsKnown(options);
    }

    /// <summary>
    /// Reads one share of the seeds into the cache and writes no site. Several processes, on several machines, read a share each; a build
    /// that finds their caches has only the works left that have copies in several shares.
    /// </summary>
    /// <param name="options">Where the seeds are, and the cache.</param>
    /// <param name="share">Which share, from 1.</param>
    /// <param name="shares">How many there are.</param>
    /// <param name="progress">Hears of the phases.</param>
    /// <param name="cancellation">Honoured between seeds.</param>
    /// <returns>How many seeds the share has.</returns>
    /// <exception cref="DirectoryNotFoundException">The seeds folder does not exist.</exception>
    public static int Prepare(BuildOptions options, int share, int shares, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        // Findings are kept with what they belong to: the build reports them.
        var bag = new DiagnosticBag();
        var phases = new Phases(progress, cancellation);
        var parallel = Threads(options, cancellation);
        var memory = new BuildMemory();
        var (curation, all) = Find(options, bag, memory, phases);
        var names = all.Where(n => SeedReading.ShareOf(n, shares) == share - 1).ToList();
        using var reading = new SeedReading(options, curation, memory, bag);
        var documents = phases.Each("mend", names, parallel, reading.Mend);
        var articles = phases.Each("structure", documents, parallel, seed => reading.Structure([seed]));
        phases.Each("names", articles, parallel, reading.Names);
        phases.Run("keep", reading.Save);
        return names.Count;
    }

    /// <summary>Makes all files of the site without writing any.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds or templates folder does not exist.</exception>
    public static Composition Compose(BuildOptions options, DiagnosticBag bag, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var phases = new Phases(progress, cancellation);
        var memory = new BuildMemory();
        var found = Find(options, bag, memory, phases);
        var (digest, images, _) = Read(found, options, bag, memory, phases, cancellation);
        var files = new SiteInMemory();
        Make(digest, found.Curation, images, options, bag, null, null, phases, files, null, static _ => { }, cancellation);
        var made = files.ToSortedList();
        ReportMoved(digest, (SiteManifest.Read(options.Out) ?? []).ToHashSet(StringComparer.Ordinal), made.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal), options, bag);
        return new Composition(digest, made, found.Seeds.Count, phases.Times);
    }

    private static void ReportMoved(Digest digest, IReadOnlySet<string> before, IReadOnlySet<string> paths, BuildOptions options, DiagnosticBag bag) =>
        LostAddresses.Report(options.Out, before, paths, digest, SeedReader.DisplayPath(Path.Combine(options.Seeds, "_curation/site.yml")), bag);

    /// <summary>What there is to read: the curation, and the names of the seeds.</summary>
    private static (Curation Curation, IReadOnlyList<string> Seeds) Find(BuildOptions options, DiagnosticBag bag, BuildMemory memory, Phases phases) =>
        (phases.Run("curation", () => CurationLoader.Load(options.Seeds, bag)), phases.Run("find", () => SeedReader.Find(options.Seeds, bag, memory.HasRead)));

    /// <summary>Seeds and curation to the digest. What only reading needs is free to go when this returns.</summary>
    private static (Digest Digest, ImageFolder Images, IReadOnlyDictionary<string, KnownArticle> Works) Read((Curation Curation, IReadOnlyList<string> Seeds) found, BuildOptions options, DiagnosticBag bag, BuildMemory memory, Phases phases, CancellationToken cancellation)
    {
        var parallel = Threads(options, cancellation);
        var curation = found.Curation;
        using var reading = new SeedReading(options, curation, memory, bag);
        var documents = phases.Each("mend", found.Seeds, parallel, reading.Mend);
        var (works, shared) = phases.Run("merge", () => reading.Group(documents));
        var articles = phases.Each("structure", works, parallel, work => reading.Structure(work));
        // By the name of the seed that a work follows.
        articles.Sort(static (a, b) => string.CompareOrdinal(a.Seeds[0], b.Seeds[0]));
        var named = phases.Each("names", articles, parallel, reading.Names);
        phases.Run("keep", reading.Save);
        var images = phases.Run("images", () => ImageFolder.Load(options.Seeds, bag));
        articles = [.. articles.Select(a => LocalImages.Attach(a, images))];
        return (phases.Run("mine", () => DigestBuilder.Build(RelatedArticles.Attach(ArticleAddresses.MakeUnique([.. articles], SeedReader.DisplayPath(options.Seeds), bag), shared), named, curation, options, bag)), images, reading.Works);
    }

    /// <summary>The digest to the files of the site, told of when its pages are made; gives what is to be remembered of its index.</summary>
    private static IndexRecord Make(Digest digest, Curation curation, ImageFolder images, BuildOptions options, DiagnosticBag bag, SiteMemory? memory, IReadOnlyDictionary<string, KnownArticle>? works, Phases phases, ISiteFiles files, ISiteMirror? mirror, Action<MadeSite> shown, CancellationToken cancellation)
    {
        // The same conversion everywhere: what stands on a page of the other script is what its search finds.
        var conversions = options.Scripts.Append("zh-Hant").Distinct(StringComparer.Ordinal).ToDictionary(static s => s, s => Conversion.To(s, curation.Terms), StringComparer.Ordinal);
        var toHant = (Func<string, string>)conversions["zh-Hant"].Of;
        var parallel = Threads(options, cancellation);
        SitePlan plan = null!;
        DigestIndex index = null!;
        ArticleSums? sums = null;
        SideBySide(
            () => plan = phases.Run("plan", () => SitePlan.Create(digest, options, bag)),
            () => index = phases.Run("index", () => new DigestIndex(digest)),
            () => sums = memory is null ? null : phases.Run("sums", () => new ArticleSums(digest, parallel, works)));
        var known = sums is null ? null : new KnownPages(memory!.Pages, index, plan, sums, options);
        var search = new SearchOptions { ToHant = options.Scripts.Contains("zh-Hant") ? toHant : null };
        IndexRecord made = null!;
        // Where a site was built before, most of all this is to find out that it stands: each step alone would keep one processor busy. From
        // nothing each has enough to do for all, and what it holds goes before the next one begins.
        if (memory is { Index.Key: var last } && last != default)
            SideBySide(Pages, Data, Search);
        else
            Array.ForEach((Action[])[Pages, Data, Tidy, Search], static step => step());
        return made;

        void Pages()
        {
            var pages = phases.Run("render", () => SiteRenderer.Render(index, plan, options, script => conversions[script], bag, files, known));
            foreach (var (name, bytes) in images.Files)
                files.Add(new SiteFile(LocalImage.Folder + name, bytes));
            shown(new MadeSite(curation, images, index, plan, pages));
            mirror?.PagesAreMade();
        }

        void Data() => phases.Run("data", () => DataFiles.Create(digest, toHant, parallel, files, sums is null ? null : new DataKeys(sums, KnownPages.Terms(options))));

        void Search() => made = phases.Run("search", () => SearchIndex.Create(digest, search, files, sums is null ? null : new IndexKeys(digest, sums, search, KnownPages.Terms(options)), memory?.Index ?? IndexRecord.None));
    }

    private static void SideBySide(params Action[] steps) => Phases.OneFault(() =>
    {
        Parallel.Invoke(steps);
        return true;
    });

    // Of a large collection what only reading needed is half of what is held, and of what pages needed some. The collector by itself would come to
    // it when the next step has taken as much again; where it was asked to stay away, after an edit, little was read.
    private static void Tidy()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > WorthTidying && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
    }

    private static ParallelOptions Threads(BuildOptions options, CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount, CancellationToken = cancellation };

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
            var result = OneFault(work);
            lock (_times)
                _times.Add(new(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            return result;
        }

        public void Run(string name, Action work) => Run(name, () =>
        {
            work();
            return true;
        });

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

        // Threads that fail together fail for one reason: the first is told, not a bundle of all.
        public static T OneFault<T>(Func<T> work)
        {
            try
            {
                return work();
            }
            catch (AggregateException faults)
            {
                ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
                throw;
            }
        }
    }
}
