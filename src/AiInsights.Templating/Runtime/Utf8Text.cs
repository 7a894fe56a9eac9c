using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AiInsights.Templating.Runtime;

/// <summary>
/// UTF-16 to UTF-8, and the search for what HTML must escape, in one pass over eight units at a time. Pages are made of short pieces of two kinds, plain
/// ASCII and Han with its punctuation (three bytes each); both are written without a branch a character.
/// </summary>
internal static class Utf8Text
{
    /// <summary>Bytes that may be touched beyond the end of what is written.</summary>
    public const int Slack = 32;

    private const int Lanes = 8;

    /// <summary>Lanes that are filled from a text, or from its end, of less than eight units.</summary>
    private const int Few = 4;

    /// <summary>The bits of " &amp; ' &lt; and &gt;, all below 64.</summary>
    private const ulong HtmlBits = (1UL << '"') | (1UL << '&') | (1UL << '\'') | (1UL << '<') | (1UL << '>');

    /// <summary>The five by their lower four bits, which differ; no other ASCII character equals the entry for its own.</summary>
    private static Vector128<byte> HtmlByNibble => Vector128.Create((byte)0xFF, 0xFF, (byte)'"', 0xFF, 0xFF, 0xFF, (byte)'&', (byte)'\'', 0xFF, 0xFF, 0xFF, 0xFF, (byte)'<', 0xFF, (byte)'>', 0xFF);

    /// <summary>First and second bytes, as pairs, to the first 16 bytes of eight characters and to the last 8; 255 gives zero.</summary>
    private static Vector128<byte> PairsToFront => Vector128.Create((byte)0, 1, 255, 2, 3, 255, 4, 5, 255, 6, 7, 255, 8, 9, 255, 10);

    private static Vector128<byte> PairsToBack => Vector128.Create((byte)11, 255, 12, 13, 255, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255);

    private static Vector128<byte> LastToFront => Vector128.Create((byte)255, 255, 0, 255, 255, 2, 255, 255, 4, 255, 255, 6, 255, 255, 8, 255);

    private static Vector128<byte> LastToBack => Vector128.Create((byte)255, 10, 255, 255, 12, 255, 255, 14, 255, 255, 255, 255, 255, 255, 255, 255);

