using AiInsights.Cache;

namespace AiInsights.Write;

/// <summary>What the files of a site were made from, and how they looked when they were written: size and time tell whether somebody changed one since.</summary>
internal sealed class KnownFiles
{
    private Dictionary<string, KnownFile> _files = new(StringComparer.Ordinal);

    /// <summary>Was the file made with this key, and does it look as it did then?</summary>
    public bool Has(string path, ContentSum key, FileLook look) => _files.TryGetValue(path, out var known) && known.Key == key && known.Look == look;

    /// <summary>The paths in a folder that were made with a key.</summary>
    public List<string> Under(string folder, ContentSum key) =>
        [.. _files.Where(f => f.Value.Key == key && f.Key.StartsWith(folder, StringComparison.Ordinal)).Select(static f => f.Key)];

    /// <summary>What stands now.</summary>
    public void Replace(IEnumerable<KeyValuePair<string, KnownFile>> files) => _files = new(files, StringComparer.Ordinal);

    public void Write(RecordWriter to) => to.List(_files, static (w, file) =>
    {
        w.Text(file.Key);
        w.Key(file.Value.Key);
        w.Number(file.Value.Look.Length);
        w.Number(file.Value.Look.Written);
    });

    public static KnownFiles Read(RecordReader from)
    {
        var count = from.Int();
        var known = new KnownFiles { _files = new(count, StringComparer.Ordinal) };
        for (; count > 0; count--)
            known._files.Add(from.Text(), new KnownFile(from.Key(), new FileLook(from.Number(), from.Number())));
        return known;
    }
}

/// <param name="Length">In bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileLook(long Length, long Written);

/// <param name="Key">Of all that it was made from.</param>
/// <param name="Look">How it looked then.</param>
internal readonly record struct KnownFile(ContentSum Key, FileLook Look);
