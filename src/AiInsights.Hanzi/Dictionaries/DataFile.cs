using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace AiInsights.Hanzi.Dictionaries;

/// <summary>
/// An embedded file of named tables; <c>Data/build-dictionaries.mjs</c> writes them and says how they are laid out. A
/// table is inflated only when it is asked for: t2s does not pay for STPhrases.
/// </summary>
internal sealed class DataFile
{
    private readonly string _resource;
    private readonly FrozenDictionary<string, Entry> _index;

    public DataFile(string resource)
    {
        _resource = resource;
        using var stream = Open(resource);
        using var reader = new BinaryReader(stream, Encoding.ASCII);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("HZD1"u8))
            throw new InvalidDataException($"{resource} does not begin with HZD1.");
        var count = reader.ReadInt32();
        var entries = new List<(string Name, int Count, int Inflated, int Deflated)>(count);
        for (var i = 0; i < count; i++)
            entries.Add((reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        var offset = stream.Position;
        var index = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (name, size, inflated, deflated) in entries)
        {
            index.Add(name, new Entry(size, inflated, offset));
            offset += deflated;
        }
        _index = index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _index.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">There is no table of that name.</exception>
    public byte[] Read(string name, out int count)
    {
        if (!_index.TryGetValue(name, out var entry))
            throw new ArgumentException($"{_resource} has no table '{name}'.", nameof(name));
        count = entry.Count;
        using var stream = Open(_resource);
        stream.Position = entry.Offset;
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        var bytes = new byte[entry.InflatedSize];
        inflated.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="InvalidOperationException">The assembly was built without the resource.</exception>
    public static Stream Open(string resource) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");

    private readonly record struct Entry(int Count, int InflatedSize, long Offset);
}
