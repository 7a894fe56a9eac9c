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
    private readonly long _bodies;
    // Two dozen entries: a search through them costs less than building a hash table does at start.
    private readonly Entry[] _index;

    public DataFile(string resource)
    {
        _resource = resource;
        using var stream = Open(resource);
        using var reader = new BinaryReader(stream, Encoding.ASCII);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("HZD1"u8))
            throw new InvalidDataException($"{resource} does not begin with HZD1.");
        var count = reader.ReadInt32();
        _index = new Entry[count];
        var deflated = 0L;
        for (var i = 0; i < count; i++)
        {
            _index[i] = new Entry(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), deflated);
            deflated += reader.ReadInt32();
        }
        _bodies = stream.Position;
    }

    public IEnumerable<string> Names => _index.Select(e => e.Name).Order(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">There is no table of that name.</exception>
    public byte[] Read(string name, out int count)
    {
        var entry = Find(name) ?? throw new ArgumentException($"{_resource} has no table '{name}'.", nameof(name));
        count = entry.Count;
        using var stream = Open(_resource);
        stream.Position = _bodies + entry.Offset;
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        var bytes = new byte[entry.InflatedSize];
        inflated.ReadExactly(bytes);
        return bytes;
    }

    private Entry? Find(string name)
    {
        foreach (var entry in _index)
        {
            if (entry.Name == name) return entry;
        }
        return null;
    }

    /// <exception cref="InvalidOperationException">The assembly was built without the resource.</exception>
    public static Stream Open(string resource) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");

    private sealed record Entry(string Name, int Count, int InflatedSize, long Offset);
}
