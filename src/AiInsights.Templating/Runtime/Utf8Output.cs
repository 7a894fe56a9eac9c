using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiInsights.Templating.Runtime;

/// <summary>Output to UTF-8 in a pooled buffer.</summary>
internal sealed class Utf8Output(int limit) : Output(limit)
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _at;

    public override int Length => _at;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _at);

    public override void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _at = 0;
    }

    public override void Write(int value, CultureInfo culture) => WriteNumber(value, culture);

    public override void Write(long value, CultureInfo culture) => WriteNumber(value, culture);

    public override void Write(double value, CultureInfo culture) => WriteNumber(value, culture);

    public override void Write(decimal value, CultureInfo culture) => WriteNumber(value, culture);

    protected override void WriteRun(TextRun run)
    {
        byte[] bytes = run.Bytes;
        if (_at > _buffer.Length - bytes.Length)
        {
            Enlarge(bytes.Length);
        }

        bytes.CopyTo(_buffer.AsSpan(_at));
        _at += bytes.Length;
    }

    protected override void WriteText(ReadOnlySpan<char> text)
    {
        int most = checked(text.Length * 3);
        if (_at > _buffer.Length - most)
        {
            Enlarge(most);
        }

        _at += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_at));
    }

    private void WriteNumber<T>(T value, CultureInfo culture)
        where T : IUtf8SpanFormattable
    {
        BeforeNumber();
        int length;
        while (!value.TryFormat(_buffer.AsSpan(_at), out length, default, culture))
        {
            Enlarge(64);
        }

        _at += length;
    }

    private void Enlarge(int more)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Grow(_buffer.Length, _at, checked(_at + more)));
        _buffer.AsSpan(0, _at).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
