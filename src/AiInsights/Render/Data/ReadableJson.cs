namespace AiInsights.Render.Data;

/// <summary>
/// JSON laid out for review: the fields of an outer object one a line, the objects of a list in it one a line, all deeper
/// things compact. One edited sentence then changes one line.
/// </summary>
internal sealed class ReadableJson
{
    private readonly CompactJson _json;
    private bool _first = true;

    /// <summary>An empty text.</summary>
    /// <param name="bytes">About how many it will have.</param>
    public ReadableJson(int bytes = 4096) => _json = new CompactJson(bytes);

    /// <summary>A file that holds one object.</summary>
    public static byte[] Object(Action<ReadableJson> fields)
    {
        var json = new ReadableJson();
        return json.Whole(fields).ToArray();
    }

    /// <summary>A file that holds one object, in place of what was written before: the bytes are good until the next call.</summary>
    public ReadOnlyMemory<byte> Whole(Action<ReadableJson> fields)
    {
        _json.Clear();
        Braces(default, fields);
        _json.Raw("\n"u8);
        return _json.Written;
    }

    /// <summary>A file that holds a list of objects, their fields one a line.</summary>
    /// <param name="items">The objects.</param>
    /// <param name="fields">Writes the fields of one.</param>
    /// <param name="bytes">About how many the file will have: a large one that grows by doubling takes three times its size.</param>
    public static ReadOnlyMemory<byte> List<T>(IEnumerable<T> items, Action<ReadableJson, T> fields, int bytes = 4096)
    {
        var json = new ReadableJson(bytes);
        json._json.Raw("["u8);
        foreach (var item in items)
        {
            json.NextLine(default);
            json.Braces(default, inner => fields(inner, item));
        }
        json._json.Raw("\n]"u8);
        return json.Finish();
    }

    /// <summary>A file that holds a list of objects, one a line.</summary>
    /// <inheritdoc cref="List"/>
    public static ReadOnlyMemory<byte> Lines<T>(IEnumerable<T> items, Action<CompactJson, T> value, int bytes = 4096)
    {
        var json = new ReadableJson(bytes);
        json.Rows(items, default, "  "u8, value);
        return json.Finish();
    }

    /// <summary>A field with a compact value.</summary>
    public void Field(string name, Action<CompactJson> value)
    {
        Name(name);
        value(_json);
    }

    /// <summary>A field with a text or null.</summary>
    public void Field(string name, string? text)
    {
        Name(name);
        _json.Text(text);
    }

    /// <summary>A field that holds a list, one object a line.</summary>
    public void Rows<T>(string name, IReadOnlyCollection<T> items, Action<CompactJson, T> value)
    {
        Name(name);
        if (items.Count == 0)
            _json.Raw("[]"u8);
        else
            Rows(items, "  "u8, "    "u8, value);
    }

    private void Rows<T>(IEnumerable<T> items, ReadOnlySpan<byte> indent, ReadOnlySpan<byte> deeper, Action<CompactJson, T> value)
    {
        _json.Raw("["u8);
        var outer = _first;
        _first = true;
        foreach (var item in items)
        {
            NextLine(deeper);
            value(_json, item);
        }
        _first = outer;
        _json.Raw("\n"u8);
        _json.Raw(indent);
        _json.Raw("]"u8);
    }

    private void Braces(ReadOnlySpan<byte> indent, Action<ReadableJson> fields)
    {
        _json.Raw("{"u8);
        var outer = _first;
        _first = true;
        fields(this);
        _first = outer;
        _json.Raw("\n"u8);
        _json.Raw(indent);
        _json.Raw("}"u8);
    }

    private void Name(string name)
    {
        NextLine("  "u8);
        _json.WritePropertyName(name);
        _json.Raw(" "u8);
    }

    private void NextLine(ReadOnlySpan<byte> indent)
    {
        _json.Raw(_first ? "\n"u8 : ",\n"u8);
        _json.Raw(indent);
        _first = false;
    }

    private ReadOnlyMemory<byte> Finish()
    {
        _json.Raw("\n"u8);
        return _json.Written;
    }
}
