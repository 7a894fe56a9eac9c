using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AiInsights.Render.Data;

/// <summary>Values as the data files write them.</summary>
internal static class JsonValues
{
    private static readonly UnitSet s_special = new(
        ['"', '\\', '<', '>', '&', .. SafeText.Unseen, .. Enumerable.Range(0xD800, 0x800).Select(static c => (char)c)]);

    /// <summary>
    /// A text or null. Chinese stays readable, rare characters beyond the basic plane too (the encoders at hand write those as
    /// <c>\u</c> pairs); what could end a script element or a line of script is escaped.
    /// </summary>
    public static void Text(this Utf8JsonWriter json, string? text)
    {
        if (text is null)
        {
            json.WriteNullValue();
            return;
        }

        if (s_special.FirstIn(text) == text.Length)
        {
            var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 2);
            plain[0] = (byte)'"';
            var length = Encoding.UTF8.GetBytes(text, plain.AsSpan(1)) + 1;
            plain[length++] = (byte)'"';
            json.WriteRawValue(plain.AsSpan(0, length), skipInputValidation: true);
            ArrayPool<byte>.Shared.Return(plain);
            return;
        }

        var buffer = ArrayPool<char>.Shared.Rent(LongestQuoted(text));
        json.WriteRawValue(buffer.AsSpan(0, Quote(text, buffer)), skipInputValidation: true);
        ArrayPool<char>.Shared.Return(buffer);
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

    /// <summary>Writes a text in quotes and gives the length.</summary>
    private static int Quote(ReadOnlySpan<char> text, Span<char> to)
    {
        to[0] = '"';
        var length = 1;
        while (s_special.FirstIn(text) is var at && at < text.Length)
        {
            text[..at].CopyTo(to[length..]);
            length += at;
            var c = text[at++];
            if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at]))
            {
                to[length++] = c;
                to[length++] = text[at++];
            }
            else if (char.IsSurrogate(c))
            {
                to[length++] = '\uFFFD';
            }
            else
            {
                length += Escape(c, to[length..]);
            }

            text = text[at..];
        }

        text.CopyTo(to[length..]);
        length += text.Length;
        to[length++] = '"';
        return length;
    }

    private static int Escape(char c, Span<char> to)
    {
        to[0] = '\\';
        to[1] = c switch { '"' or '\\' => c, '\n' => 'n', '\t' => 't', _ => 'u' };
        if (to[1] != 'u')
            return 2;
        ((int)c).TryFormat(to[2..], out _, "X4", CultureInfo.InvariantCulture);
        return 6;
    }

    // A unit becomes six at most.
    private static int LongestQuoted(string text) => text.Length * 6 + 2;
}
