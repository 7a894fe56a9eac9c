namespace AiInsights.Render.Data;

/// <summary>Values as the data files write them.</summary>
internal static class JsonValues
{
    /// <summary>A field with a text or null.</summary>
    public static void Text(this CompactJson json, string name, string? text)
    {
        json.WritePropertyName(name);
        json.Text(text);
    }

    /// <summary>A field with a number or null.</summary>
    public static void Number(this CompactJson json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this CompactJson json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.Text(text);
        json.WriteEndArray();
    }

    /// <summary>A field with a list of texts.</summary>
    public static void Texts(this CompactJson json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.Texts(texts);
    }

    /// <summary>An object of texts in the order given.</summary>
    public static void Map(this CompactJson json, IEnumerable<KeyValuePair<string, string>> texts)
    {
        json.WriteStartObject();
        foreach (var (key, text) in texts)
            json.Text(key, text);
        json.WriteEndObject();
    }
}
