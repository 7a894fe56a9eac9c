namespace AiInsights.Write;

/// <summary>Writes into a folder that cannot be exchanged as a whole: each file is whole at any moment, deletions come last.</summary>
internal static class InPlaceWriter
{
    /// <summary>Folder in the site for files on their way.</summary>
    public const string StagingName = ".ai-insights-staging";

    /// <summary>Its full path.</summary>
    public static string Staging(string folder) => Path.Combine(folder, StagingName);

    /// <summary>Writes changed files, then deletes what the last build made and this one does not.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="from">Holds the changed files.</param>
    /// <param name="plan">What is to be done.</param>
    /// <param name="cancellation">Honoured until the first file is replaced.</param>
    public static void Write(string folder, string from, WritePlan plan, CancellationToken cancellation)
    {
        var staging = Staging(folder);
        try
        {
            Directory.CreateDirectory(staging);
            // All bytes are on the disk before the first file is replaced: a full disk leaves the old site whole.
            foreach (var path in from == staging ? [] : plan.Changed)
            {
                cancellation.ThrowIfCancellationRequested();
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(staging, path))!);
                File.Copy(Path.Combine(from, path), Path.Combine(staging, path), overwrite: true);
            }

            cancellation.ThrowIfCancellationRequested();
            // With --force what stands in the way of a folder goes first; nothing else is deleted before the new files stand.
            foreach (var path in plan.Removed.Where(r => plan.Changed.Any(f => f.StartsWith(r + "/", StringComparison.Ordinal))))
                File.Delete(Path.Combine(folder, path));
            foreach (var changed in plan.Changed)
            {
                var path = Path.Combine(folder, changed);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(Path.Combine(staging, changed), path, overwrite: true);
            }
            foreach (var path in plan.Removed)
            {
                var full = Path.Combine(folder, path);
                File.Delete(full);
                DeleteEmptyParents(full, folder);
            }
        }
        finally
        {
            CleanUp(folder);
        }
    }

    /// <summary>Removes what a killed build left in the folder.</summary>
    public static void CleanUp(string folder)
    {
        var staging = Staging(folder);
        if (Directory.Exists(staging) && new DirectoryInfo(staging).LinkTarget is null)
            Directory.Delete(staging, recursive: true);
    }

    private static void DeleteEmptyParents(string path, string folder)
    {
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
            Directory.Delete(parent);
    }
}
