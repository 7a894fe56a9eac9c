using System.Collections.Immutable;
using AiInsights.Ingest.Text;

namespace AiInsights.Mend.FrameSlips;

/// <summary>GBK in both directions, and the characters by either of their bytes: what a lost byte may have been.</summary>
internal static class GbkPairs
{
    private static readonly ushort[] Codes = CreateCodes();
    private static readonly ImmutableArray<ImmutableArray<Pair>> Leads = Group(byLead: true);
    private static readonly ImmutableArray<ImmutableArray<Pair>> Trails = Group(byLead: false);

    /// <summary>The character of two bytes, or NUL where there is none or only one for private use.</summary>
    public static char Decode(int lead, int trail) =>
        DoubleByteCharset.Gb18030[(byte)lead, (byte)trail] is var c && !IsPrivate(c) ? c : '\0';

    /// <summary>The two bytes of a character, private use included, or 0.</summary>
    public static int Encode(char c) => Codes[c];

    /// <summary>The characters that begin with a byte.</summary>
    public static ImmutableArray<Pair> WithLead(int lead) => Leads[lead];

    /// <summary>The characters that end with a byte.</summary>
    public static ImmutableArray<Pair> WithTrail(int trail) => Trails[trail];

    public static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static ushort[] CreateCodes()
    {
        var codes = new ushort[65536];
        for (var lead = 0xFE; lead >= 0x81; lead--)
            for (var trail = 0xFE; trail >= 0x40; trail--)
                if (DoubleByteCharset.Gb18030[(byte)lead, (byte)trail] is var c and not '\0')
                    codes[c] = (ushort)((lead << 8) | trail);
        return codes;
    }

    private static ImmutableArray<ImmutableArray<Pair>> Group(bool byLead)
    {
        var groups = Enumerable.Range(0, 256).Select(_ => ImmutableArray.CreateBuilder<Pair>()).ToArray();
        for (var lead = 0x81; lead <= 0xFE; lead++)
            for (var trail = 0x40; trail <= 0xFE; trail++)
                if (Decode(lead, trail) is var c and not '\0')
                    groups[byLead ? lead : trail].Add(new Pair(c, (byte)lead, (byte)trail));
        return [.. groups.Select(g => g.ToImmutable())];
    }

    internal readonly record struct Pair(char Character, byte Lead, byte Trail);
}
