using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace AiInsights.Write;

/// <summary>
/// Walks through a folder by the calls of Linux itself. A name's number (inode) comes with the name, so a folder of second names is compared
/// without a look at any file; and a file's time of change, which nobody sets by intention, is told beside the time of writing.
/// </summary>
internal static class NativeFolder
{
    private const int OpenFlags = 0x80000 | 0x800; // O_CLOEXEC, and O_NONBLOCK: a pipe that took a folder's place is not waited for.
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint SizeTimesAndInode = 0x200 | 0x40 | 0x80 | 0x100 | 0x1; // STATX_SIZE, MTIME, CTIME, INO, TYPE

    // d_type, and the file type's bits of a mode.
    private const byte Unknown = 0;
    private const byte Folder = 4;
    private const byte Link = 10;

    /// <summary>What <see cref="FolderWalk"/> gives; null where this is not offered, or something could not be read: the framework's walk tells what.</summary>
    public static FolderEntries? TryWalk(string folder, bool looks, string? except = null)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
            return null;
        try
        {
            return Walk(folder, looks, except);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    private static FolderEntries? Walk(string folder, bool looks, string? except)
    {
        var (found, stat, names) = (new List<FolderEntry>(), new byte[256], new byte[64 * 1024]);
        var folders = new Queue<string>([string.Empty]);
        ulong device = 0;
        while (folders.TryDequeue(out var inner))
        {
            var handle = openat(CurrentFolder, inner.Length == 0 ? folder : Path.Combine(folder, inner), OpenFlags);
            if (handle < 0)
                return null;
            try
            {
                if (inner.Length == 0)
                {
                    if (statx(handle, ref stat[255], EmptyPath, SizeTimesAndInode, ref stat[0]) != 0)
                        return null;
                    device = BinaryPrimitives.ReadUInt64LittleEndian(stat.AsSpan(136));
                }

                if (!Read(handle, inner, looks, inner.Length == 0 ? except : null, names, stat, found, folders))
                    return null;
            }
            finally
            {
                _ = close(handle);
            }
        }

        return new(found, device);
    }

    private static bool Read(int handle, string inner, bool looks, string? except, byte[] names, byte[] stat, List<FolderEntry> found, Queue<string> folders)
    {
        while (true)
        {
            var read = (int)getdents64(handle, ref names[0], names.Length);
            if (read <= 0)
                return read == 0;
            for (var at = 0; at < read;)
            {
                var (inode, type) = (BinaryPrimitives.ReadUInt64LittleEndian(names.AsSpan(at)), names[at + 18]);
                var name = names.AsSpan(at + 19);
                name = name[..name.IndexOf((byte)0)];
                var start = at + 19;
                at += BinaryPrimitives.ReadUInt16LittleEndian(names.AsSpan(at + 16));
                if (name.SequenceEqual("."u8) || name.SequenceEqual(".."u8))
                    continue;
                var own = Encoding.UTF8.GetString(name);
                var (look, changed) = (default(FileLook), 0L);
                if (type == Unknown || (looks && type != Folder))
                {
                    if (statx(handle, ref names[start], NoFollow, SizeTimesAndInode, ref stat[0]) != 0)
                        return false;
                    type = (byte)(BinaryPrimitives.ReadUInt16LittleEndian(stat.AsSpan(28)) >> 12);
                    (look, changed) = (new FileLook(BinaryPrimitives.ReadInt64LittleEndian(stat.AsSpan(40)), Ticks(stat.AsSpan(112))), Ticks(stat.AsSpan(96)));
                }

                if (type == Folder && own == except)
                    continue;
                var path = inner.Length == 0 ? own : string.Concat(inner, "/", own);
                if (type == Folder)
                    folders.Enqueue(path);
                found.Add(new(path, type switch { Folder => FileAttributes.Directory, Link => FileAttributes.ReparsePoint, _ => FileAttributes.None }, type == Folder ? default : look, inode, changed));
            }
        }
    }

    // As the framework counts them: ticks of UTC.
    private static long Ticks(ReadOnlySpan<byte> time) =>
        DateTime.UnixEpoch.Ticks + (BinaryPrimitives.ReadInt64LittleEndian(time) * TimeSpan.TicksPerSecond) + (BinaryPrimitives.ReadUInt32LittleEndian(time[8..]) / 100);

#pragma warning disable CA5392 // The system's own C library, by the name that .NET maps on every Unix.
#pragma warning disable SYSLIB1054, CA2101 // Generated marshalling needs unsafe code; strings are marshalled as UTF-8 by name.
#pragma warning disable IDE1006, SA1300 // Names of the C library.
    [DllImport("libc")]
    private static extern int openat(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc")]
    private static extern nint getdents64(int folder, ref byte entries, nint length);

    [DllImport("libc")]
    private static extern int statx(int folder, ref byte name, int flags, uint mask, ref byte result);

    [DllImport("libc")]
    private static extern int close(int handle);
#pragma warning restore IDE1006, SA1300, SYSLIB1054, CA2101, CA5392
}

/// <summary>What a walk found.</summary>
/// <param name="List">The entries, a folder before what is in it.</param>
/// <param name="Device">Of the folder: an inode says something beside others of the same device only.</param>
internal sealed record FolderEntries(List<FolderEntry> List, ulong Device);

/// <summary>A file, folder or link that a walk found. A class: lists of those are compiled ahead of time.</summary>
/// <param name="Path">In the folder, with <c>/</c>.</param>
/// <param name="Kind">Directory, reparse point (a link) or none.</param>
/// <param name="Look">Size and time of writing, zero of a folder and where only names were asked for.</param>
/// <param name="Inode">The file's number on its device.</param>
/// <param name="Changed">When name, content or rights last changed, in ticks of UTC; zero where nobody knows.</param>
internal sealed record FolderEntry(string Path, FileAttributes Kind, FileLook Look, ulong Inode, long Changed);
