using System.Buffers;
using System.Globalization;

namespace AiInsights.Templating.Runtime;

/// <summary>Output to UTF-16 in a pooled buffer.</summary>
internal sealed class TextOutput(int limit, int expected = 0) : Output(limit)
{
    private static readonly SearchValues<char> HtmlUnsafe = SearchValues.Create("&<>\"'");

    private char[] _buffer = ArrayPool<char>.Shared.Rent(Math.Max(expected, 1024));
    private int _at;

    public override int Length => _at;

    public ReadOnlySpan<char> Written => _buffer.AsSpan(0, _at);

    public override void Dispose()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _at = 0;
    }

    public override string ToString() => new(_buffer, 0, _at);

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

    protected override void WriteRun(TextRun run) => WriteText(run.Text);

    protected override void WriteText(ReadOnlySpan<char> text)
    {
        if (_at > _buffer.Length - text.Length)
        {
            Enlarge(text.Length);
        }

        text.CopyTo(_buffer.AsSpan(_at));
        _at += text.Length;
    }

    protected override void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int special = text.IndexOfAny(HtmlUnsafe);
            if (special < 0)
            {
                WriteText(text);
                return;
            }

            WriteText(text[..special]);
            WriteText(Escaper.EntityOf(text[special]));
            text = text[(special + 1)..];
        }
    }

    private void WriteNumber<T>(T value, CultureInfo culture)
        where T : ISpanFormattable
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
        char[] larger = ArrayPool<char>.Shared.Rent(Grow(_buffer.Length, _at, checked(_at + more)));
        _buffer.AsSpan(0, _at).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
