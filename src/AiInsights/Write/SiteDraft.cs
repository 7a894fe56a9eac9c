using System.Collections.Concurrent;
using AiInsights.Cache;
using AiInsights.Render;

namespace AiInsights.Write;

/// <summary>
/// A new site on its way to the disk. Files are taken as they are made: what stands there already is left, what differs is written
/// beside, and nothing of the site changes before <see cref="Finish"/>. Holds the lock of the folder until it is disposed of.
/// </summary>
public sealed class SiteDraft : ISiteFiles, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder;
    private readonly BuildOptions _options;
    private readonly DiagnosticBag _bag;
    private readonly CancellationToken _cancellation;
    private readonly BuildLock _lock;
    private readonly OldSite _old;
    private readonly bool _exchange;
    private readonly string _staging;
    private readonly KnownFiles? _known;
    private readonly SpareSite? _spare;

    // Some file systems ignore case: there two such paths are one file.
    private readonly ConcurrentDictionary<string, Made> _made;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private Task _goes = Task.CompletedTask;
    // All paths, sorted, once nothing more is added.
    private string[]? _complete;

    private SiteDraft(string folder, BuildOptions options, DiagnosticBag bag, KnownFiles? known, SiteLook? look, CancellationToken cancellation)
    {
        (_folder, _options, _bag, _known, _cancellation) = (folder, options, bag, known, cancellation);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        _lock = BuildLock.Take(folder, Patience, cancellation);
        try
        {
            _exchange = ExchangeWriter.IsPossible(folder);
            if (_exchange)
                ExchangeWriter.CleanUp(folder);
            if (Directory.Exists(folder) && NativeFiles.CanWrite(folder))
                InPlaceWriter.CleanUp(folder);
            _staging = _exchange ? ExchangeWriter.Staging(folder) : InPlaceWriter.Staging(folder);
            _old = OldSite.Read(folder, look);
            // Mostly as many as last time.
            _made = new(Environment.ProcessorCount, _old.Files.Count, StringComparer.OrdinalIgnoreCase);
            WritePlan.CheckOwner(folder, _old, options);
            _spare = _exchange ? SpareSite.Take(options, folder, _staging) : null;
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock and looks at what stands there.</summary>
    /// <param name="outFolder">The site folder; made when it is not there.</param>
    /// <param name="options">Which folders are not to be touched, how many threads, force.</param>
    /// <param name="bag">Gets what the author should know.</param>
    /// <param name="cancellation">Honoured until the moment of exchange.</param>
    /// <exception cref="OutputException">The folder is refused, or the system does not let it be written.</exception>
    public static SiteDraft Begin(string outFolder, BuildOptions options, DiagnosticBag bag, CancellationToken cancellation = default) =>
        Begin(outFolder, options, bag, null, null, cancellation);

    /// <summary>The same, with what is known of the files from the last build, and with a look into the folder that was taken just now.</summary>
    internal static SiteDraft Begin(string outFolder, BuildOptions options, DiagnosticBag bag, KnownFiles? known, SiteLook? look, CancellationToken cancellation = default)
    {
        OutputGuard.Check(outFolder, options);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outFolder));
        return OrNotWritten(folder, () => new SiteDraft(folder, options, bag, known, look, cancellation));
    }

    /// <inheritdoc/>
    /// <exception cref="OutputException">There is no room, or no permission.</exception>
    public void Add(SiteFile file) => Add(file, default);

    /// <inheritdoc/>
    /// <exception cref="OutputException">There is no room, or no permission.</exception>
    public void Add(SiteFile file, ContentSum key)
    {
        CheckPath(file.Path);
        OrNotWritten(_folder, () =>
        {
            var changed = !_old.IsUnchanged(_folder, file);
            Note(file.Path, new Made(file.Path, key, changed ? Stage(file) : _old.LookOf(file.Path)!.Value, changed));
            return true;
        });
    }

    /// <inheritdoc/>
    public bool TryKeep(string path, ContentSum key)
    {
        if (_known is null || _old.LookOf(path) is not { } look || !_known.Has(path, key, look))
            return false;
        Note(path, new Made(path, key, look, Changed: false));
        return true;
    }

    /// <inheritdoc/>
    public bool TryKeepAll(string folder, ContentSum key, IReadOnlySet<string> except)
    {
        var paths = Under(folder, key, except);
        if (paths.Count == 0 || !paths.TrueForAll(path => _old.LookOf(path) is { } look && _known!.Has(path, key, look)))
            return false;
        foreach (var path in paths)
            Note(path, new Made(path, key, _old.LookOf(path)!.Value, Changed: false));
        return true;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Kept(string path, ContentSum key) =>
        _known is not null && _old.LookOf(path) is { } look && _known.Has(path, key, look) ? OrNotWritten<ReadOnlyMemory<byte>?>(_folder, () => File.ReadAllBytes(Path.Combine(_folder, path))) : null;

    /// <inheritdoc/>
    public bool TryCarry(string path)
    {
        if (!_old.Made.Contains(path) || _old.LookOf(path) is not { } look)
            return false;
        Note(path, new Made(path, default, look, Changed: false));
        return true;
    }

    /// <summary>The paths in a folder that the last build made with a key, but some.</summary>
    internal List<string> Under(string folder, ContentSum key, IReadOnlySet<string> except) => [.. (_known?.Under(folder, key) ?? []).Where(path => !except.Contains(path))];

    /// <summary>The paths that the last build made, there or not.</summary>
    public IReadOnlySet<string> MadeBefore => _old.Made;

    /// <summary>The paths that were added.</summary>
    public IEnumerable<string> Paths => _made.Values.Select(static m => m.Path);

    /// <summary>How the folder looks after <see cref="Finish"/>, as <see cref="Fingerprint.Look"/> tells it; null where others have files in it.</summary>
    internal ContentSum? Look { get; private set; }

    /// <summary>Adds the list of all files. Nothing is added behind it; <see cref="Finish"/> sees to it where nobody did.</summary>
    /// <exception cref="OutputException">There is no room, or no permission.</exception>
    public void Complete()
    {
        var paths = SortedPaths();
        Add(SiteManifest.Of(paths));
        var list = ~Array.BinarySearch(paths, SiteManifest.Name, StringComparer.Ordinal);
        _complete = [.. paths[..list], SiteManifest.Name, .. paths[list..]];
    }

    /// <summary>What the files that were added are made from, as far as somebody knows, and how they look or will look.</summary>
    internal IEnumerable<KeyValuePair<string, KnownFile>> Known() =>
        _made.Values.Where(static m => m.Key != default).Select(static m => KeyValuePair.Create(m.Path, new KnownFile(m.Key, m.Look)));

    /// <summary>Brings the site to what was added, all or nothing. With the same files as last time nothing is touched.</summary>
    /// <exception cref="OutputException">Somebody else's files are in the way, or the system did not let it be written; the site is as it was.</exception>
    public WriteResult Finish()
    {
        if (_complete is null)
            Complete();
        var result = OrNotWritten(_folder, () => Exchange(Array.ConvertAll(_complete!, path => _made[path])));
        // What the exchange left beside is the old site: it is put away while the caller keeps what it learned.
        _goes = Task.Run(() => PutAway(_complete!));
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _goes.Wait();
        ExchangeWriter.Delete(_staging);
        _lock.Dispose();
    }

    private void PutAway(string[] paths)
    {
        if (_spare is null)
            ExchangeWriter.Delete(_staging);
        else if (!Directory.Exists(_staging))
            _spare.Make(_folder, paths, _options.Jobs);
        else if (!_spare.TryKeep())
            ExchangeWriter.Delete(_staging);
    }

    private string[] SortedPaths()
    {
        // Mostly they are those of the last build, whose list is sorted.
        var (list, count) = (_old.List, _made.Count);
        var same = list.Count == count + 1;
        for (var i = 0; same && i < count; i++)
            same = _made.TryGetValue(list[i], out var made) && made.Path == list[i] && (i == 0 || string.CompareOrdinal(list[i - 1], list[i]) < 0);
        if (same)
            return [.. list.Take(count)];
        var paths = Paths.ToArray();
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    /// <param name="made">All files, by path.</param>
    private WriteResult Exchange(Made[] made)
    {
        var look = Task.Run(() => Fingerprint.LookOf(Array.ConvertAll(made, static m => KeyValuePair.Create(m.Path, m.Look))));
        var plan = WritePlan.Create(_folder, [.. made.Where(static m => m.Changed).Select(static m => m.Path)], [.. made.Where(static m => !m.Changed).Select(static m => m.Path)], _old, _options);
        if (plan.Kept.Count > 0)
        {
            var code = DiagnosticCodes.OutputKept;
            _bag.Add(new Diagnostic(code, OutputException.Shown(_folder), 0, 0, $"{plan.Kept.Count} kept that no build made: {string.Join(", ", plan.Kept.Take(5))}{(plan.Kept.Count > 5 ? ", …" : string.Empty)}.", code.Severity));
        }

        if (!plan.IsEmpty)
        {
            CheckWritable();
            if (!_exchange || !ExchangeWriter.TryWrite(_staging, _folder, plan, _old, _spare, _options.Jobs, _cancellation))
            {
                if (!Directory.Exists(_folder))
                    throw new UnauthorizedAccessException("the folder around it cannot be written");
                InPlaceWriter.Write(_folder, _staging, plan, _cancellation);
                _bag.Add(DiagnosticCodes.OutputInPlace, OutputException.Shown(_folder), 0, 0, "The site was written file by file: the folder could not be exchanged as a whole.");
            }
        }

        Look = plan.Kept.Count > 0 ? null : look.GetAwaiter().GetResult();
        return new WriteResult(plan.Changed.Count, plan.Unchanged.Count, plan.Removed.Count, made.Sum(static m => m.Look.Length));
    }

    private void Note(string path, Made made)
    {
        if (!_made.TryAdd(path, made))
            throw new ArgumentException($"Two files of the site have one path: {path}", nameof(path));
    }

    private FileLook Stage(SiteFile file)
    {
        CheckWritable();
        var path = Path.Combine(_staging, file.Path);
        _spare?.MakeWay(file.Path);
        _folders.GetOrAdd(Path.GetDirectoryName(path)!, static folder => Directory.CreateDirectory(folder).Exists);
        // A new file, and nobody else's business: neither cut to nothing nor locked. Linux writes a file that was cut to the disk when it is closed.
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(handle, file.Content.Span, 0);
        return new FileLook(file.Content.Length, File.GetLastWriteTimeUtc(handle).Ticks);
    }

    private void CheckWritable()
    {
        if (Directory.Exists(_folder) && !NativeFiles.CanWrite(_folder))
            throw new UnauthorizedAccessException("the folder is read-only");
    }

    /// <summary>Paths come from the plan of the site, which keeps them sound; this is the last border before the disk.</summary>
    private static void CheckPath(string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Split('/').Any(static p => p is "" or "." or ".."))
            throw new ArgumentException($"Not a path of a site: {path}", nameof(path));
    }

    private static T OrNotWritten<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputException.Of(DiagnosticCodes.OutputNotWritten, folder, refused: false, $"The site could not be written: {Plain(e)}. It is as it was.", e);
        }
    }

    private static string Plain(Exception e)
    {
        var message = e.Message.AsSpan();
        var cut = message.IndexOf(" : '", StringComparison.Ordinal);
        return (cut > 0 ? message[..cut] : message).TrimEnd('.').ToString();
    }

    /// <param name="Path">In the site.</param>
    /// <param name="Key">Of what it was made from; zero where nobody knows.</param>
    /// <param name="Look">How it looks in the folder, or will.</param>
    /// <param name="Changed">It differs from what stands there.</param>
    private sealed record Made(string Path, ContentSum Key, FileLook Look, bool Changed);
}
