using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using AiInsights.Cache;
using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Render.Reads;
using AiInsights.Search;
using AiInsights.Search.Pairs;

namespace AiInsights.Benchmarks.Search;

/// <summary>
/// What the index of the search costs to make and to store: of any seeds, with both scripts. The digest is read first and does not count; then
/// the index is made from nothing several times, of which the cheapest counts, and written to a folder; then it is brought up to date after edits.
/// </summary>
internal static class IndexFigures
{
    private const int Times = 3;

    /// <summary>Prints the figures of a folder of seeds.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="folder">Takes a site, its cache and, under <c>index</c>, what was measured.</param>
    /// <param name="checkout">Its templates.</param>
    public static void Run(string seeds, string folder, string checkout)
    {
        var options = new BuildOptions { Seeds = seeds, Templates = Path.Combine(checkout, "templates"), Out = Path.Combine(folder, "site") };
        var digest = SiteBuilder.Build(options, new DiagnosticBag(), new BuildMemory(), null).Digest!;
        var toHant = HanziConverter.For("s2tw");
        var search = new SearchOptions { ToHant = toHant.Convert };
        var text = digest.Articles.Sum(static a => a.Blocks.Sum(static b => (long)System.Text.Encoding.UTF8.GetByteCount(b.Text)));
        var characters = digest.Articles.Sum(static a => a.Blocks.Sum(static b => (long)b.Text.Length));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{digest.Articles.Length} articles, {characters / 1e6:0.00} million characters, {text / 1e6:0.00} MB of text; {Environment.ProcessorCount} cores, .NET {Environment.Version}"));
        GC.Collect();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory before: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB, of which the digest is most"));

        var record = IndexRecord.None;
        var keys = Keys(digest, search);
        for (var i = 0; i < Times; i++)
        {
            var files = new FilesOnDisk(Path.Combine(folder, "index"));
            using var process = Process.GetCurrentProcess();
            var (cpu, clock, allocated) = (process.TotalProcessorTime, Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            using var peak = new PeakMemory();
            record = SearchIndex.Create(digest, search, files, keys, IndexRecord.None);
            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"index: {clock.Elapsed.TotalSeconds:0.00} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.00} processor s, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated, at most {peak.Megabytes:0} MB in use; {files.Count} files, {files.Bytes / 1e6:0.00} MB = {(double)files.Bytes / text:0.000} × text, gzip {files.Packed / 1e6:0.00} MB"));
        }

        Edit(digest, search, record, Path.Combine(folder, "index"));
    }

    /// <summary>What an edit of one article costs, its pages and all else that a build does left out: by turns a sentence is changed and a paragraph comes in.</summary>
    private static void Edit(Digest digest, SearchOptions search, IndexRecord record, string folder)
    {
        for (var i = 0; i < 2 * Times; i++)
        {
            var at = digest.Articles.Length * (i + 1) / ((2 * Times) + 1);
            var article = digest.Articles[at];
            var block = article.Blocks.Last(static b => b.Text.Length > 20);
            var middle = article.Blocks.Length / 2;
            digest = digest with
            {
                Articles = digest.Articles.SetItem(at, article with
                {
                    Blocks = i % 2 == 0
                        ? article.Blocks.Replace(block, block with { Content = RichText.Plain(block.Text[..10] + "这里改过一次" + block.Text[10..]) })
                        : article.Blocks.Insert(middle, block with { Id = "b-new", Content = RichText.Plain("这里多了一段，说的是另一件事。"), Turn = null, Insight = null }),
                }),
            };
            var keys = Keys(digest, search);
            var files = new FilesOnDisk(folder, keep: true);
            using var process = Process.GetCurrentProcess();
            var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
            record = SearchIndex.Create(digest, search, files, keys, record);
            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(i % 2 == 0 ? "a sentence changed" : "a paragraph came in")}: {clock.Elapsed.TotalSeconds:0.000} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.000} processor s; {files.Count} files made, {files.Bytes / 1e6:0.00} MB"));
        }
    }

    private static IndexKeys Keys(Digest digest, SearchOptions search) => new(digest, new ArticleSums(digest, new ParallelOptions()), search, []);

    /// <summary>The largest heap seen while it lives, looked at every few milliseconds.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private long _most;

        public PeakMemory() => _timer = new(_ => _most = Math.Max(_most, Environment.WorkingSet), null, 0, 20);

        public double Megabytes => _most / 1e6;

        public void Dispose() => _timer.Dispose();
    }

    /// <summary>Writes files as a build would, and adds up their sizes.</summary>
    private sealed class FilesOnDisk : ISiteFiles
    {
        private readonly string _folder;
        private long _bytes;
        private long _packed;
        private int _count;

        public FilesOnDisk(string folder, bool keep = false)
        {
            _folder = folder;
            if (!keep && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(Path.Combine(folder, "search"));
        }

        public long Bytes => _bytes;

        /// <summary>All files by themselves through gzip; done when asked for, so that it does not count.</summary>
        public long Packed
        {
            get
            {
                Parallel.ForEach(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), path =>
                {
                    using var to = new MemoryStream();
                    using (var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
                        gzip.Write(File.ReadAllBytes(path));
                    Interlocked.Add(ref _packed, to.Length);
                });
                return _packed;
            }
        }

        public int Count => _count;

        // Nobody else writes here.
        public bool TryKeepAll(string folder, ContentSum key, IReadOnlySet<string> except) => true;

        public ReadOnlyMemory<byte>? Kept(string path, ContentSum key) =>
            Path.Combine(_folder, path) is var full && File.Exists(full) ? File.ReadAllBytes(full) : default(ReadOnlyMemory<byte>?);

        public void Add(SiteFile file)
        {
            Interlocked.Add(ref _bytes, file.Content.Length);
            Interlocked.Increment(ref _count);
            using var to = File.Create(Path.Combine(_folder, file.Path));
            to.Write(file.Content.Span);
        }
    }
}
