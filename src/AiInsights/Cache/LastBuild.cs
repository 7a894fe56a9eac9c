using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>
/// The last build with the same options: when neither what it read nor what it wrote has changed since, its result still stands and
/// nothing is to be done. What it read is compared byte by byte (of a file that nobody touched since, the sum of its bytes is known), what it wrote by size and time.
/// </summary>
internal sealed class LastBuild
{
    private const string Kind = "builds";

    private readonly CacheFolder _cache;
    private readonly BuildOptions _options;
    private readonly ContentSum _key;
    private readonly ContentSum _inputs;
    private readonly ContentSum _look;
    private bool _isUnchanged;

    private LastBuild(CacheFolder cache, BuildOptions options)
    {
        _cache = cache;
        _options = options;
        _key = Key(options);
        Site = SiteLook.Begin(options.Out);
        Inputs = Fingerprint.Of(options.Seeds, options.Templates);
        (_look, _inputs) = (Inputs.Look(), Inputs.Content(options.Jobs, KnownInputs.Read(cache, options.Seeds, options.Templates)));
    }

    /// <summary>What there is to read, the seeds folder first.</summary>
    public Fingerprint Inputs { get; }

    /// <summary>What stands in the site folder.</summary>
    public SiteLook Site { get; }

    /// <summary>Looks at what there is to read now, and at the site; null without a cache.</summary>
    public static LastBuild? Of(BuildOptions options) => CacheFolder.Of(options) is { } cache ? new LastBuild(cache, options) : null;

    /// <summary>Was there a build with the same options that the cache knows of?</summary>
    public static bool IsKnown(BuildOptions options) => CacheFolder.Of(options) is { } cache && cache.Has(Kind, Key(options));

    /// <summary>How many seeds the last build with the same options read; 0 where none is known.</summary>
    public static int Seeds(BuildOptions options)
    {
        if (CacheFolder.Of(options)?.Read(Kind, Key(options)) is not { } bytes)
            return 0;
        var from = new RecordReader(bytes);
        (_, _) = (from.Key(), from.Key());
        return from.Int();
    }

    /// <summary>The last result with its findings, if nothing has changed since; otherwise null.</summary>
    public BuildResult? Repeat()
    {
        if (_cache.Read(Kind, _key) is not { } bytes)
            return null;
        var from = new RecordReader(bytes);
        if (from.Key() != _inputs || from.Key() != (Site.Sum() ?? Fingerprint.Of(_options.Out).Look()))
            return null;
        Remember();
        return new BuildResult
        {
            Seeds = from.Int(),
            Documents = from.Int(),
            Pages = from.Int(),
            FilesWritten = 0,
            FilesUnchanged = from.Int(),
            FilesRemoved = 0,
            Bytes = from.Number(),
            RepairsByKind = from.List(static r => KeyValuePair.Create(r.Text(), r.Int())).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Diagnostics = from.List(FindingRecord.Read),
            Phases = [],
            TotalMilliseconds = 0,
        };
    }

    /// <summary>Looks whether anything changed while this build read. What changes later is for the next one to see.</summary>
    public void LookAgain() => _isUnchanged = Fingerprint.Of(_options.Seeds, _options.Templates).Look() == _look;

    /// <summary>Keeps the result for the next build, if <see cref="LookAgain"/> found nothing changed.</summary>
    /// <param name="result">What the build did.</param>
    /// <param name="site">How the site looks after it; null where that has to be looked at.</param>
    public void Keep(BuildResult result, ContentSum? site)
    {
        // The finding that the folder could not be exchanged belongs to the writing, which the next build does not do.
        if (result.Diagnostics.Any(static d => d.Code == DiagnosticCodes.OutputInPlace) || !_isUnchanged)
            return;
        Remember();
        var to = new RecordWriter();
        to.Key(_inputs);
        to.Key(site ?? Fingerprint.Of(_options.Out).Look());
        to.Number(result.Seeds);
        to.Number(result.Documents);
        to.Number(result.Pages);
        to.Number(result.FilesWritten + result.FilesUnchanged);
        to.Number(result.Bytes);
        to.List(result.RepairsByKind, static (w, c) =>
        {
            w.Text(c.Key);
            w.Number(c.Value);
        });
        to.List(result.Diagnostics, FindingRecord.Write);
        _cache.Write(Kind, _key, to.Written);
    }

    private void Remember() => Inputs.ToRemember()?.Write(_cache, _options.Seeds, _options.Templates);

    // Findings show paths as seen from the current folder.
    private static ContentSum Key(BuildOptions options)
    {
        string?[] all =
        [
            Environment.CurrentDirectory, options.Seeds, options.Templates, Path.GetFullPath(options.Out), options.BaseUrl, options.AsOf?.ToString("o", CultureInfo.InvariantCulture),
            string.Join(',', options.Scripts), options.Force ? "force" : null,
        ];
        return ContentSum.Of(Encoding.UTF8.GetBytes(string.Join('\0', all)));
    }
}
