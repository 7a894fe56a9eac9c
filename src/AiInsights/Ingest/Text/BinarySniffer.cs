namespace AiInsights.Ingest.Text;

/// <summary>Tells files that are no text: pictures and archives that were given a text file's name.</summary>
internal static class BinarySniffer
{
    private const int SampleLength = 65536;

    /// <summary>What kind of binary file this is, or null. To be asked only after UTF-16 and UTF-32 were ruled out: they are full of NUL.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes) => ByMagic(bytes) ?? ByControls(bytes);

    /// <summary>The first bytes of formats that crawlers save by mistake.</summary>
    public static string? ByMagic(ReadOnlySpan<byte> bytes) =>
        Begins(bytes, 0x89, 0x50, 0x4E, 0x47) ? "a PNG picture"
        : Begins(bytes, 0xFF, 0xD8, 0xFF) ? "a JPEG picture"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "a GIF picture"
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && (bytes[8..].StartsWith("WEBP"u8) || bytes[8..].StartsWith("WAVE"u8) || bytes[8..].StartsWith("AVI "u8)) ? "a RIFF file (picture or sound)"
        : bytes.StartsWith("%PDF-"u8) ? "a PDF document"
        : Begins(bytes, 0x50, 0x4B, 0x03, 0x04) || Begins(bytes, 0x50, 0x4B, 0x05, 0x06) ? "a ZIP archive (or an Office document)"
        : Begins(bytes, 0x1F, 0x8B, 0x08) ? "a gzip file"
        : bytes.StartsWith("BZh"u8) && bytes.Length > 4 && bytes[4..].StartsWith("1AY&SY"u8) ? "a bzip2 file"
        : Begins(bytes, 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00) ? "an xz file"
        : Begins(bytes, 0x28, 0xB5, 0x2F, 0xFD) ? "a Zstandard file"
        : Begins(bytes, 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C) ? "a 7z archive"
        : bytes.StartsWith("Rar!\u001a\u0007"u8) ? "a RAR archive"
        : Begins(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) ? "an old Office document"
        : Begins(bytes, 0x7F, 0x45, 0x4C, 0x46) ? "an ELF program"
        : Begins(bytes, 0x00, 0x61, 0x73, 0x6D) ? "a WebAssembly module"
        : Begins(bytes, 0xCA, 0xFE, 0xBA, 0xBE) ? "a Java class"
        : bytes.StartsWith("SQLite format 3\0"u8) ? "an SQLite database"
        : bytes.StartsWith("OggS\0"u8) ? "an Ogg file"
        : bytes.StartsWith("wOFF\0"u8) || bytes.StartsWith("wOF2\0"u8) ? "a font"
        : bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) ? "an MP4 film or a HEIF picture"
        : null;

    /// <summary>Text has hardly any control characters but tab, line feed, carriage return, form feed and escape.</summary>
    private static string? ByControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes.Length <= SampleLength ? bytes : bytes[..SampleLength];
        int nul = sample.Count((byte)0), control = nul;
        foreach (var b in sample)
            if (b is > 0 and < 9 or 11 or (> 13 and < 27) or (> 27 and < 32))
                control++;
        return nul * 100 > sample.Length ? "a binary file: more than 1 % of its bytes are NUL"
            : control * 20 > sample.Length ? "a binary file: more than 5 % of its bytes are control characters"
            : null;
    }

    private static bool Begins(ReadOnlySpan<byte> bytes, params ReadOnlySpan<byte> magic) => bytes.StartsWith(magic);
}
