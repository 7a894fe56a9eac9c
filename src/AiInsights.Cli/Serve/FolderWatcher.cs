using System.Collections.Concurrent;
using AiInsights.Ingest;

namespace AiInsights.Cli.Serve;

/// <summary>
/// Waits for changes in folders. Events of the system say where to look; what changed is found by looking at size and time. Events miss new
/// folders and overflow, so now and then every file is looked at. Hidden files and those that end with <c>~</c> belong to editors, not to a digest.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>A file that took the place of another is whole; others that came with it are waited for so long.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(5);

    /// <summary>How often every file is looked at.</summary>
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<string> _folders;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _wake = new(0);
    // What events named, and whether it took the place of another file whole.
    private readonly ConcurrentDictionary<string, bool> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Look> _seen;
    private volatile bool _lookEverywhere;

    /// <param name="folders">Folders to watch with all that is in them.</param>
    public FolderWatcher(IReadOnlyList<string> folders)
    {
        _folders = [.. folders.Select(static f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)))];
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, e) => Note(e.FullPath, whole: false);
            watcher.Created += (_, e) => Note(e.FullPath, whole: false);
            watcher.Deleted += (_, e) => Note(e.FullPath, whole: true);
            watcher.Renamed += (_, e) =>
            {
                Note(e.OldFullPath, whole: true);
                Note(e.FullPath, whole: true);
            };
            watcher.Error += (_, _) =>
            {
                _lookEverywhere = true;
                Wake();
            };
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }

        _seen = LookAtAll();
    }

    /// <summary>Returns when something changed since the last call and has come to rest.</summary>
    /// <returns>Full paths of the files that came, went or changed.</returns>
    public async Task<IReadOnlyCollection<string>> WaitForChange(CancellationToken cancellation)
    {
        while (true)
        {
            if (!await _wake.WaitAsync(Patrol, cancellation))
                _lookEverywhere = true;
            var looks = new Dictionary<string, Look?>(StringComparer.Ordinal);
            while (LookAtNamed(looks) is { } wait)
            {
                await Task.Delay(wait, cancellation);
                // An event may be late.
                foreach (var (path, look) in looks)
                {
                    if (LookAt(path) != look)
                        Note(path, whole: false);
                }
            }

            var changed = looks.Where(l => l.Value != (_seen.TryGetValue(l.Key, out var was) ? was : null)).ToList();
            foreach (var (path, look) in changed)
            {
                if (look is { } now)
                    _seen[path] = now;
                else
                    _seen.Remove(path);
            }

            if (changed.Count > 0)
                return changed.ConvertAll(static c => c.Key);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _wake.Dispose();
    }

    private void Note(string path, bool whole)
    {
        if (IsHidden(path))
            return;
        // Whoever writes on after a change of names is not done.
        _named.AddOrUpdate(path, whole, (_, before) => before && whole);
        Wake();
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
            _wake.Release();
    }

    /// <summary>Looks at everything that was named since the last time.</summary>
    /// <param name="looks">Takes how it looks.</param>
    /// <returns>How long it must stay so to be at rest; null when nothing was named.</returns>
    private TimeSpan? LookAtNamed(Dictionary<string, Look?> looks)
    {
        TimeSpan? wait = null;
        foreach (var path in _named.Keys)
        {
            _named.TryRemove(path, out var whole);
            // A folder that came, or went: nobody names what is in it.
            if (Directory.Exists(path) || (!File.Exists(path) && !_seen.ContainsKey(path)))
                _lookEverywhere = true;
            else
                Add(path, whole ? Together : FileRest.Of(path));
        }

        if (!_lookEverywhere)
            return wait;
        _lookEverywhere = false;
        var now = LookAtAll();
        foreach (var path in now.Keys.Union(_seen.Keys, StringComparer.Ordinal))
        {
            if (!looks.ContainsKey(path) && (!now.TryGetValue(path, out var look) || !_seen.TryGetValue(path, out var was) || look != was))
                Add(path, FileRest.Of(path));
        }

        return wait;

        void Add(string path, TimeSpan own)
        {
            looks[path] = LookAt(path);
            wait = wait > own ? wait : own;
        }
    }

    private static Look? LookAt(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It went while it was looked at.
            return null;
        }
    }

    private Dictionary<string, Look> LookAtAll()
    {
        var files = new Dictionary<string, Look>(StringComparer.Ordinal);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", all))
                {
                    if (!IsHidden(file.FullName))
                        files[file.FullName] = new(file.Length, file.LastWriteTimeUtc);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A folder went while it was read: the next look finds out.
            }
        }
        return files;
    }

    private bool IsHidden(string path)
    {
        var folder = _folders.FirstOrDefault(f => path.StartsWith(f, StringComparison.Ordinal) && path.Length > f.Length && path[f.Length] == Path.DirectorySeparatorChar);
        return path.EndsWith('~') || path[(folder?.Length ?? 0)..].Contains(Path.DirectorySeparatorChar + ".", StringComparison.Ordinal);
    }

    /// <summary>What a file looks like from outside.</summary>
    private readonly record struct Look(long Length, DateTime Written);
}
