using System.Text;

namespace AiInsights.Tests.Mend.FrameSlips;

/// <summary>How a text came to lose step.</summary>
internal enum SlipCause
{
    /// <summary>One byte of any character was lost.</summary>
    LostByte,

    /// <summary>
    /// As in seed 001: a program made full-width marks ASCII byte by byte and did not ask where characters begin. The second
    /// byte of <c>。</c> (A1 A3) and the first of <c>現</c> (AC 46) are <c>，</c> (A3 AC): it wrote a comma, and A1 was left alone.
    /// </summary>
    MarkAcross,
}

/// <summary>What a decoder does with bytes that are no character.</summary>
internal enum BrokenBytes
{
    /// <summary>As in seed 001: a pair without a character goes, a byte before ASCII goes, a bracket behind it is swallowed with a question mark.</summary>
    AsInTheWild,

    /// <summary>A question mark for each broken byte or pair.</summary>
    QuestionMark,

    /// <summary>U+FFFD for one byte, and on with the next.</summary>
    Replacement,

    /// <summary>One byte goes without a trace, and on with the next.</summary>
    Ignore,

    /// <summary>As GB18030 has it: every pair has a character, if only one for private use; U+FFFD for a byte before ASCII.</summary>
    PrivateUse,
}

/// <param name="Cause">How the text lost step.</param>
/// <param name="Broken">What the decoder did then.</param>
/// <param name="Annotated">Whether a converter had put readings behind characters.</param>
/// <param name="AsciiMarks">Whether the marks between Chinese characters were ASCII already, so that a slip ends at the next one.</param>
/// <param name="Times">How often the sentence lost step.</param>
/// <param name="Converted">Whether it was Simplified then and was converted to Traditional later, the damage with it.</param>
internal sealed record DamageManner(SlipCause Cause, BrokenBytes Broken, bool Annotated = false, bool AsciiMarks = false, int Times = 1, bool Converted = false);

/// <summary>Damages healthy sentences as seed 001 was damaged: GBK, step lost, decoded, full-width forms made ASCII.</summary>
internal static class FrameDamage
{
    // Characters that the converter of seed 001 annotates, and others of the same kind, with their readings.
    private const string Annotated = "數shù據jù現xiàn環huán態tài業yè術shù優yōu質zhì產chǎn統tǒng構gòu創chuàng結jié經jīng內nèi調diào規guī發fā戰zhàn區qū續xù養yǎng權quán執zhí協xié驅qū醫yī聯lián網wǎng穩wěn專zhuān應yīng實shí價jià種zhǒng";

    // The second bytes of the full-width marks that such a program replaces: ， ？ ： ； ！ （ ） ＜ ＞
    private static readonly byte[] MarkBytes = [0xAC, 0xBF, 0xBA, 0xBB, 0xA1, 0xA8, 0xA9, 0xBC, 0xBE];

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Dictionary<char, string> Readings = CreateReadings();

    /// <summary>The sentence damaged, or null when it has characters beyond GBK or no place to lose step.</summary>
    public static string? Damage(string sentence, DamageManner manner, Random random)
    {
        var text = Prepared(sentence, manner);
        var places = Places(Gbk.GetBytes(text), manner.Cause);
        return places is null || places.Count < manner.Times ? null : DamageAt(text, manner.Broken, manner.Cause, places.OrderBy(_ => random.Next()).Take(manner.Times));
    }

    /// <summary>Where a sentence can lose step, for <see cref="DamageAt(string, DamageManner, int)"/>; none when it has characters beyond GBK.</summary>
    public static IReadOnlyList<int> PlacesOf(string sentence, DamageManner manner) => Places(Gbk.GetBytes(Prepared(sentence, manner)), manner.Cause) ?? [];

    /// <summary>The sentence damaged at one place.</summary>
    public static string DamageAt(string sentence, DamageManner manner, int place) => DamageAt(Prepared(sentence, manner), manner.Broken, manner.Cause, [place]);

    private static string Prepared(string sentence, DamageManner manner)
    {
        var text = manner.Annotated ? Annotate(sentence) : sentence;
        return manner.AsciiMarks ? MakeMarksAscii(text) : text;
    }

