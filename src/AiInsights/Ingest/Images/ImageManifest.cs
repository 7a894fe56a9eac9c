using System.Text.Json;

namespace AiInsights.Ingest.Images;

/// <summary>What is known of one address.</summary>
/// <param name="Url">The address, absolute.</param>
/// <param name="File">Name of the local copy, made from its content; null when it could not be had.</param>
/// <param name="Width">In pixels; 0 without a copy.</param>
/// <param name="Height">In pixels; 0 without a copy.</param>
/// <param name="Why">Why there is no copy; null where there is one.</param>
public sealed record ImageEntry(string Url, string? File, int Width, int Height, string? Why);

/// <summary>
/// The list of local copies, <c>seeds/_images/manifest.json</c>: one line an address, sorted, without times, so that a pull request shows
/// which pictures came. Several addresses may share one copy.
/// </summary>
public static class ImageManifest
{
    /// <summary>Folder of the copies, inside the seeds; the underscore keeps it from being read as articles.</summary>
    public const string Folder = "_images";

    /// <summary>Name of the list in it.</summary>
    public const string Name = "manifest.json";

    /// <summary>Reads a list.</summary>
    /// <exception cref="JsonException">It is not such a list.</exception>
    public static IReadOnlyList<ImageEntry> Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException("The list of images is not a JSON list.");
        return [.. document.RootElement.EnumerateArray().Select(Entry)];
    }

    /// <summary>Writes a list: ordinal by address.</summary>
    public static byte[] Write(IEnumerable<ImageEntry> entries)
    {
        var options = new JsonWriterOptions { Encoder = SafeText.Json };
        using var lines = new MemoryStream();
        var first = true;
        foreach (var entry in entries.OrderBy(static e => e.Url, StringComparer.Ordinal))
        {
            lines.Write(first ? "[\n"u8 : ",\n"u8);
            first = false;
            using var json = new Utf8JsonWriter(lines, options);
            json.WriteStartObject();
            json.WriteString("url", entry.Url);
            if (entry.File is not null)
            {
                json.WriteString("file", entry.File);
                json.WriteNumber("width", entry.Width);
                json.WriteNumber("height", entry.Height);
            }
            else
            {
                json.WriteString("why", entry.Why);
            }
            json.WriteEndObject();
            json.Flush();
        }
        lines.Write(first ? "[]\n"u8 : "\n]\n"u8);
        return lines.ToArray();
    }

    /// <summary>Whether a name is one that content gave: it goes into paths and pages, so nothing else is taken.</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 33 } && name[32] == '.' && name.Take(32).All(char.IsAsciiHexDigitLower) && name[33..] is "png" or "jpg" or "gif" or "webp";

    private static ImageEntry Entry(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "url") is not { } url)
            throw new JsonException("An image has no url.");
        return new(url, Text(item, "file"), Number(item, "width"), Number(item, "height"), Text(item, "why"));
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}
