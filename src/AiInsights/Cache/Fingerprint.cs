using System.IO.Hashing;
using System.Runtime.InteropServices;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>What stands in folders, as one look finds it, and as one number: two folders with the same number hold the same.</summary>
internal sealed class Fingerprint
{
    private const FileAttributes Kinds = InputFile.Kinds;

    private readonly (string Folder, List<InputFile> Entries)[] _folders;
    private readonly DateTime _taken;

    private Fingerprint((string Folder, List<InputFile> Entries)[] folders, DateTime taken) => (_folders, _taken) = (folders, taken);

    /// <summary>Looks into folders, each with all that is in it; one that is not there counts as such.</summary>
    public static Fingerprint Of(params ReadOnlySpan<string> folders)
    {
        var taken = DateTime.UtcNow;
        var seen = new (string, List<InputFile>)[folders.Length];
        for (var i = 0; i < folders.Length; i++)
            seen[i] = (folders[i], InputFile.In(folders[i]));
        return new(seen, taken);
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
        var entries = new List<InputFile>(files.Count);
        using var next = folders.GetEnumerator();
        var more = next.MoveNext();
        foreach (var (path, look) in files)
        {
            for (; more && string.CompareOrdinal(next.Current, path) < 0; more = next.MoveNext())
                entries.Add(new(next.Current, FileAttributes.Directory, default, 0, 0));
            entries.Add(new(path, FileAttributes.None, look, 0, 0));
        }

        for (; more; more = next.MoveNext())
            entries.Add(new(next.Current, FileAttributes.Directory, default, 0, 0));

        return new Fingerprint([(string.Empty, entries)], default).Look();
    }

    /// <summary>By names, kinds, sizes and times: what a look without opening any file tells.</summary>
    public ContentSum Look() => Sum(static entry => entry.LookSum);

    /// <summary>By names, kinds and every byte.</summary>
    /// <param name="jobs">How many threads read; 0: one a processor.</param>
    /// <param name="known">What earlier builds read, or null.</param>
    public ContentSum Content(int jobs, KnownInputs? known = null)
    {
        for (var f = 0; f < _folders.Length; f++)
        {
            var (folder, entries) = _folders[f];
            var unknown = new List<InputFile>();
            foreach (var entry in entries)
            {
                if (!entry.Take(known, f))
                    unknown.Add(entry);
            }

            var start = Path.GetFullPath(folder);
            Parallel.For(0, unknown.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount }, i => unknown[i].Read(start));
        }

        return Sum(static entry => entry.Content ?? entry.LookSum);
    }

    /// <summary>What was read, for the builds to come; null where all of it was known.</summary>
    public KnownInputs? ToRemember() => All.Any(static f => f.Any(static e => e.IsRead)) ? KnownInputs.Of(All, _taken) : null;

    /// <summary>What is in each of the folders.</summary>
    internal IEnumerable<IReadOnlyList<InputFile>> All => _folders.Select(static f => f.Entries);

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

    private ContentSum Sum(Func<InputFile, ContentSum> value)
    {
        var hash = new XxHash128();
        foreach (var (_, entries) in _folders)
        {
            var count = entries.Count;
            hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in count)));
            foreach (var entry in entries)
            {
                var head = ((long)entry.Path.Length << 32) | (long)(entry.Kind & Kinds);
                hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in head)));
                hash.Append(MemoryMarshal.AsBytes(entry.Path.AsSpan()));
                if ((entry.Kind & Kinds) != FileAttributes.Directory)
                    value(entry).AppendTo(hash);
            }
        }

        return ContentSum.Of(hash);
    }
}
