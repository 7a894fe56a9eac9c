using System.Text;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>
/// What files held when a build read them, so that those that nobody touched since are not read again. Size and time of writing can be set
/// by anybody; the time of change is set by the system whenever content, name or rights change, and no file has it again after an edit.
/// </summary>
internal sealed class KnownInputs
{
    private const string Kind = "inputs";

    /// <summary>A file that changed so shortly before it was looked at may have changed again within one step of the system's clock: it is read.</summary>
    private static readonly TimeSpan Doubtful = TimeSpan.FromSeconds(2);

    private readonly List<Dictionary<string, Known>> _folders;

    private KnownInputs(List<Dictionary<string, Known>> folders) => _folders = folders;

    /// <summary>What files held that were read just now.</summary>
    /// <param name="folders">The files of each folder.</param>
    /// <param name="taken">When they were looked at, before they were read.</param>
    public static KnownInputs Of(IEnumerable<IReadOnlyList<InputFile>> folders, DateTime taken)
    {
        var before = (taken - Doubtful).Ticks;
        var all = new List<Dictionary<string, Known>>();
        foreach (var folder in folders)
        {
            var files = new Dictionary<string, Known>(StringComparer.Ordinal);
            foreach (var file in folder)
            {
                if (file.Content is { } sum && file.Changed != 0 && file.Changed < before)
                    files.Add(file.Path, new Known(file.Look, file.Inode, file.Changed, sum));
            }

            all.Add(files);
        }

        return new(all);
    }

    /// <summary>What earlier builds read in these folders; null where nothing is known.</summary>
    public static KnownInputs? Read(CacheFolder cache, params ReadOnlySpan<string> folders)
    {
        if (cache.Read(Kind, Key(folders)) is not { } bytes)
            return null;
        var from = new RecordReader(bytes);
        var all = new List<Dictionary<string, Known>>();
        for (var left = from.Int(); left > 0; left--)
        {
            var count = from.Int();
            var files = new Dictionary<string, Known>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
                files.Add(from.Text(), new Known(new(from.Number(), from.Number()), (ulong)from.Number(), from.Number(), from.Key()));
            all.Add(files);
        }

        return new(all);
    }

    /// <summary>Keeps it for the builds to come.</summary>
    public void Write(CacheFolder cache, params ReadOnlySpan<string> folders)
    {
        var to = new RecordWriter();
        to.List(_folders, static (w, folder) => w.List(folder, static (w, file) =>
        {
            w.Text(file.Key);
            w.Number(file.Value.Look.Length);
            w.Number(file.Value.Look.Written);
            w.Number((long)file.Value.Inode);
            w.Number(file.Value.Changed);
            w.Key(file.Value.Sum);
        }));
        cache.Write(Kind, Key(folders), to.Written);
    }

    /// <summary>The sum of a file that is as it was when it was read, or null.</summary>
    public ContentSum? Find(int folder, InputFile file) =>
        file.Changed != 0 && _folders[folder].TryGetValue(file.Path, out var known) && known.Changed == file.Changed && known.Inode == file.Inode && known.Look == file.Look ? known.Sum : null;

    private static ContentSum Key(ReadOnlySpan<string> folders)
    {
        var names = new StringBuilder();
        foreach (var folder in folders)
            names.Append(Path.GetFullPath(folder)).Append('\0');
        return ContentSum.Of(Encoding.UTF8.GetBytes(names.ToString()));
    }

    /// <summary>A class: tables of those are compiled ahead of time.</summary>
    private sealed record Known(FileLook Look, ulong Inode, long Changed, ContentSum Sum);
}
