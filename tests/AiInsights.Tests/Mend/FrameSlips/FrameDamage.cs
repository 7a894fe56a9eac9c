using System.Text;

namespace AiInsights.Tests.Mend.FrameSlips;

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

/// <summary>Damages healthy sentences as seed 001 was damaged: GBK, a byte lost, decoded, punctuation made ASCII.</summary>
internal static class FrameDamage
{
    // Characters that the converter of seed 001 annotates, and others of the same kind, with their readings.
    private const string Annotated = "數shù據jù現xiàn環huán態tài業yè術shù優yōu質zhì產chǎn統tǒng構gòu創chuàng結jié經jīng內nèi調diào規guī發fā戰zhàn區qū續xù養yǎng權quán執zhí協xié驅qū醫yī聯lián網wǎng穩wěn專zhuān應yīng實shí價jià種zhǒng";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Dictionary<char, string> Readings = CreateReadings();

    /// <summary>The sentence with one byte lost, or null when it has characters beyond GBK or no byte to lose.</summary>
    public static string? LoseOneByte(string sentence, Random random, BrokenBytes broken, bool annotate, bool onlyMarks)
    {
        var text = annotate ? Annotate(sentence) : sentence;
        var bytes = Gbk.GetBytes(text);
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
            if (bytes[i] != 0xA8 && (!onlyMarks || bytes[i] == 0xA1 || bytes[i] == 0xA3))
            {
                places.Add(i);
                if (!onlyMarks)
                    places.Add(i + 1);
            }

            i += 2;
        }

        if (places.Count == 0)
            return null;
        var lost = places[random.Next(places.Count)];
        return MakeAscii(Decode([.. bytes[..lost], .. bytes[(lost + 1)..]], broken));
    }

    /// <summary>The sentence as it would stand without the damage, for comparison: no annotations, marks full-width.</summary>
    public static string Normalise(string text)
    {
        foreach (var annotation in AiInsights.Mend.Pinyin.PinyinAnnotations.Find(text).Reverse())
            text = text.Remove(annotation.Start, annotation.Length);
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(c is ',' or '?' or '!' or ':' or ';' or '(' or ')' ? (char)(c + 0xFEE0) : c);
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
