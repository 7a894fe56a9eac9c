using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace AiInsights.Ingest.Text;

/// <summary>
/// Bytes to text, in a fixed order: byte order mark, UTF-16 by its NULs, UTF-8, UTF-8 with few faults,
/// then GB18030, Big5 and Windows-1252 by how well they read. The computer's culture has no say, nor has
/// what the file claims about itself. The same bytes always give the same answer.
/// </summary>
public static class TextDecoder
{
    // Enough to tell charsets apart, little enough for a file of 32 MB.
    private const int SampleLength = 1 << 18;

    /// <summary>Decodes a whole file. Never throws: a file that is no text comes back with <see cref="DecodedText.IsBinary"/>.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new DecodedText("", "utf-8", "The file is empty.", [], IsBinary: false);
        if (bytes.StartsWith("\uFEFF"u8))
            return DecodeUtf8(bytes, 3, "It begins with the byte order mark of UTF-8.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0)
            return DecodeUtf32(bytes, bigEndian: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) && bytes.Length % 4 == 0)
            return DecodeUtf32(bytes, bigEndian: true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Utf16.Decode(bytes, 2, bigEndian: false, "It begins with the byte order mark of UTF-16, little-endian.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Utf16.Decode(bytes, 2, bigEndian: true, "It begins with the byte order mark of UTF-16, big-endian.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]))
            return DecodePairs(bytes, 4, DoubleByteCharset.Gb18030, "It begins with the byte order mark of GB18030.");
        if (BinarySniffer.ByMagic(bytes) is { } format)
            return Binary(format);

        var hasNul = bytes.Contains((byte)0);
        if (hasNul)
        {
            if (Utf16.Guess(bytes) is { } bigEndian)
                return Utf16.Decode(bytes, 0, bigEndian, "It has no byte order mark, but read as UTF-16 it is plain text.");
            if (BinarySniffer.Recognise(bytes) is { } kind)
                return Binary(kind);
        }

        return TryStrictUtf8(bytes) is { } text
            ? Utf8Text(text, 0, [], "All its bytes are valid UTF-8.")
            : DecodeOther(bytes);
    }

    private static DecodedText DecodeOther(ReadOnlySpan<byte> bytes)
    {
        if (Utf8Faults.LooksLikeUtf8(bytes))
            return DecodeUtf8(bytes, 0, "Nearly all its bytes are valid UTF-8.");
        if (BinarySniffer.Recognise(bytes) is { } kind)
            return Binary(kind);
        if (Utf16.Guess(bytes) is { } bigEndian)
            return Utf16.Decode(bytes, 0, bigEndian, "It has no byte order mark, but read as UTF-16 it is plain text.");

        var sample = bytes.Length <= SampleLength ? bytes : bytes[..SampleLength];
        var gb = CharsetScore.Of(DoubleByteCharset.Gb18030.Decode(sample, 0).Text);
        var big5 = CharsetScore.Of(DoubleByteCharset.Big5.Decode(sample, 0).Text);
        var western = CharsetScore.Of(Windows1252.Decode(sample));
        if (gb >= 0 && gb >= big5 && gb > western)
            return DecodePairs(bytes, 0, DoubleByteCharset.Gb18030, "It is not UTF-8; read as GB18030 it is Chinese of common characters.");
        if (big5 >= 0 && big5 > western)
            return DecodePairs(bytes, 0, DoubleByteCharset.Big5, "It is not UTF-8; read as Big5 it is Chinese of common characters.");
        return western >= 0
            ? new DecodedText(Windows1252.Decode(bytes), "windows-1252", "It is not UTF-8; its few bytes beyond ASCII are western letters and marks.", [], IsBinary: false)
            : DecodeUtf8(bytes, 0, "No charset fits; read as UTF-8, what is not UTF-8 is marked.");
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, int skip, string why)
    {
        if (TryStrictUtf8(bytes[skip..]) is { } text)
            return Utf8Text(text, skip, [], why);
        var (lenient, faults) = Utf8Faults.Decode(bytes[skip..], skip);
        return new DecodedText(lenient, "utf-8", why, faults, IsBinary: false);
    }

    /// <summary>The last step of all UTF-8: it may hold UTF-8 that was read wrongly once before.</summary>
    private static DecodedText Utf8Text(string text, int skip, ImmutableArray<DecodingFault> faults, string why)
    {
        if (Mojibake.Repair(text, skip) is { } mended)
        {
            text = mended.Text;
            faults = mended.Faults;
            why += $" Passages of it had once been read as {mended.As} and saved so; they were turned back.";
        }

        return new DecodedText(text, "utf-8", why, faults, IsBinary: false);
    }

    private static string? TryStrictUtf8(ReadOnlySpan<byte> bytes)
    {
        // One pass over the bytes; a call that validates first would be a second one.
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, buffer, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
                ? new string(buffer, 0, written)
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static DecodedText DecodePairs(ReadOnlySpan<byte> bytes, int skip, DoubleByteCharset charset, string why)
    {
        var (text, faults) = charset.Decode(bytes[skip..], skip);
        return new DecodedText(text, charset.Name, why, faults, IsBinary: false);
    }

    private static DecodedText DecodeUtf32(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var text = new StringBuilder(bytes.Length / 4);
        var faults = ImmutableArray.CreateBuilder<DecodingFault>();
        for (var i = 4; i < bytes.Length; i += 4)
        {
            var value = bigEndian
                ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes[i..])
                : System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]);
            if (Rune.TryCreate(value, out var rune))
            {
                text.Append(rune.ToString());
                continue;
            }

            faults.Add(new DecodingFault(DecodingFaultKind.Invalid, i, [.. bytes.Slice(i, 4)], text.Length, 1));
            text.Append('\uFFFD');
        }

        return new DecodedText(text.ToString(), bigEndian ? "utf-32be" : "utf-32le", "It begins with the byte order mark of UTF-32.", faults.ToImmutable(), IsBinary: false);
    }

    private static DecodedText Binary(string format) => new("", "binary", $"It is {format}.", [], IsBinary: true);
}
