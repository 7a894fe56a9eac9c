using System.Text;
using System.Text.Json;

namespace AiInsights.Cli.Diff;

/// <summary>Changes as one JSON object.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = SafeText.Json };

    /// <summary>All changes with all fields, those that do not apply as null.</summary>
    public static string Write(IReadOnlyList<Change> changes, PageChanges pages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("area", change.Area);
                json.WriteString("kind", change.Kind);
                json.WriteString("id", change.Id);
                json.WriteString("document", change.Document);
                json.WriteString("field", change.Field);
                json.WriteString("before", change.Before);
                json.WriteString("after", change.After);
                json.WriteString("note", change.Note);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("pages");
            json.WriteNumber("added", pages.Added);
            json.WriteNumber("removed", pages.Removed);
            json.WriteNumber("changed", pages.Changed);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
