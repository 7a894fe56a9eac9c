using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AiInsights.Cache;

/// <summary>
/// Writes the parts of records one after the other, without names and versions: who reads them is the same program. Text is written as
/// UTF-16, which for Chinese is shorter than UTF-8, and keeps whatever a string holds.
/// </summary>
internal sealed class RecordWriter
{
    [ThreadStatic]
    private static RecordWriter? s_reused;

    // Not the framework's: most parts are a few bytes, and a hundred million of them are written.
    private byte[] _bytes;
    private int _length;

    /// <summary>Nothing yet.</summary>
    /// <param name="bytes">About how many it will have.</param>
    public RecordWriter(int bytes = 4096) => _bytes = new byte[Math.Max(4096, bytes)];

    /// <summary>An empty one of this thread's, for a sum of a few parts: good until the thread asks again.</summary>
    public static RecordWriter Reused
    {
        get
        {
            var reused = s_reused ??= new RecordWriter();
            reused.Clear();
            return reused;
        }
    }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>The same as one number.</summary>
    public ContentSum Sum => ContentSum.Of(_bytes.AsSpan(0, _length));

    /// <summary>Starts anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Any number; small ones take one byte.</summary>
    public void Number(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var bytes = Room(10);
        while (rest >= 0x80)
        {
            bytes[_length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[_length++] = (byte)rest;
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    /// <summary>A number or nothing.</summary>
    public void Maybe(int? value)
    {
        Flag(value is not null);
        if (value is { } number)
            Number(number);
    }

    /// <summary>Text or nothing.</summary>
    public void Text(string? value)
    {
        Number(value is null ? 0 : value.Length + 1);
        if (value is not null)
            Put(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>A number of sixteen bytes.</summary>
    public void Key(ContentSum value) => Put(MemoryMarshal.AsBytes(new ReadOnlySpan<ContentSum>(in value)));

    /// <summary>Numbers of sixteen bytes.</summary>
    public void Keys(ReadOnlySpan<ContentSum> values)
    {
        Number(values.Length);
        Put(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> values)
    {
        Number(values.Length);
        Put(values);
    }

    /// <summary>Numbers of eight bytes.</summary>
    public void Hashes(ReadOnlySpan<ulong> values)
    {
        Number(values.Length);
        Put(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Numbers of four bytes.</summary>
    public void Numbers(ReadOnlySpan<int> values)
    {
        Number(values.Length);
        Put(MemoryMarshal.AsBytes(values));
    }

    /// <summary>How many, then each.</summary>
    public void List<T>(IReadOnlyCollection<T> items, Action<RecordWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(this, item);
    }

    public void Texts(IReadOnlyCollection<string> items) => List(items, static (to, text) => to.Text(text));

    /// <summary>The same without a box for the list: most lists of an article are empty.</summary>
    public void List<T>(ImmutableArray<T> items, Action<RecordWriter, T> write)
    {
        Number(items.Length);
        foreach (var item in items.AsSpan())
            write(this, item);
    }

    public void Texts(ImmutableArray<string> items)
    {
        Number(items.Length);
        foreach (var item in items.AsSpan())
            Text(item);
    }

    private void Put(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Room(values.Length).AsSpan(_length));
        _length += values.Length;
    }

    /// <summary>The buffer, with room for more behind what is written.</summary>
    private byte[] Room(int more)
    {
        if (_bytes.Length - _length < more)
            Array.Resize(ref _bytes, checked((int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)_length + more))));
        return _bytes;
    }
}
