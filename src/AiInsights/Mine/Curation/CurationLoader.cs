using System.Collections.Immutable;
using System.Text;
using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>Reads <c>_curation/*.yml</c>: every file may be missing, and one bad item never costs the others.</summary>
public static class CurationLoader
{
    /// <summary>Name of the folder inside the seeds folder.</summary>
    public const string FolderName = "_curation";

    private static readonly ImmutableArray<string> FileNames =
        ["site.yml", "documents.yml", "topics.yml", "speakers.yml", "entities.yml", "terms.yml", "predictions.yml", "questions.yml"];

    /// <summary>Reads the curation of a seeds folder. Findings go to <paramref name="bag"/> with file, line and column.</summary>
    public static Curation Load(string seedsFolder, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(seedsFolder);
        ArgumentNullException.ThrowIfNull(bag);
        var folder = Path.Combine(seedsFolder, FolderName);
        if (!Directory.Exists(folder))
            return Curation.Empty;

        ReportStrangers(folder, bag);
        var texts = new Dictionary<string, (string Path, string Text)>(StringComparer.Ordinal);
        foreach (var name in FileNames)
        {
            var path = Path.Combine(folder, name);
            if (ReadFile(path, bag) is { } text)
                texts[name] = (Shown(path), text);
        }

        return Parse(texts, bag);
    }

    /// <summary>Reads one terms file, wherever it lies. Findings go to <paramref name="bag"/> with file, line and column.</summary>
    public static ImmutableArray<CuratedTerm> ReadTerms(string path, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(bag);
        return ReadFile(path, bag) is { } text
            ? Parse(new Dictionary<string, (string, string)>(StringComparer.Ordinal) { ["terms.yml"] = (Shown(path), text) }, bag).Terms
            : [];
    }

    /// <summary>The same from texts by file name (<c>topics.yml</c>); findings name those files.</summary>
    public static Curation Parse(IReadOnlyDictionary<string, string> files, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(bag);
        return Parse(files.ToDictionary(static f => f.Key, static f => (f.Key, f.Value), StringComparer.Ordinal), bag);
    }

    private static Curation Parse(Dictionary<string, (string Path, string Text)> files, DiagnosticBag bag)
    {
        return new Curation
        {
            Site = Site(),
            Documents = Unique("documents.yml", "a document", CurationItems.Document, static d => d.Seed, "seed"),
            Topics = Unique("topics.yml", "a topic", CurationItems.Topic, static t => t.Id, "id"),
            Speakers = Unique("speakers.yml", "a speaker", CurationItems.Speaker, static s => s.Id, "id"),
            Entities = Unique("entities.yml", "an entity", CurationItems.Entity, static e => e.Id, "id"),
            Terms = Items("terms.yml", "a term", CurationItems.Term),
            Predictions = Unique("predictions.yml", "a prediction", CurationItems.Prediction, static p => p.Id, "id"),
            Questions = Unique("questions.yml", "a question", CurationItems.Question, static q => q.Id, "id"),
        };

        SiteInfo Site()
        {
            if (!files.TryGetValue("site.yml", out var file))
                return new SiteInfo();
            var entries = ImmutableArray.CreateBuilder<YamlNode.Entry>();
            foreach (var node in YamlTree.Read(file.Text, file.Path, bag))
            {
                if (node is YamlNode.Map map)
                    entries.AddRange(map.Entries);
                else
                    Report(DiagnosticCodes.CurationWrongType, node.Place, $"The file should be a map of 'key: value' lines; {node.Describe()} is ignored.");
            }

            // The file is read key by key, so a key that stands twice shows only here.
            foreach (var twice in entries.GroupBy(static e => e.Key, StringComparer.Ordinal).SelectMany(static g => g.Skip(1)).ToList())
            {
                Report(DiagnosticCodes.YamlDuplicateKey, twice.KeyPlace, $"The key '{twice.Key}' stands twice; the first one counts. Remove one.");
                entries.Remove(twice);
            }

            var reader = new ItemReader(new YamlNode.Map(entries.ToImmutable(), new Place(file.Path, 1, 1)), bag, "the site");
            var site = CurationItems.Site(reader);
            reader.Finish();
            return site;
        }

        ImmutableArray<T> Items<T>(string name, string what, Func<ItemReader, T?> read)
            where T : CuratedItem
        {
            if (!files.TryGetValue(name, out var file))
                return [];
            var items = ImmutableArray.CreateBuilder<T>();
            foreach (var node in YamlTree.Read(file.Text, file.Path, bag).SelectMany(static n => n is YamlNode.List list ? list.Items : [n]))
            {
                if (node is YamlNode.Text { IsNull: true })
                    continue;
                if (node is not YamlNode.Map map)
                {
                    Report(DiagnosticCodes.CurationWrongType, node.Place, $"{name} is a list of maps; {node.Describe()} is ignored.");
                    continue;
                }

                var reader = new ItemReader(map, bag, what);
                var item = read(reader);
                reader.Finish();
                if (reader.Usable && item is not null)
                    items.Add(item);
            }

            return items.ToImmutable();
        }

        ImmutableArray<T> Unique<T>(string name, string what, Func<ItemReader, T?> read, Func<T, string> id, string idKey)
            where T : CuratedItem
        {
            var first = new Dictionary<string, T>(StringComparer.Ordinal);
            var kept = ImmutableArray.CreateBuilder<T>();
            foreach (var item in Items(name, what, read))
            {
                if (first.TryAdd(id(item), item))
                    kept.Add(item);
                else
                    Report(DiagnosticCodes.CurationDuplicateId, item.PlaceOf(idKey), $"'{id(item)}' is taken by the item at line {first[id(item)].Place.Line}. This one was left out; ids are never used again.");
            }

            return kept.ToImmutable();
        }

        void Report(DiagnosticCode code, Place place, string message) => bag.Add(code, place.Path, place.Line, place.Column, message);
    }

    private static string? ReadFile(string path, DiagnosticBag bag)
    {
        try
        {
            // A link, pipe or device named like our file is not followed: the folder may come from a stranger.
            var info = new FileInfo(path);
            if (!info.Exists)
                return null;
            if (info.LinkTarget is not null || info.Attributes.HasFlag(FileAttributes.Directory) || info.Attributes.HasFlag(FileAttributes.Device))
            {
                bag.Add(DiagnosticCodes.CurationUnreadable, Shown(path), 0, 0, "This is no regular file; it was not read.");
                return null;
            }

            if (info.Length > YamlTree.MaxFileLength * 3L)
            {
                bag.Add(DiagnosticCodes.YamlLimit, Shown(path), 0, 0, $"The file has {info.Length} bytes; it was not read.");
                return null;
            }

            var bytes = PlainFile.Read(path);
            return new UTF8Encoding(false, true).GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException)
        {
            bag.Add(DiagnosticCodes.CurationUnreadable, Shown(path), 0, 0, "The file is not UTF-8; nothing of it was used. Save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCodes.CurationUnreadable, Shown(path), 0, 0, $"The file cannot be read ({e.GetType().Name}); nothing of it was used.");
        }

        return null;
    }

    private static void ReportStrangers(string folder, DiagnosticBag bag)
    {
        IEnumerable<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(folder).Select(static f => Path.GetFileName(f)).Where(static n =>
                n.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCodes.CurationUnreadable, Shown(folder), 0, 0, $"The folder cannot be read ({e.GetType().Name}).");
            return;
        }

        foreach (var name in names.Where(static n => !FileNames.Contains(n) && n[0] is not ('.' or '_' or '~' or '#')).Order(StringComparer.Ordinal))
        {
            bag.Add(DiagnosticCodes.CurationUnknownFile, Shown(Path.Combine(folder, name)), 0, 0,
                $"No such curation file is known; it was not read.{DidYouMean.Hint(name, FileNames)}");
        }
    }

    private static string Shown(string path) =>
        (Path.IsPathRooted(path) ? Path.GetRelativePath(Directory.GetCurrentDirectory(), path) : path).Replace('\\', '/');
}
