namespace AiInsights.Write;

/// <summary>Refuses output folders where a build could do harm, before anything is written.</summary>
public static class OutputGuard
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Throws when the folder is no place for a site. Reads, never writes.</summary>
    /// <exception cref="OutputException">The folder is refused; the message says why.</exception>
    public static void Check(string outFolder, BuildOptions options)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outFolder));
        if (Reason(full, options) is { } reason)
            throw OutputException.Of(DiagnosticCodes.OutputUnsafe, full, refused: true, $"The output folder {reason}. Nothing was written. Name a folder of its own with --out.");
    }

    private static string? Reason(string full, BuildOptions options)
    {
        if (string.Equals(Path.GetPathRoot(full), full, PathComparison))
            return "is the root of the file system";
        if (new DirectoryInfo(full).LinkTarget is not null)
            return "is a link";
        if (File.Exists(full) && !Directory.Exists(full))
            return "is a file";

        var real = RealPath(full);
        (string Path, string Name)[] others =
        [
            (options.Seeds, "the seeds"),
            (options.Templates, "the templates"),
            (Environment.CurrentDirectory, "the current folder"),
            (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "the home folder"),
        ];
        foreach (var (path, name) in others)
        {
            if (path.Length == 0)
                continue;
            var other = RealPath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            if (string.Equals(real, other, PathComparison))
                return $"is {name}";
            if (IsUnder(other, real))
                return $"holds {name}";
            if (name is "the seeds" or "the templates" && IsUnder(real, other))
                return $"lies in {name}";
        }
        if (Directory.Exists(Path.Combine(real, ".git")))
            return "is a repository";
        if (real.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.Ordinal))
            return "lies in a repository's own folder";
        return null;
    }

    /// <summary>The path with every link on the way followed; parts that do not exist stay as they are.</summary>
    internal static string RealPath(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var real = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            try
            {
                if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
                    real = Path.TrimEndingDirectorySeparator(target.FullName);
            }
            catch (IOException)
            {
                // A link that leads in a circle leads nowhere: it is kept by name.
            }
        }
        return real;
    }

    private static bool IsUnder(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, PathComparison);
}
