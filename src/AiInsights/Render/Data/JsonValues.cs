using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AiInsights.Render.Data;

/// <summary>Values as the data files write them.</summary>
internal static class JsonValues
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['"', '\\', '<', '>', '&', .. SafeText.Unseen]);

    /// <summary>
    /// A text or null. Chinese stays readable, rare characters beyond the basic plane too (the encoders at hand write those as
    /// <c>\u</c> pairs); what could end a script element or a line of script is escaped.
    /// </summary>
    public static void Text(this Utf8JsonWriter json, string? text)
    {
        if (text is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(Quote(text), skipInputValidation: true);
    }

    /// <summary>A field with a text or null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        json.Text(text);
    }

    /// <summary>A field with a number or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.Text(text);
        json.WriteEndArray();
    }

    /// <summary>A field with a list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.Texts(texts);
    }

    /// <summary>An object of texts in the order given.</summary>
    public static void Map(this Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> texts)
    {
        json.WriteStartObject();
        foreach (var (key, text) in texts)
            json.Text(key, text);
        json.WriteEndObject();
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    quoted.Append(c).Append(text[++i]);
                else
                    quoted.Append('\uFFFD');
            }
            else if (!Special.Contains(c))
            {
                quoted.Append(c);
            }
            else
            {
                _ = c switch
                {
                    '"' => quoted.Append("\\\""),
                    '\\' => quoted.Append("\\\\"),
                    '\n' => quoted.Append("\\n"),
                    '\t' => quoted.Append("\\t"),
                    _ => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                };
            }
        }
        return quoted.Append('"').ToString();
    }
}
