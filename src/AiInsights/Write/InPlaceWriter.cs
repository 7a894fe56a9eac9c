namespace AiInsights.Write;

/// <summary>Writes into a folder that cannot be exchanged as a whole: each file is whole at any moment, deletions come last.</summary>
internal static class InPlaceWriter
{
    /// <summary>Folder in the site for files on their way.</summary>
    public const string Staging = ".ai-insights-staging";

    /// <summary>Writes changed files, then deletes what the last build made and this one does not.</summary>
    public static void Write(string folder, WritePlan plan, CancellationToken cancellation)
    {
        var staging = Path.Combine(folder, Staging);
        try
        {
            Directory.CreateDirectory(staging);
            // All bytes are on the disk before the first file is replaced: a full disk leaves the old site whole.
            for (var i = 0; i < plan.Changed.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                File.WriteAllBytes(Waiting(staging, i), plan.Changed[i].Content.Span);
            }
            // With --force what stands in the way of a folder goes first; nothing else is deleted before the new files stand.
            foreach (var path in plan.Removed.Where(r => plan.Changed.Any(f => f.Path.StartsWith(r + "/", StringComparison.Ordinal))))
                File.Delete(Path.Combine(folder, path));
            for (var i = 0; i < plan.Changed.Count; i++)
            {
                var path = Path.Combine(folder, plan.Changed[i].Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(Waiting(staging, i), path, overwrite: true);
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
        var staging = Path.Combine(folder, Staging);
        if (Directory.Exists(staging) && new DirectoryInfo(staging).LinkTarget is null)
            Directory.Delete(staging, recursive: true);
    }

    private static string Waiting(string staging, int number) => Path.Combine(staging, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void DeleteEmptyParents(string path, string folder)
    {
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
            Directory.Delete(parent);
    }
}
