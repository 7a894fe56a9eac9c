using System.Collections.Immutable;
using System.Text;

namespace AiInsights.Ingest.Text;

/// <summary>
/// GB18030 and Big5 as tables. The framework's decoders swallow the ASCII character after a broken
/// lead byte and do not say where they were; this one loses the broken byte alone and reports it.
/// </summary>
internal sealed class DoubleByteCharset
{
    private const int FirstLead = 0x81;
    private const int LastLead = 0xFE;
    private const int FirstTrail = 0x40;
    private const int Trails = 0xFF - FirstTrail;

    private readonly char[] _pairs;
    private readonly Encoding? _quads;

    private DoubleByteCharset(string name, Encoding encoding, bool hasQuads)
    {
        Name = name;
        _pairs = new char[(LastLead - FirstLead + 1) * Trails];
        _quads = hasQuads ? encoding : null;
        // Each on lines of its own, since a broken pair swallows the end of one: asked of each pair, the framework makes two objects.
        var pairs = new byte[4 * _pairs.Length];
        for (var p = 0; p < _pairs.Length; p++)
            ((ReadOnlySpan<byte>)[(byte)(FirstLead + (p / Trails)), (byte)(FirstTrail + (p % Trails)), (byte)'\n', (byte)'\n']).CopyTo(pairs.AsSpan(4 * p));
        var text = encoding.GetString(pairs);
        for (int p = 0, at = 0; p < _pairs.Length; p++)
        {
            var end = text.IndexOf('\n', at);
            if (end == at + 1 && text[at] != '\uFFFD')
                _pairs[p] = text[at];
            for (at = end; at < text.Length && text[at] == '\n';)
                at++;
        }
    }

    /// <summary>Mainland China's charset; GBK and GB2312 are subsets of it.</summary>
    public static DoubleByteCharset Gb18030 { get; } = new("gb18030", Find("GB18030"), hasQuads: true);

    /// <summary>Taiwan's and Hong Kong's old charset, as Windows extends it.</summary>
    public static DoubleByteCharset Big5 { get; } = new("big5", Find("big5"), hasQuads: false);

    public string Name { get; }

    /// <summary>The character of a pair of bytes, or NUL when there is none.</summary>
    public char this[byte lead, byte trail] =>
        lead is < FirstLead or > LastLead || trail is < FirstTrail or 0xFF ? '\0' : _pairs[((lead - FirstLead) * Trails) + trail - FirstTrail];

    /// <summary>Decodes all bytes; each byte that is no character becomes U+FFFD and a fault.</summary>
    /// <param name="bytes">The bytes after any byte order mark.</param>
    /// <param name="offset">Where they begin in the file.</param>
    public (string Text, ImmutableArray<DecodingFault> Faults) Decode(ReadOnlySpan<byte> bytes, int offset)
    {
        var text = new StringBuilder(bytes.Length);
        var faults = ImmutableArray.CreateBuilder<DecodingFault>();
        Span<char> chars = stackalloc char[4];
        var i = 0;
        while (i < bytes.Length)
        {
            var plain = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
                plain = bytes.Length - i;
            if (plain > 0)
            {
                text.Append(Encoding.ASCII.GetString(bytes.Slice(i, plain)));
                i += plain;
                continue;
            }

            var c = i + 1 < bytes.Length ? this[bytes[i], bytes[i + 1]] : '\0';
            if (c != '\0')
            {
                text.Append(c);
                i += 2;
            }
            else if (_quads is not null && IsQuad(bytes[i..]) && _quads.GetChars(bytes.Slice(i, 4), chars) is var n and > 0 && chars[0] != '\uFFFD')
            {
                text.Append(chars[..n]);
                i += 4;
            }
            else
            {
                faults.Add(new DecodingFault(DecodingFaultKind.Invalid, offset + i, [bytes[i]], text.Length, 1));
                text.Append('\uFFFD');
                i++;
            }
        }

        return (text.ToString(), faults.ToImmutable());
    }

    private static bool IsQuad(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 4 && bytes[0] is >= 0x81 and <= 0xFE && bytes[1] is >= 0x30 and <= 0x39 && bytes[2] is >= 0x81 and <= 0xFE && bytes[3] is >= 0x30 and <= 0x39;

    // The provider is asked by itself, so that nothing is registered for the whole process.
    private static Encoding Find(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
