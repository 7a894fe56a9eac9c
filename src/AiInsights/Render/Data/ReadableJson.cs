using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AiInsights.Render.Data;

/// <summary>
/// JSON laid out for review: the fields of an outer object one a line, the objects of a list in it one a line, all deeper
/// things compact. One edited sentence then changes one line.
/// </summary>
internal sealed class ReadableJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer;
    private readonly Utf8JsonWriter _compact;
    private bool _first = true;

    /// <summary>An empty text.</summary>
    /// <param name="bytes">About how many it will have.</param>
    public ReadableJson(int bytes = 4096)
    {
        // A digest may have no topics, no insights: a list of nothing has its brackets.
        _buffer = new ArrayBufferWriter<byte>(Math.Max(4096, bytes));
        _compact = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeText.Json });
    }

    /// <summary>A file that holds one object.</summary>
    public static byte[] Object(Action<ReadableJson> fields)
    {
        using var json = new ReadableJson();
        return json.Whole(fields).ToArray();
    }

    /// <summary>A file that holds one object, in place of what was written before: the bytes are good until the next call.</summary>
    public ReadOnlyMemory<byte> Whole(Action<ReadableJson> fields)
    {
        _buffer.ResetWrittenCount();
        Braces(string.Empty, fields);
        Raw("\n"u8);
        return _buffer.WrittenMemory;
    }

    /// <summary>A file that holds a list of objects, their fields one a line.</summary>
    /// <param name="items">The objects.</param>
    /// <param name="fields">Writes the fields of one.</param>
    /// <param name="bytes">About how many the file will have: a large one that grows by doubling takes three times its size.</param>
    public static ReadOnlyMemory<byte> List<T>(IEnumerable<T> items, Action<ReadableJson, T> fields, int bytes = 4096)
    {
        using var json = new ReadableJson(bytes);
        json.Raw("["u8);
        foreach (var item in items)
        {
            json.NextLine(string.Empty);
            json.Braces(string.Empty, inner => fields(inner, item));
        }
        json.Raw("\n]"u8);
        return json.Finish();
    }

    /// <summary>A file that holds a list of objects, one a line.</summary>
    /// <inheritdoc cref="List"/>
    public static ReadOnlyMemory<byte> Lines<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> value, int bytes = 4096)
    {
        using var json = new ReadableJson(bytes);
        json.Rows(items, string.Empty, value);
        return json.Finish();
    }

    /// <summary>A field with a compact value.</summary>
    public void Field(string name, Action<Utf8JsonWriter> value)
    {
        Name(name);
        Compact(value, static (w, write) => write(w));
    }

    /// <summary>A field with a text or null.</summary>
    public void Field(string name, string? text)
    {
        Name(name);
        Compact(text, static (w, value) => w.Text(value));
    }

    /// <summary>A field that holds a list, one object a line.</summary>
    public void Rows<T>(string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> value)
    {
        Name(name);
        if (items.Count == 0)
            Raw("[]"u8);
        else
            Rows(items, "  ", value);
    }

    /// <inheritdoc/>
    public void Dispose() => _compact.Dispose();

    private void Rows<T>(IEnumerable<T> items, string indent, Action<Utf8JsonWriter, T> value)
    {
        Raw("["u8);
        var outer = _first;
        _first = true;
        foreach (var item in items)
        {
            NextLine(indent + "  ");
            Compact(item, value);
        }
        _first = outer;
        Raw("\n"u8);
        Raw(indent);
        Raw("]"u8);
    }

    private void Braces(string indent, Action<ReadableJson> fields)
    {
        Raw("{"u8);
        var outer = _first;
        _first = true;
        fields(this);
        _first = outer;
        Raw("\n"u8);
        Raw(indent);
        Raw("}"u8);
    }

    private void Name(string name)
    {
        // Names of fields are ASCII and need no escape.
        NextLine("  ");
        Raw("\""u8);
        Raw(name);
        Raw("\": "u8);
    }

    private void NextLine(string indent)
    {
        Raw(_first ? "\n"u8 : ",\n"u8);
        Raw(indent);
        _first = false;
    }

    private void Compact<T>(T item, Action<Utf8JsonWriter, T> value)
    {
        _compact.Reset();
        value(_compact, item);
        _compact.Flush();
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    private void Raw(string ascii) => _buffer.Advance(Encoding.ASCII.GetBytes(ascii, _buffer.GetSpan(ascii.Length)));

    private ReadOnlyMemory<byte> Finish()
    {
        Raw("\n"u8);
        return _buffer.WrittenMemory;
    }
}
