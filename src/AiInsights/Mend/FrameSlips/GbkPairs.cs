using System.Collections.Immutable;
using AiInsights.Ingest.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>GBK in both directions, and the pairs of bytes that are no character.</summary>
internal static class GbkPairs
{
    private static readonly ushort[] Codes = CreateCodes();
    private static readonly ImmutableArray<bool> Gaps = [.. Enumerable.Range(0, 256).Select(HasGap)];

    /// <summary>Every character of two bytes.</summary>
    public static IEnumerable<Pair> All =>
        from lead in Enumerable.Range(0x81, 0xFE - 0x81 + 1)
        from trail in Enumerable.Range(0x40, 0xFE - 0x40 + 1)
        let character = Decode(lead, trail)
        where character != '\0'
        select new Pair(character, (byte)lead, (byte)trail);

    /// <summary>The character of two bytes, or NUL where there is none or only one for private use.</summary>
    public static char Decode(int lead, int trail) =>
        DoubleByteCharset.Gb18030[(byte)lead, (byte)trail] is var c && !IsPrivate(c) ? c : '\0';

    /// <summary>The two bytes of a character, private use included, or 0.</summary>
    public static int Encode(char c) => Codes[c];

    /// <summary>Whether a byte, read as a first one, makes no character with some first byte read as its second: the two are gone as a pair.</summary>
    public static bool MayBeGone(int trail) => Gaps[trail];

    public static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static bool HasGap(int trail) =>
        trail is >= 0x80 and <= 0xFE && Enumerable.Range(0x81, 0xF7 - 0x81 + 1).Any(lead => Decode(trail, lead) == '\0');

    private static ushort[] CreateCodes()
    {
        var codes = new ushort[65536];
        for (var lead = 0xFE; lead >= 0x81; lead--)
            for (var trail = 0xFE; trail >= 0x40; trail--)
                if (DoubleByteCharset.Gb18030[(byte)lead, (byte)trail] is var c and not '\0')
                    codes[c] = (ushort)((lead << 8) | trail);
        return codes;
    }

    internal readonly record struct Pair(char Character, byte Lead, byte Trail);
}
