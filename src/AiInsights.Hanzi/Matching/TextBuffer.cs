using System.Buffers;
using System.Runtime.CompilerServices;

namespace AiInsights.Hanzi.Matching;

/// <summary>A growing run of UTF-16 units in a pooled array.</summary>
internal sealed class TextBuffer : IDisposable
{
    private char[] _units;

    public TextBuffer(int capacity) => _units = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 64));

    public int Length { get; set; }

    /// <summary>The array behind the text, which <see cref="Reserve"/> may replace.</summary>
    public char[] Units => _units;

    public ReadOnlySpan<char> Text => _units.AsSpan(0, Length);

    /// <summary>Makes room for this many more units and returns the array to write them into.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char[] Reserve(int more)
    {
        if (_units.Length - Length < more) Grow(more);
        return _units;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length).AsSpan(Length));
        Length += text.Length;
    }

    public void Dispose()
    {
        var units = _units;
        _units = [];
        Length = 0;
        if (units.Length > 0) ArrayPool<char>.Shared.Return(units);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + more, _units.Length * 2));
        Text.CopyTo(larger);
        if (_units.Length > 0) ArrayPool<char>.Shared.Return(_units);
        _units = larger;
    }
}
