using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using AiInsights.Cache;
using AiInsights.Hanzi;
using AiInsights.Render;
using AiInsights.Search;

namespace AiInsights.Benchmarks.Search;

/// <summary>
/// What the index of the search costs to make and to store: of any seeds, with both scripts. The digest is read first and does not count; then
/// the index is made from nothing several times, of which the cheapest counts, and written to a folder.
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

        for (var i = 0; i < Times; i++)
        {
            var files = new FilesOnDisk(Path.Combine(folder, "index"));
            using var process = Process.GetCurrentProcess();
            var (cpu, clock, allocated) = (process.TotalProcessorTime, Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            using var peak = new PeakMemory();
            SearchIndex.Create(digest, search, files);
            process.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"index: {clock.Elapsed.TotalSeconds:0.00} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.00} processor s, {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated, at most {peak.Megabytes:0} MB in use; {files.Count} files, {files.Bytes / 1e6:0.00} MB = {(double)files.Bytes / text:0.000} × text, gzip {files.Packed / 1e6:0.00} MB"));
        }
    }

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

        public FilesOnDisk(string folder)
        {
            _folder = folder;
            if (Directory.Exists(folder))
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

        public void Add(SiteFile file)
        {
            Interlocked.Add(ref _bytes, file.Content.Length);
            Interlocked.Increment(ref _count);
            using var to = File.Create(Path.Combine(_folder, file.Path));
            to.Write(file.Content.Span);
        }
    }
}
