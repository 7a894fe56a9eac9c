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

    private int _bytes;

    /// <summary>What each page asked.</summary>
    public PageFacts Pages { get; private init; } = new();

    /// <summary>What each file was made from.</summary>
    public KnownFiles Files { get; private init; } = new();

    /// <summary>What its index was made from.</summary>
    public IndexRecord Index { get; private set; } = IndexRecord.None;

    /// <summary>What the cache knows of the site; nothing at first.</summary>
    public static SiteMemory Of(BuildOptions options)
    {
        if (CacheFolder.Of(options)?.Read(Kind, Key(options)) is not { } bytes)
            return new();
        var from = new RecordReader(bytes);
        return new() { _bytes = bytes.Length, Files = KnownFiles.Read(from), Pages = PageFacts.Read(from), Index = IndexRecord.Read(from) };
    }

    /// <summary>Takes in what a build learned, and gives it as bytes for <see cref="Save"/>.</summary>
    /// <param name="draft">The site with all of its files; whether they stand in their place already is of no account, since a file is known by its size and time.</param>
    /// <param name="index">What its index was made from.</param>
    /// <param name="paths">Its files.</param>
    public ReadOnlyMemory<byte> Packed(SiteDraft draft, IndexRecord index, IReadOnlySet<string> paths)
    {
        Files.Replace(draft.Known());
        Pages.Keep(paths);
        Index = index;
        // Most builds change little. A buffer that doubles until 17 MB of ten thousand articles are in it has taken 64.
        var to = new RecordWriter(_bytes + (_bytes / 16));
        Files.Write(to);
        Pages.Write(to);
        Index.Write(to);
        _bytes = to.Written.Length;
        return to.Written;
    }

    /// <summary>Keeps for the next build what <see cref="Packed"/> gave, once the files stand in their place.</summary>
    public static void Save(BuildOptions options, ReadOnlyMemory<byte> packed) => CacheFolder.Of(options)?.Write(Kind, Key(options), packed);

    // What else decides about a page (templates, scripts, the base address) is in the keys of its files.
    private static ContentSum Key(BuildOptions options) =>
        ContentSum.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Out))}")));
}
