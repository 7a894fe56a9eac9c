using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace AiInsights.Cache;

/// <summary>
/// Many small results in few files, each found by the key of what it was made from. A pack is a list of keys, places and sums, and behind it
/// the results; one is read when it is asked for and checked before it is believed. Packs are named by what is in them, so that several
/// processes may add to one folder: each adds packs of its own.
/// </summary>
internal sealed class Packs : IDisposable
{
    /// <summary>Results wait in memory until there are so many bytes of them.</summary>
    private const int PackBytes = 8 * 1024 * 1024;

    /// <summary>Which program, the sum of the list, its length.</summary>
    private const int HeadBytes = 36;

    /// <summary>More packs than this are written anew as one.</summary>
    private const int MostPacks = 24;

    private readonly CacheFolder? _cache;
    private readonly string _kind;
    private readonly List<Pack> _packs = [];
    private readonly Dictionary<ContentSum, (Pack Pack, long At, int Length, ContentSum Sum)> _known = [];
    private readonly ConcurrentDictionary<ContentSum, bool> _used = new();
    private readonly ConcurrentDictionary<ContentSum, bool> _written = new();
    private readonly Lock _gate = new();
    private List<(ContentSum Key, byte[] Bytes)> _waiting = [];
    private long _waitingBytes;
    private volatile bool _damaged;

    /// <param name="cache">Where packs lie, or null to know nothing and to keep nothing.</param>
    /// <param name="kind">Name of their folder in it.</param>
    public Packs(CacheFolder? cache, string kind)
    {
        (_cache, _kind) = (cache, kind);
        foreach (var name in cache?.List(kind) ?? [])
            Open(name);
    }

    /// <summary>Is there a result with a key? It may still turn out to be damaged.</summary>
    public bool Has(ContentSum key) => _known.ContainsKey(key);

    /// <summary>The result with a key, or null: what it is read into is used again, so nothing of the bytes may be kept.</summary>
    public T? Find<T>(ContentSum key, Func<RecordReader, T> read)
        where T : class => Take(key, (bytes, _) => read(new RecordReader(bytes)));

    /// <summary>The same, with the sum of its bytes.</summary>
    public T? Find<T>(ContentSum key, Func<RecordReader, ContentSum, T> read)
        where T : class => Take(key, (bytes, sum) => read(new RecordReader(bytes), sum));

    /// <summary>A result is of use though this build need not read it.</summary>
    public void Use(ContentSum key)
    {
        if (Has(key))
            _used.TryAdd(key, true);
    }

    /// <summary>Keeps a result.</summary>
    public void Add(ContentSum key, ReadOnlySpan<byte> result)
    {
        if (_cache is null)
            return;
        List<(ContentSum, byte[])>? full = null;
        lock (_gate)
        {
            _waiting.Add((key, result.ToArray()));
            _waitingBytes += result.Length;
            if (_waitingBytes >= PackBytes)
                (full, _waiting, _waitingBytes) = (_waiting, [], 0);
        }

        if (full is not null)
            Write(full);
    }

    /// <summary>Writes what waits. When most of what lies there was of no use, or lies in many packs, what was of use is packed anew and the rest goes.</summary>
    public void Save()
    {
        if (_cache is null)
            return;
        var usedBytes = _used.Keys.Sum(k => (long)_known[k].Length);
        var spoiled = _damaged || _packs.Sum(static p => p.Length) - usedBytes > Math.Max(usedBytes, PackBytes);
        if (spoiled || _packs.Count > MostPacks)
        {
            foreach (var key in spoiled ? _used.Keys.ToList() : [.. _known.Keys])
            {
                Take(key, (bytes, _) =>
                {
                    Add(key, bytes.Span);
                    return this;
                });
            }

            Flush();
            Dispose();
            // A damaged pack may have been written anew under its own name.
            foreach (var pack in _packs.Where(p => !_written.ContainsKey(p.Name)))
                _cache.Delete(_kind, pack.Name);
        }

        Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var pack in _packs)
            pack.Dispose();
    }

    private T? Take<T>(ContentSum key, Func<ReadOnlyMemory<byte>, ContentSum, T> read)
        where T : class
    {
        if (!_known.TryGetValue(key, out var place))
            return null;
        var rented = ArrayPool<byte>.Shared.Rent(place.Length);
        try
        {
            var bytes = rented.AsMemory(0, place.Length);
            if (!place.Pack.TryRead(bytes.Span, place.At) || ContentSum.Of(bytes.Span) != place.Sum)
            {
                _damaged = true;
                return null;
            }

            _used.TryAdd(key, true);
            return read(bytes, place.Sum);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Flush()
    {
        if (_waiting.Count > 0)
            Write(_waiting);
        (_waiting, _waitingBytes) = ([], 0);
    }

    private void Write(List<(ContentSum Key, byte[] Bytes)> results)
    {
        results.Sort(static (a, b) => ContentSum.Ascending.Compare(a.Key, b.Key));
        var list = new RecordWriter();
        list.Number(results.Count);
        foreach (var (key, bytes) in results)
        {
            list.Key(key);
            list.Number(bytes.Length);
            list.Key(ContentSum.Of(bytes));
        }

        var head = new byte[HeadBytes];
        MemoryMarshal.Write(head, CacheFolder.Program);
        var name = list.Sum;
        _written.TryAdd(name, true);
        MemoryMarshal.Write(head.AsSpan(16), name);
        MemoryMarshal.Write(head.AsSpan(32), list.Written.Length);
        _cache!.WriteFile(_kind, name, [head, list.Written, .. results.Select(static r => (ReadOnlyMemory<byte>)r.Bytes)]);
    }

    private void Open(ContentSum name)
    {
        if (_cache!.OpenFile(_kind, name) is not { } file)
            return;
        var pack = new Pack(name, file);
        var head = new byte[HeadBytes];
        if (pack.TryRead(head, 0) && MemoryMarshal.Read<ContentSum>(head) == CacheFolder.Program && MemoryMarshal.Read<int>(head.AsSpan(32)) is var length and > 0 && length < pack.Length)
        {
            var list = new byte[length];
            // Named by its list: one that was renamed, or copied over another, is noticed.
            if (pack.TryRead(list, head.Length) && ContentSum.Of(list) is var sum && sum == MemoryMarshal.Read<ContentSum>(head.AsSpan(16)) && sum == name)
            {
                Learn(pack, new RecordReader(list), head.Length + length);
                _packs.Add(pack);
                return;
            }
        }

        // Of another program, or damaged: of no use to anybody who comes by here.
        pack.Dispose();
        _cache.Delete(_kind, name);
    }

    private void Learn(Pack pack, RecordReader list, long at)
    {
        for (var i = list.Int(); i > 0; i--)
        {
            var (key, length, sum) = (list.Key(), list.Int(), list.Key());
            _known[key] = (pack, at, length, sum);
            at += length;
        }
    }

    private sealed class Pack(ContentSum name, Microsoft.Win32.SafeHandles.SafeFileHandle file) : IDisposable
    {
        public ContentSum Name => name;

        public long Length { get; } = RandomAccess.GetLength(file);

        public bool TryRead(Span<byte> bytes, long at) => CacheFolder.TryRead(file, bytes, at);

        public void Dispose() => file.Dispose();
    }
}
