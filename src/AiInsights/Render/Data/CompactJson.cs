using System.Buffers.Text;
using System.Text;

namespace AiInsights.Render.Data;

/// <summary>
/// JSON without blanks, into one buffer. The data files of ten thousand articles are five million values; the framework's writer, which checks
/// the order of calls and asks an encoder about each text, took half of the time that they take. The names of its methods are that writer's.
/// </summary>
internal sealed class CompactJson
{
    private byte[] _bytes;
    private int _length;
    private bool _comma;

    /// <summary>Nothing yet.</summary>
    /// <param name="bytes">About how many it will have.</param>
    public CompactJson(int bytes = 4096) => _bytes = new byte[Math.Max(4096, bytes)];

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Starts anew, in the same buffer.</summary>
    public void Clear() => (_length, _comma) = (0, false);

    /// <summary>Bytes as they are; what follows is the first value of something.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
        _comma = false;
    }

    public void WriteStartObject() => Start((byte)'{');

    public void WriteStartObject(string name)
    {
        WritePropertyName(name);
        Start((byte)'{');
    }

    public void WriteEndObject() => End((byte)'}');

    public void WriteStartArray() => Start((byte)'[');

    public void WriteStartArray(string name)
    {
        WritePropertyName(name);
        Start((byte)'[');
    }

    public void WriteEndArray() => End((byte)']');

    /// <summary>The name of a field. Names are ours and plain, but for names of files and of fields that a seed brought along.</summary>
    public void WritePropertyName(string name)
    {
        Comma();
        String(name);
        Put((byte)':');
        _comma = false;
    }

    public void WriteNumber(string name, int number)
    {
        WritePropertyName(name);
        WriteNumberValue(number);
    }

    public void WriteNumber(string name, decimal number)
    {
        WritePropertyName(name);
        Comma();
        // 29 digits, a sign and a point.
        Utf8Formatter.TryFormat(number, Room(32), out var written);
        _length += written;
    }

    public void WriteNumberValue(int number)
    {
        Comma();
        Utf8Formatter.TryFormat(number, Room(11), out var written);
        _length += written;
    }

    public void WriteBooleanValue(bool value) => Word(value ? "true"u8 : "false"u8);

    public void WriteNullValue() => Word("null"u8);

    public void WriteNull(string name)
    {
        WritePropertyName(name);
        WriteNullValue();
    }

    /// <summary>A text or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            WriteNullValue();
            return;
        }

        Comma();
        String(text);
    }

    private void String(string text)
    {
        var special = JsonEscapes.FirstIn(text);
        var to = Room(((special == text.Length ? text.Length : JsonEscapes.LongestOf(text)) * 3) + 2);
        to[0] = (byte)'"';
        var length = 1 + (special == text.Length ? Plain(text, to[1..]) : JsonEscapes.Write(text, to[1..]));
        to[length] = (byte)'"';
        _length += length + 1;
    }

    // Most texts are short, and most of these are names: a call of the encoder costs more than they do.
    private static int Plain(string text, Span<byte> to)
    {
        if (text.Length > 24)
            return Encoding.UTF8.GetBytes(text, to);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
                return i + Encoding.UTF8.GetBytes(text.AsSpan(i), to[i..]);
            to[i] = (byte)text[i];
        }

        return text.Length;
    }

    private void Start(byte bracket)
    {
        Comma();
        Put(bracket);
        _comma = false;
    }

    private void End(byte bracket)
    {
        Put(bracket);
        _comma = true;
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        Comma();
        word.CopyTo(Room(word.Length));
        _length += word.Length;
    }

    private void Comma()
    {
        if (_comma)
            Put((byte)',');
        _comma = true;
    }

    private void Put(byte one)
    {
        Room(1)[0] = one;
        _length++;
    }

    /// <summary>The buffer behind what is written, with room for more.</summary>
    private Span<byte> Room(int more)
    {
        if (_bytes.Length - _length < more)
            Array.Resize(ref _bytes, checked((int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)_length + more))));
        return _bytes.AsSpan(_length);
    }
}
