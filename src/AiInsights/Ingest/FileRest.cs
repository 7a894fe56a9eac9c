using System.Diagnostics;

namespace AiInsights.Ingest;

/// <summary>
/// When a file that is being written is whole. No system tells: what has not moved for a while is taken to be, and a while is longer for
/// what looks unfinished. A file that many editors save is empty for a moment.
/// </summary>
public static class FileRest
{
    /// <summary>A file is written in several steps: nothing may have moved for so long.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(25);

    /// <summary>The same for a file that ends in the middle of a line, or is empty: more of it probably comes.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromMilliseconds(75);

    /// <summary>A file that never rests, as a log does not, is read after so long as it is then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>How long a file that looks as this one must not have moved.</summary>
    public static TimeSpan Of(string path) => EndsWithLine(path) ? Settle : Unfinished;

    /// <summary>
    /// Waits until a file that was written just now rests. One that was written before, or that is not there, costs one look; an empty one is
    /// looked at for a while whatever its time says: the system empties a file first and gives it its time then.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="isKnown">Whether a file that looks so need not be waited for.</param>
    /// <returns>Length in bytes and time of the last writing, looked at before anything is read; null where there is no file to look at.</returns>
    public static (long Length, DateTime Written)? Wait(string path, Func<(long Length, DateTime Written), bool> isKnown)
    {
        var clock = Stopwatch.StartNew();
        while (Look(path) is { } look)
        {
            // A clock that goes ahead of ours, as that of another machine may, says nothing.
            var age = DateTime.UtcNow - look.Written;
            var rest = age >= TimeSpan.Zero && age < Unfinished ? Of(path) - age : TimeSpan.Zero;
            if (look.Length == 0 && Unfinished - clock.Elapsed > rest)
                rest = Unfinished - clock.Elapsed;
            if (rest <= TimeSpan.Zero || clock.Elapsed > Longest || isKnown(look))
                return look;
            Thread.Sleep(rest + TimeSpan.FromMilliseconds(1));
        }

        return null;
    }

    /// <summary>Length in bytes and time of the last writing; null where there is no file to look at.</summary>
    public static (long Length, DateTime Written)? Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a file ends with a whole line, or is not there at all.</summary>
    private static bool EndsWithLine(string path)
    {
        try
        {
            // A pipe has no length, and opening it would wait for ever.
            if (new FileInfo(path).Length == 0)
                return false;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            file.Seek(-1, SeekOrigin.End);
            return file.ReadByte() == '\n';
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
