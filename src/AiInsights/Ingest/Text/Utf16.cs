using System.Buffers.Binary;
using System.Collections.Immutable;

namespace AiInsights.Ingest.Text;

/// <summary>UTF-16, with a byte order mark or without.</summary>
internal static class Utf16
{
    private const int SampleLength = 1 << 16;

    /// <summary>Decodes; a lone surrogate or an odd last byte becomes U+FFFD and a fault.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, int skip, bool bigEndian, string why)
    {
        var chars = new char[(bytes.Length - skip + 1) / 2];
        var faults = ImmutableArray.CreateBuilder<DecodingFault>();
        var n = 0;
        for (var i = skip; i < bytes.Length; i += 2)
        {
            if (i + 1 == bytes.Length)
            {
                faults.Add(new DecodingFault(DecodingFaultKind.Invalid, i, [bytes[i]], n, 1));
                chars[n++] = '\uFFFD';
                break;
            }

            var c = At(bytes, i, bigEndian);
            if (char.IsHighSurrogate(c) && i + 3 < bytes.Length && char.IsLowSurrogate(At(bytes, i + 2, bigEndian)))
            {
                chars[n++] = c;
                chars[n++] = At(bytes, i + 2, bigEndian);
                i += 2;
                continue;
            }

            if (char.IsSurrogate(c))
            {
                faults.Add(new DecodingFault(DecodingFaultKind.Invalid, i, [bytes[i], bytes[i + 1]], n, 1));
                c = '\uFFFD';
            }

            chars[n++] = c;
        }

        return new DecodedText(new string(chars, 0, n), bigEndian ? "utf-16be" : "utf-16le", why, faults.ToImmutable(), IsBinary: false);
    }

    /// <summary>Whether bytes without a mark are UTF-16: true big-endian, false little-endian, null neither.</summary>
    public static bool? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes.Length <= SampleLength ? bytes : bytes[..SampleLength];
        double little = Plausibility(sample, bigEndian: false), big = Plausibility(sample, bigEndian: true);
        return Math.Max(little, big) < 0.95 ? null : big > little;
    }

    /// <summary>
    /// The share of characters that Chinese and western text is made of, or 0 where there is neither much
    /// ASCII nor enough common Chinese: ASCII read in pairs gives Han characters too, but rare ones.
    /// </summary>
    private static double Plausibility(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        int plausible = 0, ascii = 0, han = 0, common = 0, count = bytes.Length / 2;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var c = At(bytes, i, bigEndian);
            if (c is '\t' or '\n' or '\r' or (>= ' ' and < '\x7F'))
                ascii++;
            else if (CommonHan.IsHan(c))
                han++;
            else if (c is not ((>= '\u2010' and <= '\u2030') or (>= '\u3000' and <= '\u30FF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u00A0' and <= '\u00FF')) && !char.IsSurrogate(c))
                continue;
            plausible++;
            if (CommonHan.Contains(c))
                common++;
        }

        return ascii * 2 > count || (han > 0 && common * 5 > han) ? (double)plausible / count : 0;
    }

    private static char At(ReadOnlySpan<byte> bytes, int i, bool bigEndian) =>
        (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
}
