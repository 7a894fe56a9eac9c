using System.Collections.Frozen;
using System.Text;

namespace AiInsights.Ingest.Text;

/// <summary>Reads one line's characters as the bytes of another charset, and those bytes as UTF-8.</summary>
internal static class Reinterpreter
{
    private const int Lost = -1;
    private static readonly FrozenDictionary<char, ushort> GbkBytes = CreateGbkBytes();

    /// <summary>The line as it was before it was read as Windows-1252 or Latin-1, or null when that is not proven.</summary>
    public static string? Western(ReadOnlySpan<char> line)
    {
        var bytes = new int[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            bytes[i] = Windows1252.ToByte(line[i]);
            if (bytes[i] < 0)
                return null;
        }

        return ReadUtf8(bytes) is { } read && read.Lost == 0 && (read.Chinese >= 2 || (read.Marks >= 1 && read.Chinese + read.Marks + read.Latin >= 2) || read.Latin >= 2)
            ? read.Text
            : null;
    }

    /// <summary>The line as it was before it was read as GBK, or null when that is not proven. What was lost then is U+FFFD.</summary>
    public static string? Gbk(ReadOnlySpan<char> line)
    {
        var bytes = new List<int>(line.Length * 2);
        foreach (var c in line)
        {
            if (c is '?' or '\uFFFD')
            {
                bytes.Add(Lost);
            }
            else if (c < 0x80)
            {
                bytes.Add(c);
            }
            else if (GbkBytes.TryGetValue(c, out var pair))
            {
                bytes.Add(pair >> 8);
                bytes.Add(pair & 0xFF);
            }
            else
            {
                return null;
            }
        }

        return ReadUtf8([.. bytes]) is { } read && read.Chinese >= 3 && read.Lost * 2 <= read.Chinese ? read.Text : null;
    }

    /// <summary>Strict UTF-8, but for characters of which the last byte was lost; null when it is none.</summary>
    private static (string Text, int Chinese, int Marks, int Latin, int Lost)? ReadUtf8(int[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        int chinese = 0, marks = 0, latin = 0, lost = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var first = bytes[i];
            if (first is Lost or < 0x80)
            {
                text.Append(first == Lost ? '?' : (char)first);
                i++;
                continue;
            }

            var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
            if (length == 0)
                return null;
            var value = first & (0xFF >> (length + 1));
            var have = 1;
            while (have < length && i + have < bytes.Length && bytes[i + have] is >= 0x80 and <= 0xBF)
                value = (value << 6) | (bytes[i + have++] & 0x3F);
            i += have;
            if (have == length)
            {
                if (!Rune.TryCreate(value, out var rune) || rune.Utf8SequenceLength != length)
                    return null;
                text.Append(rune.ToString());
                if (length == 2)
                    latin++;
                else if (value is (>= 0x3000 and <= 0x9FFF) or (>= 0xFF00 and <= 0xFFEF))
                    chinese++;
                else
                    marks++;
                continue;
            }

            // An odd run of bytes ended in half a pair, which the wrong reading replaced by one mark or none.
            if (length == 2 || have < 2)
                return null;
            if (i < bytes.Length && bytes[i] == Lost)
                i++;
            else if (i < bytes.Length && bytes[i] >= 0x80)
                return null;
            text.Append('\uFFFD');
            lost++;
        }

        return (text.ToString(), chinese, marks, latin, lost);
    }

    private static FrozenDictionary<char, ushort> CreateGbkBytes()
    {
        var bytes = new Dictionary<char, ushort>();
        for (var lead = 0x81; lead <= 0xFE; lead++)
            for (var trail = 0x40; trail <= 0xFE; trail++)
                if (DoubleByteCharset.Gb18030[(byte)lead, (byte)trail] is var c and not '\0')
                    bytes.TryAdd(c, (ushort)((lead << 8) | trail));
        return bytes.ToFrozenDictionary();
    }
}
