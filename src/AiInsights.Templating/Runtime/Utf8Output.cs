using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInsights.Templating.Runtime;

/// <summary>
/// Output to UTF-8, into the free memory of the writer it is meant for as long as that suffices and into a pooled buffer from then on. The writer is told
/// at the end only: when an error occurs, nothing was written.
/// </summary>
internal sealed class Utf8Output : Output
{
    /// <summary>Free at the end of the buffer whenever something is written, so that short pieces need no exact copying.</summary>
    private const int Slack = Utf8Text.Slack;

    private readonly IBufferWriter<byte> _writer;
    private byte[] _buffer;
    private bool _isPooled;
    private int _start;
    private int _at;

    /// <summary>Where writing must stop, <see cref="Slack"/> before the end of the buffer.</summary>
    private int _end;

    /// <param name="limit">Bytes, at most; 0 is no limit.</param>
    /// <param name="writer">Gets the bytes by <see cref="Commit"/>.</param>
    /// <param name="expected">About how many bytes will come; a wrong guess costs copying only.</param>
    public Utf8Output(int limit, IBufferWriter<byte> writer, int expected)
        : base(limit)
    {
        _writer = writer;
        if (MemoryMarshal.TryGetArray<byte>(writer.GetMemory(), out var free) && free.Array is { } array && free.Count > Math.Max(expected, 256) + Slack)
        {
            _buffer = array;
            _start = _at = free.Offset;
            _end = free.Offset + free.Count - Slack;
        }
        else
        {
            _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, 4096) + Slack);
            _isPooled = true;
            _end = _buffer.Length - Slack;
        }
    }

    public override int Length => _at - _start;

    /// <summary>Hands what was written to the writer.</summary>
    public void Commit()
    {
        if (_isPooled)
        {
            _writer.Write(_buffer.AsSpan(_start, Length));
        }
        else
        {
            _writer.Advance(Length);
        }
    }

    public override void Dispose()
    {
        if (_isPooled)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _isPooled = false;
        _start = _at = _end = 0;
    }

    public override void Write(int value, CultureInfo culture) => WriteNumber(value, culture);

    public override void Write(long value, CultureInfo culture) => WriteNumber(value, culture);

    public override void Write(double value, CultureInfo culture)
    {
        if (IsWhole(value))
        {
            WriteNumber((long)value, culture);
        }
        else
        {
            WriteNumber(value, culture);
        }
    }

    public override void Write(decimal value, CultureInfo culture) => WriteNumber(value, culture);

    /// <summary>Copies bytes; where blocks may be indented, only <see cref="Output.Write(TextRun)"/> may.</summary>
    /// <param name="from">Holds at least <see cref="TextRun.Block"/> bytes from the start.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="length">How many.</param>
    public void Copy(byte[] from, int start, int length)
    {
        if (length > _end - _at)
        {
            Enlarge(length);
        }

        if (length <= TextRun.Block)
        {
            ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(from), start);
            Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _at), ref first, TextRun.Block);
        }
        else
        {
            from.AsSpan(start, length).CopyTo(_buffer.AsSpan(_at));
        }

        _at += length;
    }

    protected override void WriteRun(TextRun run) => Copy(run.Bytes, run.Start, run.Length);

    protected override void WriteText(ReadOnlySpan<char> text) => Encode(text);

    /// <summary>Text as it is; where blocks may be indented, only <see cref="Output.Write(ReadOnlySpan{char})"/> may.</summary>
    public void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        Utf8Text.Write(text, _buffer.AsSpan(_at), stopsAtHtml: false, out int written);
        _at += written;
    }

    protected override void WriteEscaped(ReadOnlySpan<char> text) => Escape(text);

    /// <summary>Text with the five characters as entities; where blocks may be indented, only <see cref="Output.WriteHtml"/> may.</summary>
    public void Escape(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        while (true)
        {
            int read = Utf8Text.Write(text, _buffer.AsSpan(_at), stopsAtHtml: true, out int written);
            _at += written;
            if (read == text.Length)
            {
                return;
            }

            ReadOnlySpan<byte> entity = text[read] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            };
            entity.CopyTo(_buffer.AsSpan(_at));
            _at += entity.Length;
            text = text[(read + 1)..];
            Reserve(text.Length);
        }
    }

    private void Reserve(int units)
    {
        int most = checked(units * 3);
        if (most > _end - _at)
        {
            Enlarge(most);
        }
    }

    private void WriteNumber<T>(T value, CultureInfo culture)
        where T : IUtf8SpanFormattable
    {
        BeforeNumber();
        int length;
        while (!value.TryFormat(_buffer.AsSpan(_at, _end - _at), out length, default, culture))
        {
            Enlarge(64);
        }

        _at += length;
    }

    private void Enlarge(int more)
    {
        int used = Length;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Grow(_buffer.Length - _start, used, checked(used + more + Slack)));
        _buffer.AsSpan(_start, used).CopyTo(larger);
        if (_isPooled)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
        _isPooled = true;
        _start = 0;
        _at = used;
        _end = larger.Length - Slack;
    }
}
