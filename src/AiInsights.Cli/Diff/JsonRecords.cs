using System.Text.Json;

namespace AiInsights.Cli.Diff;

/// <summary>Reads fields of data files that another version of the program may have written.</summary>
internal static class JsonRecords
{
    /// <summary>The objects of a list by their id, in order; later ones of the same id are left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, JsonElement>> ById(this JsonElement list, Func<JsonElement, string?>? id = null)
    {
        id ??= static e => e.Text("id");
        var records = new List<KeyValuePair<string, JsonElement>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object && id(item) is { } key && seen.Add(key))
                    records.Add(new(key, item));
            }
        }
        return records;
    }

    /// <summary>A field, or an undefined element.</summary>
    public static JsonElement Field(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A field as a person would write it: the text itself, lists with commas, the Simplified one of two scripts.</summary>
    public static string? Text(this JsonElement record, string name) => Shown(record.Field(name));

    private static string? Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.GetArrayLength() == 0 ? null : string.Join(", ", value.EnumerateArray().Select(Shown)),
        JsonValueKind.Object when value.TryGetProperty("zh-Hans", out var simplified) => Shown(simplified),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Where(static p => p.Value.ValueKind != JsonValueKind.Null).Select(static p => $"{p.Name} {Shown(p.Value)}")),
        _ => value.GetRawText(),
    };
}
