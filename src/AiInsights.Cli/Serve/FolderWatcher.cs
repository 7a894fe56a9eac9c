namespace AiInsights.Cli.Serve;

/// <summary>
/// Waits for changes in folders. Events of the system only wake it up: they miss new folders and overflow, so what changed is
/// found by looking at size and time of every file.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>An editor writes a file in several steps: changes are waited for until nothing moves for so long.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(50);

    /// <summary>How often folders are looked at without an event.</summary>
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<string> _folders;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _wake = new(0);
    private Dictionary<string, (long Length, DateTime Written)> _seen;

    /// <param name="folders">Folders to watch with all that is in them.</param>
    public FolderWatcher(IReadOnlyList<string> folders)
    {
        _folders = folders;
        _seen = Look();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Wake();
            watcher.Created += (_, _) => Wake();
            watcher.Deleted += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.Error += (_, _) => Wake();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Returns when something changed since the last call and has come to rest.</summary>
    public async Task WaitForChange(CancellationToken cancellation)
    {
        while (true)
        {
            var now = Look();
            if (!Same(now, _seen))
            {
                await Task.Delay(Settle, cancellation);
                var later = Look();
                if (!Same(later, now))
                    continue;
                _seen = later;
                return;
            }
            await _wake.WaitAsync(Patrol, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _wake.Dispose();
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
            _wake.Release();
    }

    private Dictionary<string, (long Length, DateTime Written)> Look()
    {
        var files = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
                    files[file.FullName] = (file.Length, file.LastWriteTimeUtc);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A folder went while it was read: the next look finds out.
            }
        }
        return files;
    }

    private static bool Same(Dictionary<string, (long Length, DateTime Written)> first, Dictionary<string, (long Length, DateTime Written)> second) =>
        first.Count == second.Count && first.All(f => second.TryGetValue(f.Key, out var other) && other == f.Value);
}
