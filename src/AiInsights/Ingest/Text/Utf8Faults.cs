using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace AiInsights.Ingest.Text;

/// <summary>UTF-8 in which some bytes are damaged: a fetch cut in mid-character, a byte lost on the way.</summary>
internal static class Utf8Faults
{
    /// <summary>
    /// Whether the bytes are UTF-8 but for a few. Sequences of three bytes and more come about by accident
    /// in GBK, Big5 or western text only once in a thousand characters, so a handful of them for each fault is proof.
    /// </summary>
    public static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        int longSequences = 0, faults = 0, cutAtEnd = 0;
        var rest = bytes;
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
                break;
            rest = rest[plain..];
            switch (Rune.DecodeFromUtf8(rest, out _, out var length))
            {
                case OperationStatus.Done:
                    if (length >= 3)
                        longSequences++;
                    break;
                case OperationStatus.NeedMoreData:
                    cutAtEnd = length;
                    break;
                default:
                    faults++;
                    break;
            }

            rest = rest[length..];
        }

        return longSequences >= Math.Max(1, 4 * faults) || (faults == 0 && cutAtEnd >= 2);
    }

    /// <summary>Decodes all bytes; each run of bytes that cannot be a character becomes one U+FFFD and one fault.</summary>
    /// <param name="bytes">The bytes after any byte order mark.</param>
    /// <param name="offset">Where they begin in the file.</param>
    public static (string Text, ImmutableArray<DecodingFault> Faults) Decode(ReadOnlySpan<byte> bytes, int offset)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var faults = ImmutableArray.CreateBuilder<DecodingFault>();
            int read = 0, written = 0;
            while (read < bytes.Length)
            {
                var status = Utf8.ToUtf16(bytes[read..], buffer.AsSpan(written), out var r, out var w, replaceInvalidSequences: false);
                read += r;
                written += w;
                if (status == OperationStatus.Done)
                    break;
                Rune.DecodeFromUtf8(bytes[read..], out _, out var length);
                faults.Add(new DecodingFault(DecodingFaultKind.Invalid, offset + read, [.. bytes.Slice(read, length)], written, 1));
                buffer[written++] = '\uFFFD';
                read += length;
            }

            return (new string(buffer, 0, written), faults.ToImmutable());
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
