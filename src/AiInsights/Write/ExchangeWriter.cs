using System.Globalization;

namespace AiInsights.Write;

/// <summary>
/// Builds the whole new site beside the old one and lets the two change names in one step. Unchanged files are linked, so they
/// keep content, time and inode. Killed at any moment, the site is the old or the new one; what is left over goes next time.
/// </summary>
internal static class ExchangeWriter
{
    /// <summary>Can the folder be exchanged? Otherwise it is written in place.</summary>
    public static bool IsPossible(string folder) => NativeFiles.CanWrite(Path.GetDirectoryName(folder)!);

    /// <summary>Removes what killed builds left beside the site, and puts an old site back that lost its name.</summary>
    public static void CleanUp(string folder)
    {
        foreach (var (kind, path) in LeftOvers(folder))
        {
            if (kind == "old" && !Directory.Exists(folder))
                Directory.Move(path, folder);
            else
                Delete(path);
        }
    }

    /// <summary>Completes the new site and exchanges. False when the system cannot exchange these folders: then nothing has changed.</summary>
    /// <param name="staging">Holds the changed files; afterwards the old site, if there was one.</param>
    /// <param name="folder">The site.</param>
    /// <param name="plan">What is carried over and what is not.</param>
    /// <param name="old">How the site looked.</param>
    /// <param name="spare">What <paramref name="staging"/> held at first, or null.</param>
    /// <param name="jobs">How many threads; 0: one a processor.</param>
    /// <param name="cancellation">Honoured until the moment of exchange.</param>
    public static bool TryWrite(string staging, string folder, WritePlan plan, OldSite old, SpareSite? spare, int jobs, CancellationToken cancellation)
    {
        Fill(staging, folder, plan, old, spare, jobs, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (!Directory.Exists(folder))
        {
            Directory.Move(staging, folder);
            return true;
        }

        return NativeFiles.TryExchange(staging, folder) || TryRenameTwice(staging, folder);
    }

    /// <summary>Where the new site grows, beside the old one.</summary>
    public static string Staging(string folder) => Beside(folder, "staging");

    private static void Fill(string staging, string folder, WritePlan plan, OldSite old, SpareSite? spare, int jobs, CancellationToken cancellation)
    {
        Directory.CreateDirectory(staging);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount, CancellationToken = cancellation };
        spare?.DeleteOthers(plan.All);
        var (missing, kept) = (Missing(plan.Unchanged), Missing(plan.Kept));
        foreach (var inner in missing.Concat(kept).Select(static p => Path.GetDirectoryName(p)!).Distinct(StringComparer.Ordinal))
            Directory.CreateDirectory(Path.Combine(staging, inner));
        foreach (var path in kept)
            Carry(Path.Combine(folder, path), Path.Combine(staging, path));
        // These were regular files when the folder was looked at; a link that one of them has become since is carried over as the link it is.
        Unwrap(() => Parallel.ForEach(missing, parallel, p =>
        {
            var (from, to) = (Path.Combine(folder, p), Path.Combine(staging, p));
            if (!NativeFiles.TryLink(from, to))
                Carry(from, to);
        }));
        if (!OperatingSystem.IsWindows() && Directory.Exists(folder))
            File.SetUnixFileMode(staging, File.GetUnixFileMode(folder));

        List<string> Missing(IReadOnlyList<string> paths)
        {
            var found = new List<string>();
            foreach (var path in paths)
            {
                if (spare is not null && spare.Has(path, old.Look))
                    continue;
                spare?.MakeWay(path);
                found.Add(path);
            }

            return found;
        }
    }

    private static void Carry(string from, string to)
    {
        var entry = new FileInfo(from);
        if (entry.LinkTarget is { } target)
        {
            File.CreateSymbolicLink(to, target);
        }
        else if (!NativeFiles.TryLink(from, to))
        {
            File.Copy(from, to);
            File.SetLastWriteTimeUtc(to, entry.LastWriteTimeUtc);
        }
    }

    /// <summary>For systems without an exchange in one step: killed in between, <see cref="CleanUp"/> puts the old site back.</summary>
    private static bool TryRenameTwice(string staging, string folder)
    {
        var old = Beside(folder, "old");
        try
        {
            Directory.Move(folder, old);
        }
        catch (IOException)
        {
            return false;
        }
        try
        {
            Directory.Move(staging, folder);
        }
        catch
        {
            Directory.Move(old, folder);
            throw;
        }
        Delete(old);
        return true;
    }

    private static string Beside(string folder, string kind) => Path.Combine(Path.GetDirectoryName(folder)!,
        string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(folder)}.{kind}-{Environment.ProcessId}"));

    private static IEnumerable<(string Kind, string Path)> LeftOvers(string folder)
    {
        var parent = Path.GetDirectoryName(folder)!;
        // Old sites come first: they are put back before a half-filled staging folder goes.
        foreach (var kind in (string[])["old", "staging"])
        {
            var prefix = $".{Path.GetFileName(folder)}.{kind}-";
            foreach (var path in Directory.EnumerateDirectories(parent, ".*").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && name.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0
                    && new DirectoryInfo(path).LinkTarget is null)
                {
                    yield return (kind, path);
                }
            }
        }
    }

    /// <summary>Deletes a folder of ours; what cannot be deleted is tried again by the next build.</summary>
    public static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void Unwrap(Action action)
    {
        try
        {
            action();
        }
        catch (AggregateException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
        }
    }
}
