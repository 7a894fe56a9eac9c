using System.Buffers;
using System.IO.Enumeration;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>What stands in folders, as one look finds it, and as one number: two folders with the same number hold the same.</summary>
internal sealed class Fingerprint
{
    /// <summary>Larger files are told apart by size and time; no seed is so large.</summary>
    private const long MostBytes = Ingest.SeedReader.MaximumBytes;

    private const FileAttributes Kinds = FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Device;

    private readonly (string Folder, List<Entry> Entries)[] _folders;

    private Fingerprint((string Folder, List<Entry> Entries)[] folders) => _folders = folders;

    /// <summary>Looks into folders, each with all that is in it; one that is not there counts as such.</summary>
    public static Fingerprint Of(params ReadOnlySpan<string> folders)
    {
        var seen = new (string, List<Entry>)[folders.Length];
        for (var i = 0; i < folders.Length; i++)
            seen[i] = (folders[i], Entries(folders[i]));
        return new(seen);
    }

    /// <summary>The <see cref="Look"/> of one folder that holds these files, and nothing else, without looking.</summary>
    /// <param name="files">Path in the folder with <c>/</c>, length and time of each, sorted by path, ordinal.</param>
    public static ContentSum LookOf(IReadOnlyCollection<KeyValuePair<string, FileLook>> files)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        var last = string.Empty;
        foreach (var (path, _) in files)
        {
            // Files of one folder mostly follow each other.
            var at = path.LastIndexOf('/');
            if (at <= 0 || path.AsSpan(0, at).SequenceEqual(last))
                continue;
            for (last = path[..at]; at > 0 && folders.Add(path[..at]);)
                at = path.LastIndexOf('/', at - 1);
        }

        return LookOf(files, folders);
    }

    /// <summary>The same, where its folders are known.</summary>
    /// <param name="files">Path in the folder with <c>/</c>, length and time of each, sorted by path, ordinal.</param>
    /// <param name="folders">All folders in it, with <c>/</c>, sorted, ordinal.</param>
    public static ContentSum LookOf(IReadOnlyCollection<KeyValuePair<string, FileLook>> files, IEnumerable<string> folders)
    {
        var entries = new List<Entry>(files.Count);
        using var next = folders.GetEnumerator();
        var more = next.MoveNext();
        foreach (var (path, look) in files)
        {
            for (; more && string.CompareOrdinal(next.Current, path) < 0; more = next.MoveNext())
                entries.Add(new(next.Current, FileAttributes.Directory, default));
            entries.Add(new(path, FileAttributes.None, new ContentSum((ulong)look.Length, (ulong)look.Written)));
        }

        for (; more; more = next.MoveNext())
            entries.Add(new(next.Current, FileAttributes.Directory, default));

        return new Fingerprint([(string.Empty, entries)]).Look();
    }

    /// <summary>By names, kinds, sizes and times: what a look without opening any file tells.</summary>
    public ContentSum Look() => Sum(static entry => entry.Look);

    /// <summary>By names, kinds and every byte.</summary>
    /// <param name="jobs">How many threads read; 0: one a processor.</param>
    public ContentSum Content(int jobs)
    {
        foreach (var (folder, entries) in _folders)
        {
            var start = Path.GetFullPath(folder);
            Parallel.For(0, entries.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount }, i => entries[i].Read(start));
        }

        return Sum(static entry => entry.Content ?? entry.Look);
    }

    /// <summary>The sum of what a file in the first of the folders holds, by its name in it, with <c>/</c>; null where <see cref="Content"/> did not read it.</summary>
    public ContentSum? FileIn(string name)
    {
        var entries = _folders[0].Entries;
        for (var (from, to) = (0, entries.Count - 1); from <= to;)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(entries[middle].Path, name);
            if (order == 0)
                return entries[middle].Content;
            (from, to) = order < 0 ? (middle + 1, to) : (from, middle - 1);
        }

        return null;
    }

    private ContentSum Sum(Func<Entry, ContentSum> value)
    {
        var hash = new XxHash128();
        foreach (var (_, entries) in _folders)
        {
            var count = entries.Count;
            hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in count)));
            foreach (var entry in entries)
            {
                var head = ((long)entry.Path.Length << 32) | (long)(entry.Attributes & Kinds);
                hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in head)));
                hash.Append(MemoryMarshal.AsBytes(entry.Path.AsSpan()));
                if ((entry.Attributes & Kinds) != FileAttributes.Directory)
                    value(entry).AppendTo(hash);
            }
        }

        return ContentSum.Of(hash);
    }

    private static List<Entry> Entries(string folder)
    {
        var start = Path.GetFullPath(folder);
        if (!Directory.Exists(start))
            return [new(folder + "?", FileAttributes.Offline, default)];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true, ReturnSpecialDirectories = false };
        var found = new List<Entry>();
        found.AddRange(new FileSystemEnumerable<Entry>(start, static (ref FileSystemEntry e) => Entry.Of(ref e), options)
        {
            // A link is an entry; where it leads is not looked at.
            ShouldRecursePredicate = static (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None,
        });
        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>A file or folder. A class: lists and walks of those are compiled ahead of time.</summary>
    private sealed class Entry(string path, FileAttributes attributes, ContentSum look)
    {
        public string Path => path;

        public FileAttributes Attributes => attributes;

        /// <summary>Length and time.</summary>
        public ContentSum Look => look;

        /// <summary>The sum of what it holds, once that has been read; null for what is no file with something in it, too large or locked.</summary>
        public ContentSum? Content { get; private set; }

        public static Entry Of(ref FileSystemEntry e)
        {
            var below = e.Directory[e.RootDirectory.Length..].TrimStart(System.IO.Path.DirectorySeparatorChar);
            var path = below.IsEmpty ? e.FileName.ToString() : string.Concat(below, "/", e.FileName);
            if (System.IO.Path.DirectorySeparatorChar != '/')
                path = path.Replace(System.IO.Path.DirectorySeparatorChar, '/');
            return new(path, e.Attributes, e.IsDirectory ? default : new ContentSum((ulong)e.Length, (ulong)e.LastWriteTimeUtc.Ticks));
        }

        public void Read(string start)
        {
            // A pipe has no length, and opening it would wait for ever.
            if ((attributes & Kinds) != FileAttributes.None || look.High is 0 or > MostBytes)
                return;
            var buffer = ArrayPool<byte>.Shared.Rent((int)look.High + 1);
            try
            {
                // Neither a lock nor advice to the system: each would be a call of its own, for each of many small files.
                using var file = File.OpenHandle(System.IO.Path.Combine(start, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var read = RandomAccess.Read(file, buffer, 0);
                // As much as was there when it was looked at, though there was room for more, is all of it.
                Content = read == (int)look.High ? ContentSum.Of(buffer.AsSpan(0, read)) : ContentSum.Of(file);
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
}
