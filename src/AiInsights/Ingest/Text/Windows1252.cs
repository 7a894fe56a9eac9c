namespace AiInsights.Ingest.Text;

/// <summary>The charset of western Windows as browsers read it: its five undefined bytes are the C1 controls.</summary>
internal static class Windows1252
{
    // 0x80–0x9F; the rest is Latin-1.
    private const string Specials = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Decodes all bytes; every byte is a character.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            chars[i] = ToChar(bytes[i]);
        return new string(chars);
    }

    public static char ToChar(byte b) => b is >= 0x80 and < 0xA0 ? Specials[b - 0x80] : (char)b;

    /// <summary>The byte of a character, or -1. C1 controls count as their byte: Latin-1 reads them so.</summary>
    public static int ToByte(char c)
    {
        if (c <= 0xFF)
            return c;
        var i = Specials.IndexOf(c, StringComparison.Ordinal);
        return i < 0 ? -1 : 0x80 + i;
    }
}