    /// <summary>Writes a text up to its end or, where asked, up to the first character that HTML must escape.</summary>
    /// <param name="text">The text; half of a pair of surrogates becomes U+FFFD.</param>
    /// <param name="bytes">Room for three bytes a unit and <see cref="Slack"/>.</param>
    /// <param name="stopsAtHtml">Whether to stop before " &amp; ' &lt; and &gt;.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns>The number of units that were written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes, bool stopsAtHtml, out int written)
    {
        Debug.Assert(bytes.Length >= (text.Length * 3) + Slack, "The caller makes room.");
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte to = ref MemoryMarshal.GetReference(bytes);
        int at = 0;
        nuint end = 0;
        while (at < text.Length)
        {
            int left = text.Length - at;
            if (left >= Few && Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
            {
                int lanes = left >= Lanes ? Lanes : Few;
                var units = left >= Lanes
                    ? Vector128.LoadUnsafe(ref from, (nuint)at)
                    : Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, at)))).AsUInt16();
                uint all = (1u << lanes) - 1;
                uint ascii = Vector128.LessThan(units, Vector128.Create((ushort)0x80)).ExtractMostSignificantBits() & all;
                int width, run;
                if ((ascii & 1) != 0)
                {
                    var narrow = Vector128.NarrowWithSaturation(units, Vector128<ushort>.Zero);
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, end), narrow.AsUInt64().ToScalar());
                    width = 1;
                    run = ascii == all ? lanes : int.TrailingZeroCount((int)~ascii);
                    if (stopsAtHtml)
                    {
                        uint special = Vector128.Equals(Vector128.ShuffleNative(HtmlByNibble, narrow & Vector128.Create((byte)0x0F)), narrow).ExtractMostSignificantBits();
                        int first = int.TrailingZeroCount((int)(special | 0x10000));
                        if (first < run)
                        {
                            written = (int)end + first;
                            return at + first;
                        }
                    }
                }
                else
                {
                    uint three = WithThreeBytes(units) & all;
                    width = 3;
                    run = three == all ? lanes : int.TrailingZeroCount((int)~three);
                    if (run == Lanes && left >= 2 * Lanes && Vector256.IsHardwareAccelerated)
                    {
                        int pairs = WriteRunOfThree(ref Unsafe.Add(ref from, at), left, ref Unsafe.Add(ref to, end));
                        if (pairs > 0)
                        {
                            at += pairs;
                            end += (nuint)(pairs * 3);
                            continue;
                        }
                    }

                    if (run > 0)
                    {
                        WriteThree(units, ref Unsafe.Add(ref to, end));
                    }
                }

                if (run > 0)
                {
                    at += run;
                    end += (nuint)(run * width);
                    int rest = text.Length - at;
                    if (run == lanes && rest > 0 && rest < lanes)
                    {
                        // The last units are taken together with some of the same width that were written already.
                        at -= lanes - rest;
                        end -= (nuint)((lanes - rest) * width);
                    }

                    continue;
                }
            }

            uint unit = Unsafe.Add(ref from, at);
            if (unit < 0x80)
            {
                if (stopsAtHtml && unit < 64 && ((HtmlBits >> (int)unit) & 1) != 0)
                {
                    break;
                }

                Unsafe.Add(ref to, end++) = (byte)unit;
                at++;
            }
            else
            {
                at += WriteOne(text[at..], ref to, ref end);
            }
        }

        written = (int)end;
        return at;
    }

    /// <summary>Characters of three bytes, sixteen at a time for as long as there are that many; gives the number of characters.</summary>
    private static int WriteRunOfThree(ref ushort from, int left, ref byte to)
    {
        var six = Vector256.Create((ushort)0x3F);
        var mark = Vector256.Create((ushort)0x80);
        int at = 0;
        for (; left - at >= 2 * Lanes; at += 2 * Lanes)
        {
            var units = Vector256.LoadUnsafe(ref from, (nuint)at);
            var small = Vector256.LessThan(units, Vector256.Create((ushort)0x800));
            var half = Vector256.LessThan(units - Vector256.Create((ushort)0xD800), Vector256.Create((ushort)0x800));
            if ((small | half) != Vector256<ushort>.Zero)
            {
                break;
            }

            var first = (units >> 12) | Vector256.Create((ushort)0xE0);
            var second = ((units >> 6) & six) | mark;
            var pairs = (first | (second << 8)).AsByte();
            var last = ((units & six) | mark).AsByte();
            ref byte end = ref Unsafe.Add(ref to, at * 3);
            (Vector128.Shuffle(pairs.GetLower(), PairsToFront) | Vector128.Shuffle(last.GetLower(), LastToFront)).StoreUnsafe(ref end);
            (Vector128.Shuffle(pairs.GetLower(), PairsToBack) | Vector128.Shuffle(last.GetLower(), LastToBack)).StoreUnsafe(ref end, 16);
            (Vector128.Shuffle(pairs.GetUpper(), PairsToFront) | Vector128.Shuffle(last.GetUpper(), LastToFront)).StoreUnsafe(ref end, 24);
            (Vector128.Shuffle(pairs.GetUpper(), PairsToBack) | Vector128.Shuffle(last.GetUpper(), LastToBack)).StoreUnsafe(ref end, 40);
        }

        return at;
    }

    /// <summary>The lanes that hold a character of three bytes; a half of a pair is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WithThreeBytes(Vector128<ushort> units)
    {
        var large = Vector128.GreaterThanOrEqual(units, Vector128.Create((ushort)0x800));
        var half = Vector128.LessThan(units - Vector128.Create((ushort)0xD800), Vector128.Create((ushort)0x800));
        return Vector128.AndNot(large, half).ExtractMostSignificantBits();
    }

    /// <summary>Eight characters as three bytes each: 24 bytes, of which those of other characters are overwritten by what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteThree(Vector128<ushort> units, ref byte to)
    {
        var six = Vector128.Create((ushort)0x3F);
        var mark = Vector128.Create((ushort)0x80);
        var first = (units >> 12) | Vector128.Create((ushort)0xE0);
        var second = ((units >> 6) & six) | mark;
        var pairs = (first | (second << 8)).AsByte();
        var last = ((units & six) | mark).AsByte();
        (Vector128.Shuffle(pairs, PairsToFront) | Vector128.Shuffle(last, LastToFront)).StoreUnsafe(ref to);
        (Vector128.Shuffle(pairs, PairsToBack) | Vector128.Shuffle(last, LastToBack)).StoreUnsafe(ref to, 16);
    }

    /// <summary>One character beyond ASCII; gives the number of its units.</summary>
    private static int WriteOne(ReadOnlySpan<char> text, ref byte to, ref nuint end)
    {
        char unit = text[0];
        if (unit < 0x800)
        {
            Unsafe.Add(ref to, end++) = (byte)(0xC0 | (unit >> 6));
            Unsafe.Add(ref to, end++) = (byte)(0x80 | (unit & 0x3F));
            return 1;
        }

        if (char.IsHighSurrogate(unit) && text.Length > 1 && char.IsLowSurrogate(text[1]))
        {
            int point = char.ConvertToUtf32(unit, text[1]);
            Unsafe.Add(ref to, end++) = (byte)(0xF0 | (point >> 18));
            Unsafe.Add(ref to, end++) = (byte)(0x80 | ((point >> 12) & 0x3F));
            Unsafe.Add(ref to, end++) = (byte)(0x80 | ((point >> 6) & 0x3F));
            Unsafe.Add(ref to, end++) = (byte)(0x80 | (point & 0x3F));
            return 2;
        }

        int known = char.IsSurrogate(unit) ? 0xFFFD : unit;
        Unsafe.Add(ref to, end++) = (byte)(0xE0 | (known >> 12));
        Unsafe.Add(ref to, end++) = (byte)(0x80 | ((known >> 6) & 0x3F));
        Unsafe.Add(ref to, end++) = (byte)(0x80 | (known & 0x3F));
        return 1;
    }
}
