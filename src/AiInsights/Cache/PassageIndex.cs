using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using AiInsights.Merge;
using Microsoft.Win32.SafeHandles;

namespace AiInsights.Cache;

/// <summary>
/// The passages of a collection as it once was, in one file of the cache, and what its texts shared: who held a passage is read from the one
/// bucket in which it lies. A bucket is checked when it is read.
/// </summary>
internal sealed class PassageIndex : IDisposable
{
    private const string Kind = "passages";

    /// <summary>How many entries a bucket has, about: two kilobytes are read as fast as ten bytes.</summary>
    private const int BucketEntries = 256;

    /// <summary>Passages are multiples of eight: so many low bits are free.</summary>
    private const int FreeBits = 3;

    /// <summary>Which program, the sum of head and rows, the length of each.</summary>
    private const int StartBytes = 40;

    private readonly SafeFileHandle _file;
    private readonly long _entriesAt;
    private readonly int _bits;
    private readonly int[] _starts;
    private readonly ulong[] _sums;
    private ulong[] _bucket = [];
    private int _bucketNumber = -1;
    private int _bucketLength;

    private PassageIndex(SafeFileHandle file, RecordReader head, int[] shared, long entriesAt)
    {
        (_file, Shared, _entriesAt) = (file, shared, entriesAt);
        Texts = head.Keys();
        _bits = head.Int();
        _starts = head.Numbers();
        _sums = head.Hashes();
    }

    /// <summary>The keys of the texts, in their order.</summary>
    public ContentSum[] Texts { get; }

    /// <summary>How many passages pairs of them shared, in rows, as <see cref="TwinFinder"/> counts.</summary>
    public int[] Shared { get; }

    /// <summary>Opens the index of a collection; null where there is none, or it is damaged.</summary>
    public static PassageIndex? Open(CacheFolder cache, ContentSum collection)
    {
        if (cache.OpenFile(Kind, collection) is not { } file)
            return null;
        Span<byte> start = stackalloc byte[StartBytes];
        if (CacheFolder.TryRead(file, start, 0) && MemoryMarshal.Read<ContentSum>(start) == CacheFolder.Program
            && (MemoryMarshal.Read<int>(start[32..]), MemoryMarshal.Read<int>(start[36..])) is var (length, count) && length > 0 && count >= 0
            && StartBytes + (long)length + ((long)count * sizeof(int)) is var entriesAt && entriesAt <= RandomAccess.GetLength(file))
        {
            var (head, shared) = (new byte[length], new int[count]);
            if (CacheFolder.TryRead(file, head, StartBytes) && CacheFolder.TryRead(file, MemoryMarshal.AsBytes(shared.AsSpan()), StartBytes + length) && HeadSum(collection, head, shared) == MemoryMarshal.Read<ContentSum>(start[16..]))
                return new PassageIndex(file, new RecordReader(head), shared, entriesAt);
        }

        file.Dispose();
        return null;
    }

    /// <summary>Keeps the passages of a collection in place of what was kept of it before.</summary>
    /// <param name="cache">Where to.</param>
    /// <param name="collection">The name of the collection.</param>
    /// <param name="texts">The keys of its texts.</param>
    /// <param name="samples">The passages of each.</param>
    /// <param name="shared">How many pairs of texts share, in rows.</param>
    public static void Write(CacheFolder cache, ContentSum collection, ContentSum[] texts, ulong[][] samples, int[] shared)
    {
        var count = 0L;
        foreach (var text in samples)
            count += text.Length;
        if (count * sizeof(ulong) > Array.MaxLength)
            return;
        var bits = Math.Max(8, Math.Max(BitOperations.Log2((ulong)(count / BucketEntries) + 1), BitOperations.Log2((uint)texts.Length) + 1 - FreeBits));
        var starts = new int[(1 << bits) + 1];
        foreach (var text in samples)
        {
            foreach (var passage in text)
                starts[(passage >> (64 - bits)) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var bytes = new byte[count * sizeof(ulong)];
        var entries = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan());
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var i = 0; i < samples.Length; i++)
        {
            foreach (var passage in samples[i])
                entries[next[passage >> (64 - bits)]++] = Entry(passage, bits) | (uint)i;
        }

        var sums = new ulong[1 << bits];
        for (var i = 0; i < sums.Length; i++)
            sums[i] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(entries[starts[i]..starts[i + 1]]));

        var head = new RecordWriter();
        head.Keys(texts);
        head.Number(bits);
        head.Numbers(starts);
        head.Hashes(sums);
        var start = new byte[StartBytes];
        MemoryMarshal.Write(start, CacheFolder.Program);
        MemoryMarshal.Write(start.AsSpan(16), HeadSum(collection, head.Written.Span, shared));
        MemoryMarshal.Write(start.AsSpan(32), head.Written.Length);
        MemoryMarshal.Write(start.AsSpan(36), shared.Length);
        cache.WriteFile(Kind, collection, [start, head.Written, MemoryMarshal.AsBytes(shared.AsSpan()).ToArray(), bytes]);
    }

    /// <summary>Which texts held a passage, ascending; false when the file is damaged. Fast when passages are asked for in their order.</summary>
    public bool TryFind(ulong passage, List<int> holders)
    {
        holders.Clear();
        if (!TryLoad((int)(passage >> (64 - _bits))))
            return false;
        var (wanted, texts) = (Entry(passage, _bits), (1UL << (_bits + FreeBits)) - 1);
        foreach (var entry in _bucket.AsSpan(0, _bucketLength))
        {
            if ((entry & ~texts) == wanted)
                holders.Add((int)(entry & texts));
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool TryLoad(int number)
    {
        if (number == _bucketNumber)
            return true;
        _bucketLength = _starts[number + 1] - _starts[number];
        if (_bucket.Length < _bucketLength)
            _bucket = new ulong[Math.Max(_bucketLength, 4 * BucketEntries)];
        var bytes = MemoryMarshal.AsBytes(_bucket.AsSpan(0, _bucketLength));
        if (!CacheFolder.TryRead(_file, bytes, _entriesAt + ((long)_starts[number] * sizeof(ulong))) || XxHash3.HashToUInt64(bytes) != _sums[number])
            return false;
        _bucketNumber = number;
        return true;
    }

    // The bucket says the highest bits of the passage, the lowest are nothing: what is between moves up and leaves room for the text.
    private static ulong Entry(ulong passage, int bits) => passage << bits;

    /// <summary>Binds head and rows to the name of the file.</summary>
    private static ContentSum HeadSum(ContentSum collection, ReadOnlySpan<byte> head, ReadOnlySpan<int> shared)
    {
        var hash = new XxHash128();
        collection.AppendTo(hash);
        hash.Append(head);
        hash.Append(MemoryMarshal.AsBytes(shared));
        return ContentSum.Of(hash);
    }
}
