using System.Globalization;
using System.Text;
using AiInsights.Render.Reads;
using AiInsights.Search.Pairs;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>
/// What is known of one site folder: what its pages asked the digest, what its files were made from. Kept in the cache for the next process,
/// and in hand for the next build of the same one.
/// </summary>
internal sealed class SiteMemory
{
    private const string Kind = "sites";

    /// <summary>What each page asked.</summary>
    public PageFacts Pages { get; private init; } = new();

    /// <summary>What each file was made from.</summary>
    public KnownFiles Files { get; private init; } = new();

    /// <summary>What its index was made from.</summary>
    public IndexRecord Index { get; set; } = IndexRecord.None;

    /// <summary>What the cache knows of the site; nothing at first.</summary>
    public static SiteMemory Of(BuildOptions options)
    {
        if (CacheFolder.Of(options)?.Read(Kind, Key(options)) is not { } bytes)
            return new();
        var from = new RecordReader(bytes);
        return new() { Files = KnownFiles.Read(from), Pages = PageFacts.Read(from), Index = IndexRecord.Read(from) };
    }

    /// <summary>Keeps it for the next build.</summary>
    public void Save(BuildOptions options)
    {
        if (CacheFolder.Of(options) is not { } cache)
            return;
        var to = new RecordWriter();
        Files.Write(to);
        Pages.Write(to);
        Index.Write(to);
        cache.Write(Kind, Key(options), to.Written);
    }

    // What else decides about a page (templates, scripts, the base address) is in the keys of its files.
    private static ContentSum Key(BuildOptions options) =>
        ContentSum.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Out))}")));
}
