using System.Text;

namespace AiInsights.Write;

/// <summary>
/// The site before the last build, kept in the cache: the next one is made of it, so that only what differs has to be linked instead of every
/// file of a large site. What in it is a second name of a file of the site is taken, elsewhere what has the same size and time; whatever else it holds is replaced or goes. Nothing is lost without it.
/// </summary>
internal sealed class SpareSite
{
    private const string Kind = "spare";

    private readonly string _kept;
    private readonly string _folder;
    private readonly Lock _lock = new();
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private readonly FolderLook _look;
    private readonly HashSet<string> _folders;

    private SpareSite(string kept, string folder, FolderLook look)
    {
        (_kept, _folder, _look) = (kept, folder, look);
        _folders = look.Folders.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The spare of a site, moved to where the new site grows; an empty one when none was kept. Null when none is to be kept either.</summary>
    /// <param name="options">Names the cache, and says whether a spare is kept.</param>
    /// <param name="site">Full path of the site.</param>
    /// <param name="staging">Where the new site grows; nothing is there.</param>
    public static SpareSite? Take(BuildOptions options, string site, string staging)
    {
        if (options.Cache is not { Length: > 0 } cache || !options.KeepSpare)
            return null;
        var kept = Path.Combine(Path.GetFullPath(cache), Kind, ContentSum.Of(Encoding.UTF8.GetBytes(site)).ToString());
        try
        {
            if (Directory.Exists(kept) && new DirectoryInfo(kept).LinkTarget is null)
                Directory.Move(kept, staging);
            return new SpareSite(kept, staging, FolderLook.NamesOf(staging));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // On another disk, or not ours to move: then the new site grows from nothing.
            ExchangeWriter.Delete(staging);
            return new SpareSite(kept, staging, FolderLook.NamesOf(staging));
        }
    }

    /// <summary>Does it hold the file that stands in the site under this path?</summary>
    /// <param name="path">In the site.</param>
    /// <param name="site">A look into the site.</param>
    public bool Has(string path, FolderLook site) => _look.HasSame(path, site);

    /// <summary>Sees to it that a file can be made at a path.</summary>
    public void MakeWay(string path)
    {
        if (_look.Files.Count == 0 && _look.Links.Count == 0)
            return;
        lock (_lock)
        {
            for (var at = path.IndexOf('/', StringComparison.Ordinal); at > 0; at = path.IndexOf('/', at + 1))
                DeleteFile(path[..at]);
            DeleteFile(path);
            if (!_folders.Contains(path))
                return;
            Directory.Delete(Path.Combine(_folder, path), recursive: true);
            _deleted.UnionWith(_look.Files.Keys.Concat(_look.Links).Where(p => p.StartsWith(path + "/", StringComparison.Ordinal)));
            _folders.RemoveWhere(p => p == path || p.StartsWith(path + "/", StringComparison.Ordinal));
        }
    }

    /// <summary>Deletes what the new site does not have.</summary>
    /// <param name="wanted">All its files.</param>
    public void DeleteOthers(IReadOnlySet<string> wanted)
    {
        foreach (var path in _look.Files.Keys.Concat(_look.Links))
        {
            if (!wanted.Contains(path))
                DeleteFile(path);
        }

        if (_folders.Count == 0)
            return;
        var (needed, last) = (new HashSet<string>(StringComparer.Ordinal), string.Empty);
        foreach (var path in wanted)
        {
            // Files of one folder mostly follow each other.
            var at = path.LastIndexOf('/');
            if (at <= 0 || path.AsSpan(0, at).SequenceEqual(last))
                continue;
            for (last = path[..at]; at > 0 && needed.Add(path[..at]);)
                at = path.LastIndexOf('/', at - 1);
        }

        // What is in a folder goes before the folder.
        for (var i = _look.Folders.Count - 1; i >= 0; i--)
        {
            if (!needed.Contains(_look.Folders[i]) && _folders.Remove(_look.Folders[i]))
                Directory.Delete(Path.Combine(_folder, _look.Folders[i]));
        }
    }

    /// <summary>Makes a spare of a site that had none before, by second names for its files.</summary>
    /// <param name="site">The folder that was just written.</param>
    /// <param name="paths">Its files.</param>
    /// <param name="jobs">How many threads; 0: one a processor.</param>
    public void Make(string site, IReadOnlyCollection<string> paths, int jobs)
    {
        try
        {
            if (Directory.Exists(_kept))
                return;
            foreach (var inner in paths.Select(static p => Path.GetDirectoryName(p)!).Distinct(StringComparer.Ordinal))
                Directory.CreateDirectory(Path.Combine(_kept, inner));
            // What could not be linked is missing there, no more.
            Parallel.ForEach(paths, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount }, path => NativeFiles.TryLink(Path.Combine(site, path), Path.Combine(_kept, path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build does without.
        }
    }

    /// <summary>Keeps what lies where the new site grew, which is the old site now. False when it has to be deleted.</summary>
    public bool TryKeep()
    {
        try
        {
            if (!Directory.Exists(_folder) || Directory.Exists(_kept))
                return false;
            Directory.CreateDirectory(Path.GetDirectoryName(_kept)!);
            Directory.Move(_folder, _kept);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void DeleteFile(string path)
    {
        if ((_look.Files.ContainsKey(path) || _look.Links.Contains(path)) && _deleted.Add(path))
            File.Delete(Path.Combine(_folder, path));
    }
}
