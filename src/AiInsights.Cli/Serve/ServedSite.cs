using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using AiInsights.Render;

namespace AiInsights.Cli.Serve;

/// <summary>One state of the site in memory. The server answers from it alone; another state takes its place in one assignment.</summary>
internal sealed class ServedSite
{
    private static readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> Nothing = ImmutableDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>Before the first build.</summary>
    public static readonly ServedSite Empty = new(0, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal), Nothing, []);

    private readonly Lazy<(string Styles, string Others)> _sums;

    private ServedSite(int version, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, ImmutableDictionary<string, ReadOnlyMemory<byte>> early, IReadOnlyList<string> findings)
    {
        (Version, Files, Early, Findings) = (version, files, early, findings);
        _sums = new(Assets);
    }

    /// <summary>Counts the states from 1.</summary>
    public int Version { get; }

    /// <summary>All files of the last build by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>Files that are newer than the last build: they are shown in the place of its own.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Early { get; }

    /// <summary>What the build had to say, one a line.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>The style sheets as one number: it differs when one of them does.</summary>
    public string Styles => _sums.Value.Styles;

    /// <summary>All other assets as one number.</summary>
    public string Rest => _sums.Value.Others;

    /// <summary>A file as it is shown, or null.</summary>
    public ReadOnlyMemory<byte>? Find(string path) =>
        Early.TryGetValue(path, out var bytes) || Files.TryGetValue(path, out bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>What is shown at an address as one number: it differs when the page does.</summary>
    public string Sum(string path) => Find(path) is { } page ? Text(XxHash3.HashToUInt64(page.Span)) : Find("404.html") is { } missing ? "404-" + Text(XxHash3.HashToUInt64(missing.Span)) : "none";

    /// <summary>The state after another build.</summary>
    public ServedSite Next(IEnumerable<SiteFile> files, IReadOnlyList<string> findings) => new(Version + 1, ByPath(files), Nothing, findings);

    /// <summary>The same state when all of its files are there.</summary>
    public ServedSite Finished(IEnumerable<SiteFile> files, IReadOnlyList<string> findings) => new(Version, ByPath(files), Early, findings);

    /// <summary>The state after a build that came to nothing: the last good pages stay.</summary>
    public ServedSite Failed(IReadOnlyList<string> findings) => new(Version + 1, Files, Early, findings);

    /// <summary>The state with files that are made before their build.</summary>
    public ServedSite With(IEnumerable<SiteFile> early) => new(Version + 1, Files, Early.SetItems(early.Select(static f => KeyValuePair.Create(f.Path, f.Content))), Findings);

    /// <summary>The state with the early files that came since another one.</summary>
    public ServedSite WithEarlySince(ServedSite before, ServedSite now)
    {
        var later = now.Early.Where(f => !before.Early.TryGetValue(f.Key, out var was) || !was.Equals(f.Value)).ToList();
        return later.Count == 0 ? this : new(Version, Files, Early.SetItems(later), Findings);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ByPath(IEnumerable<SiteFile> files)
    {
        var byPath = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in files)
            byPath.Add(file.Path, file.Content);
        return byPath;
    }

    private (string Styles, string Others) Assets()
    {
        var (styles, rest) = (new XxHash3(), new XxHash3());
        foreach (var path in Files.Keys.Union(Early.Keys, StringComparer.Ordinal).Where(static p => p.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var sum = path.EndsWith(".css", StringComparison.Ordinal) ? styles : rest;
            sum.Append(Encoding.UTF8.GetBytes(path + "\0"));
            sum.Append(Find(path)!.Value.Span);
        }

        return (Text(styles.GetCurrentHashAsUInt64()), Text(rest.GetCurrentHashAsUInt64()));
    }

    private static string Text(ulong sum) => sum.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
