using System.IO.Enumeration;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace AiInsights.Cache;

/// <summary>What stands in folders, as one number: two folders with the same number hold the same.</summary>
internal static class Fingerprint
{
    /// <summary>Larger files are told apart by size and time; no seed is so large.</summary>
    private const long MostBytes = Ingest.SeedReader.MaximumBytes;

    private readonly record struct Entry(string Path, string Full, FileAttributes Attributes, long Length, long Written)
    {
        public bool IsPlain => (Attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Device)) == FileAttributes.None;
    }

    /// <summary>By names, kinds and every byte.</summary>
    /// <param name="folders">The folders, each with all that is in it; one that is not there counts as such.</param>
    /// <param name="jobs">How many threads read; 0: one a processor.</param>
    public static ContentSum OfContent(IEnumerable<string> folders, int jobs)
    {
        var entries = folders.SelectMany(Entries).ToList();
        var contents = new ContentSum[entries.Count];
        Parallel.For(0, entries.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount }, i => contents[i] = Content(entries[i]));
        return Sum(entries, static (entry, content) => content, contents);
    }

    /// <summary>By names, kinds, sizes and times: what a look without opening any file tells.</summary>
    public static ContentSum OfLook(params IEnumerable<string> folders)
    {
        var entries = folders.SelectMany(Entries).ToList();
        return Sum(entries, static (entry, _) => new ContentSum((ulong)entry.Length, (ulong)entry.Written), null);
    }

    private static ContentSum Sum(List<Entry> entries, Func<Entry, ContentSum, ContentSum> value, ContentSum[]? contents)
    {
        var hash = new XxHash128();
        for (var i = 0; i < entries.Count; i++)
        {
            hash.Append(Encoding.UTF8.GetBytes(entries[i].Path));
            var (kind, number) = ((int)(entries[i].Attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Device)), value(entries[i], contents is null ? default : contents[i]));
            hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in kind)));
            if (kind != (int)FileAttributes.Directory)
                number.AppendTo(hash);
        }

        return ContentSum.Of(hash);
    }

    private static List<Entry> Entries(string folder)
    {
        var start = System.IO.Path.GetFullPath(folder);
        if (!Directory.Exists(start))
            return [new(folder + "?", start, FileAttributes.Offline, 0, 0)];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true, ReturnSpecialDirectories = false };
        var found = new FileSystemEnumerable<Entry>(
            start,
            (ref FileSystemEntry e) => new Entry(e.ToFullPath()[start.Length..], e.ToFullPath(), e.Attributes, e.IsDirectory ? 0 : e.Length, e.IsDirectory ? 0 : e.LastWriteTimeUtc.Ticks),
            options)
        {
            // A link is an entry; where it leads is not looked at.
            ShouldRecursePredicate = static (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None,
        }.ToList();
        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    private static ContentSum Content(Entry entry)
    {
        // A pipe has no length, and opening it would wait for ever.
        if (!entry.IsPlain || entry.Length is 0 or > MostBytes)
            return new ContentSum((ulong)entry.Length, (ulong)entry.Written);
        try
        {
            using var file = File.OpenHandle(entry.Full, options: FileOptions.SequentialScan);
            return ContentSum.Of(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ContentSum(ulong.MaxValue, ulong.MaxValue);
        }
    }
}
