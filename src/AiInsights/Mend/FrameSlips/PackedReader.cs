using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;

namespace AiInsights.Mend.FrameSlips;

/// <summary>Reads a model of the folder <c>Data</c> from its beginning, unpacking no more of it than is asked for. For one thread at a time.</summary>
internal sealed class PackedReader : IDisposable
{
    private readonly GZipStream _unpacked;
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _at;
    private int _end;

    /// <param name="name">The file's name.</param>
    public PackedReader(string name) =>
        _unpacked = new GZipStream(Assembly.GetExecutingAssembly().GetManifestResourceStream("AiInsights.Mend.FrameSlips." + name)!, CompressionMode.Decompress);

    /// <summary>The next bytes.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        var here = Math.Min(count, _end - _at);
        _buffer.AsSpan(_at, here).CopyTo(bytes);
        _at += here;
        _unpacked.ReadExactly(bytes, here, count - here);
        return bytes;
    }

    /// <summary>A number of four bytes, the lowest first.</summary>
    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    /// <summary>A number of as many bytes as it needs, seven bits each, the lowest first.</summary>
    public int VarInt()
    {
        int value = 0, shift = 0;
        while (true)
        {
            var b = Byte();
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
            shift += 7;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _unpacked.Dispose();

    private byte Byte()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, _unpacked.Read(_buffer));
            if (_end == 0)
                throw new EndOfStreamException();
        }

        return _buffer[_at++];
    }
}
