using System.Diagnostics;

namespace AiInsights.Write;

/// <summary>
/// One build at a time writes a site. On Unix the folder around the site is locked, which leaves nothing behind; elsewhere,
/// and where the file system cannot lock folders, a file beside the site. Held by handle: a killed build lets go.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly int _folder;
    private readonly FileStream? _file;

    private BuildLock(int folder, FileStream? file)
    {
        _folder = folder;
        _file = file;
    }

    /// <summary>Takes the lock, waiting for another build.</summary>
    /// <exception cref="OutputException">The other build did not let go within <paramref name="patience"/>.</exception>
    public static BuildLock Take(string outFolder, TimeSpan patience, CancellationToken cancellation)
    {
        var parent = Path.GetDirectoryName(outFolder)!;
        var clock = Stopwatch.StartNew();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryTake(parent, outFolder) is { } taken)
                return taken;
            if (clock.Elapsed > patience)
                throw OutputException.Of(DiagnosticCodes.OutputBusy, outFolder, refused: false, "Another build is writing this site and did not finish in time. Nothing was written.");
            cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(25));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder >= 0)
            NativeFiles.Close(_folder);
        _file?.Dispose();
    }

    private static BuildLock? TryTake(string parent, string outFolder)
    {
        if (!OperatingSystem.IsWindows())
        {
            var folder = NativeFiles.OpenFolder(parent);
            if (folder >= 0)
            {
                if (NativeFiles.TryLock(folder))
                    return new BuildLock(folder, null);
                var held = NativeFiles.IsHeldByAnother;
                NativeFiles.Close(folder);
                if (held)
                    return null;
            }
        }
        try
        {
            return new BuildLock(-1, new FileStream(Path.Combine(parent, $".{Path.GetFileName(outFolder)}.lock"),
                FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
