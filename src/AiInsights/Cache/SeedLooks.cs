using System.Collections.Concurrent;
using AiInsights.Ingest;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>How the seeds of the last build of one process looked, and the sums of what they held: what looks the same is not read again.</summary>
internal sealed class SeedLooks
{
    private ConcurrentDictionary<string, (FileLook Look, ContentSum Sum)> _known = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, (FileLook Look, ContentSum Sum)> _used = new(StringComparer.Ordinal);

    /// <summary>
    /// Size and time of a file, or null where that cannot be had. Who watches builds while people save, and a file that is being saved may
    /// be empty for a moment: it is waited for. What stands when a process begins its first build is taken as it is.
    /// </summary>
    public FileLook? Of(string path) =>
        (_known.IsEmpty ? FileRest.Look(path) : FileRest.Wait(path, seen => _known.TryGetValue(path, out var known) && known.Look == Of(seen))) is { } look ? Of(look) : null;

    /// <summary>The sum of the bytes of a file that looks as it did, or null.</summary>
    public ContentSum? Find(string path, FileLook look)
    {
        if (!_known.TryGetValue(path, out var known) || known.Look != look)
            return null;
        _used[path] = known;
        return known.Sum;
    }

    /// <summary>Remembers a file that was looked at before it was read.</summary>
    public void Keep(string path, FileLook look, ContentSum sum) => _used[path] = (look, sum);

    private static FileLook Of((long Length, DateTime Written) seen) => new(seen.Length, seen.Written.Ticks);

    /// <summary>Forgets what the build that ends here did not ask for.</summary>
    public void Forget() => (_known, _used) = (_used, new(StringComparer.Ordinal));
}