    private static string DamageAt(string text, BrokenBytes broken, SlipCause cause, IEnumerable<int> places)
    {
        var bytes = Gbk.GetBytes(text).ToList();
        foreach (var at in places.OrderDescending())
        {
            if (cause == SlipCause.MarkAcross)
            {
                // Of the three bytes the first is left over before an ASCII mark; decoders drop it there.
                bytes[at] = (byte)(bytes[at + 2] & 0x7F);
                bytes.RemoveRange(at + 1, 2);
            }
            else
            {
                bytes.RemoveAt(at);
            }
        }

        return MakeAscii(Decode([.. bytes], broken));
    }

    /// <summary>The sentence as it would stand without the damage, for comparison: no annotations, marks full-width.</summary>
    public static string Normalise(string text)
    {
        foreach (var annotation in AiInsights.Mend.Pinyin.PinyinAnnotations.Find(text).Reverse())
            text = text.Remove(annotation.Start, annotation.Length);
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(c is ',' or '?' or '!' or ':' or ';' or '(' or ')' or '<' or '>' ? (char)(c + 0xFEE0) : c);
        return result.ToString();
    }

    public static string Annotate(string sentence)
    {
        var text = new StringBuilder(sentence.Length);
        foreach (var c in sentence)
        {
            text.Append(c);
            if (Readings.TryGetValue(c, out var reading))
                text.Append('(').Append(reading).Append(')');
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether the damaged sentence is the healthy one without one character: nothing was read out of frame, and
    /// nothing is left that could be told from a word that the author left out.
    /// </summary>
    public static bool IsGone(string damaged, string healthy)
    {
        var a = Normalise(damaged).Replace("？", "", StringComparison.Ordinal);
        var b = Normalise(healthy).Replace("？", "", StringComparison.Ordinal);
        if (b.Length - a.Length is not (0 or 1))
            return false;
        var i = 0;
        while (i < a.Length && a[i] == b[i])
            i++;
        return a[i..] == b[(i + b.Length - a.Length)..];
    }

    private static List<int>? Places(byte[] bytes, SlipCause cause)
    {
        var places = new List<int>();
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            if (i + 1 < bytes.Length && bytes[i + 1] is >= 0x30 and <= 0x39)
                return null;
            if (cause == SlipCause.MarkAcross)
            {
                if (i + 3 < bytes.Length && bytes[i + 1] == 0xA3 && MarkBytes.Contains(bytes[i + 2]))
                    places.Add(i);
            }
            else if (bytes[i] != 0xA8)
            {
                // The vowels of readings (A8) stay whole, else there is no reading.
                places.Add(i);
                places.Add(i + 1);
            }

            i += 2;
        }

        return places;
    }

    private static string MakeMarksAscii(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(c is '，' or '？' or '！' or '：' or '；' or '（' or '）' ? (char)(c - 0xFEE0) : c);
        return result.ToString();
    }

    private static string MakeAscii(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        return result.ToString();
    }

    private static string Decode(byte[] bytes, BrokenBytes broken)
    {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                text.Append((char)bytes[i++]);
                continue;
            }

            var next = i + 1 < bytes.Length ? bytes[i + 1] : -1;
            var pair = next < 0 ? "" : Gbk.GetString([bytes[i], (byte)next]);
            if (pair.Length == 1 && pair[0] is not ('\uFFFD' or '?') && (broken == BrokenBytes.PrivateUse || pair[0] is not (>= '\uE000' and <= '\uF8FF')))
            {
                text.Append(pair);
                i += 2;
                continue;
            }

            var two = next >= 0x80;
            switch (broken)
            {
                case BrokenBytes.AsInTheWild:
                    if (next == '(')
                        text.Append('?');
                    i += two || next == '(' ? 2 : 1;
                    break;
                case BrokenBytes.QuestionMark:
                    text.Append('?');
                    i += two ? 2 : 1;
                    break;
                case BrokenBytes.Replacement or BrokenBytes.PrivateUse:
                    text.Append('\uFFFD');
                    i++;
                    break;
                default:
                    i++;
                    break;
            }
        }

        return text.ToString();
    }

    private static Dictionary<char, string> CreateReadings()
    {
        var readings = new Dictionary<char, string>();
        for (var i = 0; i < Annotated.Length;)
        {
            var end = i + 1;
            while (end < Annotated.Length && Annotated[end] < '\u3000')
                end++;
            readings.Add(Annotated[i], Annotated[(i + 1)..end]);
            i = end;
        }

        return readings;
    }
}
