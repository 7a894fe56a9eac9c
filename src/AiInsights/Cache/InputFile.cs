using System.Buffers;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>A file or folder that a build may read, as one look finds it. A class: lists and walks of those are compiled ahead of time.</summary>
/// <param name="path">In its folder, with <c>/</c>.</param>
/// <param name="kind">Folder, link, device or none of them.</param>
/// <param name="look">Size and time of writing; zero of a folder.</param>
/// <param name="inode">Its number on its device; zero where that is not known.</param>
/// <param name="changed">When content, name or rights last changed, in ticks of UTC; zero where nobody knows.</param>
internal sealed class InputFile(string path, FileAttributes kind, FileLook look, ulong inode, long changed)
{
    /// <summary>What makes an entry anything but a regular file.</summary>
    public const FileAttributes Kinds = FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Device;

    /// <summary>Larger files are told apart by size and time; no seed is so large.</summary>
    private const long MostBytes = Ingest.SeedReader.MaximumBytes;

    public string Path => path;

    public FileAttributes Kind => kind;

    public FileLook Look => look;

    public ulong Inode => inode;

    public long Changed => changed;

    /// <summary>Length and time as one number.</summary>
    public ContentSum LookSum => new((ulong)look.Length, (ulong)look.Written);

    /// <summary>The sum of what it holds, once that is known; null for what is no file with something in it, too large or locked.</summary>
    public ContentSum? Content { get; private set; }

    /// <summary>Was it opened for its sum?</summary>
    public bool IsRead { get; private set; }

    /// <summary>All that is in a folder, sorted by path, ordinal; one that is not there counts as such.</summary>
    public static List<InputFile> In(string folder)
    {
        var start = System.IO.Path.GetFullPath(folder);
        if (!Directory.Exists(start))
            return [new(folder + "?", FileAttributes.Offline, default, 0, 0)];
        var found = FolderWalk.Of(start, passUnreadable: true).List.ConvertAll(static e => new InputFile(e.Path, e.Kind, e.Look, e.Inode, e.Changed));
        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>Takes the sum that an earlier build found, if the file is as it was then; true where there is nothing to read.</summary>
    /// <param name="known">What earlier builds read, or null.</param>
    /// <param name="folder">Which of the folders it is in.</param>
    public bool Take(KnownInputs? known, int folder)
    {
        // A pipe has no length, and opening it would wait for ever.
        if ((kind & Kinds) != FileAttributes.None || look.Length is 0 or > MostBytes)
            return true;
        Content = known?.Find(folder, this);
        return Content is not null;
    }

    /// <summary>Reads it for its sum.</summary>
    /// <param name="start">Full path of the folder.</param>
    public void Read(string start)
    {
        IsRead = true;
        var buffer = ArrayPool<byte>.Shared.Rent((int)look.Length + 1);
        try
        {
            using var file = File.OpenHandle(System.IO.Path.Combine(start, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var read = RandomAccess.Read(file, buffer, 0);
            // As much as was there when it was looked at, though there was room for more, is all of it.
            Content = read == (int)look.Length ? ContentSum.Of(buffer.AsSpan(0, read)) : ContentSum.Of(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Content = null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
