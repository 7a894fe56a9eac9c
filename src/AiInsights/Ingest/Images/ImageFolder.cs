using System.Collections.Frozen;
using System.Text.Json;

namespace AiInsights.Ingest.Images;

/// <summary>The local copies of pictures that a digest has.</summary>
public sealed class ImageFolder
{
    /// <summary>Larger files are no pictures of an article.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    private readonly FrozenDictionary<string, ImageEntry> _byUrl;

    private ImageFolder(FrozenDictionary<string, ImageEntry> byUrl, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        _byUrl = byUrl;
        Files = files;
    }

    /// <summary>The copies, each once, ordinal by name.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Files { get; }

    /// <summary>The copy of an address, or null.</summary>
    public ImageEntry? Find(Uri? address) => address is null ? null : _byUrl.GetValueOrDefault(address.AbsoluteUri);

    /// <summary>Reads the list and the copies it names; what does not fit is reported and left out, and the page shows a card instead.</summary>
    /// <param name="seeds">Folder of the seeds.</param>
    /// <param name="bag">Receives what is wrong with them.</param>
    public static ImageFolder Load(string seeds, DiagnosticBag bag)
    {
        var folder = Path.Combine(seeds, ImageManifest.Folder);
        var list = Path.Combine(folder, ImageManifest.Name);
        var shown = SeedReader.DisplayPath(list);
        IReadOnlyList<ImageEntry> entries = [];
        try
        {
            // A link may lead to a file without end, a pipe (it has no length) waits for ever: neither is opened.
            if (File.Exists(list))
                entries = new FileInfo(list) is { Length: > 0 and <= SeedLimits.Bytes, LinkTarget: null } ? ImageManifest.Parse(File.ReadAllBytes(list)) : throw new JsonException("It is no plain file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            var line = e is JsonException { LineNumber: { } number } ? (int)number + 1 : 1;
            bag.Add(DiagnosticCodes.ImageListBroken, shown, line, 1, "The list of pictures cannot be read; pages show cards instead. Take it back from version control, or delete it and run ai-insights fetch-images.");
        }

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var byUrl = new Dictionary<string, ImageEntry>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(static e => e.File is not null))
        {
            if (!ImageManifest.IsName(entry.File) || Read(folder, entry.File!, files) is not { } format)
            {
                bag.Add(DiagnosticCodes.ImageLost, shown, 1, 1, $"{entry.File} is named here and is not there, or is no picture; the page shows a card instead. Run ai-insights fetch-images --retry.");
                continue;
            }
            byUrl.TryAdd(entry.Url, entry with { Width = format.Width, Height = format.Height });
        }
        return new(byUrl.ToFrozenDictionary(StringComparer.Ordinal), [.. files.Select(static f => (f.Key, f.Value))]);
    }

    private static ImageFormat? Read(string folder, string name, SortedDictionary<string, byte[]> files)
    {
        if (files.TryGetValue(name, out var known))
            return ImageFormat.Of(known);
        try
        {
            var path = Path.Combine(folder, name);
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= MaximumBytes, LinkTarget: null })
                return null;
            var bytes = File.ReadAllBytes(path);
            // A text that calls itself a picture would be a page of somebody else's on the reader's own site.
            if (ImageFormat.Of(bytes) is not { } format || !name.EndsWith("." + format.Extension, StringComparison.Ordinal))
                return null;
            files.Add(name, bytes);
            return format;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
