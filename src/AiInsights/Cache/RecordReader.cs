using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AiInsights.Cache;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order. The bytes have been checked before: a fault here is one of ours.</summary>
internal sealed class RecordReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>The texts that the records of a thread have in common.</summary>
    [ThreadStatic]
    private static SharedTexts? s_texts;

    private int _at;

    /// <summary>What has not been read yet.</summary>
    public ReadOnlyMemory<byte> Rest => bytes[_at..];

    public long Number()
    {
        var span = bytes.Span;
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = span[_at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
    }

    public int Int() => (int)Number();

    public bool Flag() => Number() != 0;

    public int? Maybe() => Flag() ? Int() : null;

    public string Text() => TextOrNull() ?? throw new InvalidDataException("A text is missing in a record.");

    public string? TextOrNull()
    {
        var length = Int() - 1;
        if (length <= 0)
            return length < 0 ? null : string.Empty;
        var text = MemoryMarshal.Cast<byte, char>(Take(length * sizeof(char)));
        return length <= SharedTexts.Longest ? (s_texts ??= new()).Of(text) : new string(text);
    }

    public ContentSum Key() => MemoryMarshal.Read<ContentSum>(Take(16));

    public ContentSum[] Keys() => MemoryMarshal.Cast<byte, ContentSum>(Take(Int() * ContentSum.Bytes)).ToArray();

    public int[] Numbers() => MemoryMarshal.Cast<byte, int>(Take(Int() * sizeof(int))).ToArray();

    public ulong[] Hashes() => MemoryMarshal.Cast<byte, ulong>(Take(Int() * sizeof(ulong))).ToArray();

    public ImmutableArray<T> List<T>(Func<RecordReader, T> read)
    {
        var count = Int();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<string> Texts() => List(static from => from.Text());

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = bytes.Span.Slice(_at, length);
        _at += length;
        return taken;
    }
}
