using System.Buffers;
using System.Text;

namespace AiInsights.Mend.Pinyin;

/// <summary>The syllables of Mandarin as pinyin spells them.</summary>
internal static class PinyinSyllable
{
    private const string Toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    private static readonly SearchValues<char> TonedSet = SearchValues.Create(Toned);
    private const string Plain = "aaaaeeeeiiiioooouuuuüüüü";

    /// <summary>
    /// The syllable without its tone (<c>xiàn</c> → <c>xian</c>), or null where this is no small syllable with
    /// one tone mark on the right vowel: <c>known</c>, <c>le</c>, <c>Yè</c>, <c>dòu fu</c>, <c>déjà</c>.
    /// </summary>
    public static string? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 12)
            return null;
        Span<char> composed = stackalloc char[24];
        var length = Compose(text, composed);
        Span<char> plain = stackalloc char[length];
        var tone = -1;
        for (var i = 0; i < length; i++)
        {
            var c = composed[i] switch { 'ɡ' => 'g', 'ɑ' => 'a', var other => other };
            var mark = Toned.IndexOf(c, StringComparison.Ordinal);
            if (mark < 0 && c is not ((>= 'a' and <= 'z') or 'ü'))
                return null;
            if (mark >= 0 && tone >= 0)
                return null;
            if (mark >= 0)
                tone = i;
            plain[i] = mark < 0 ? c : Plain[mark];
        }

        if (tone < 0 || tone != ToneSeat(plain))
            return null;
        return PinyinReadings.Find(plain);
    }

    /// <summary>Whether this is pinyin of a word, or one syllable with a capital: <c>chóngqìng</c>, <c>Yè</c>, <c>dòu fu</c>.</summary>
    public static bool IsSeveral(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(TonedSet) && text.IndexOfAnyInRange('\u0300', '\u030C') < 0)
            return false;
        Span<char> composed = stackalloc char[text.Length * 2];
        var length = Compose(text, composed);
        Span<char> plain = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            var c = char.ToLowerInvariant(composed[i]);
            var mark = Toned.IndexOf(c, StringComparison.Ordinal);
            plain[i] = mark < 0 ? c : Plain[mark];
        }

        // reachable[i]: the first i characters are whole syllables.
        Span<bool> reachable = stackalloc bool[length + 1];
        reachable[0] = true;
        for (var i = 0; i < length; i++)
        {
            if (!reachable[i])
                continue;
            if (plain[i] is ' ' or '\'' or '’' or '-')
                reachable[i + 1] = true;
            for (var n = 1; n <= 6 && i + n <= length; n++)
                if (PinyinReadings.Find(plain.Slice(i, n)) is not null)
                    reachable[i + n] = true;
        }

        return reachable[length];
    }

    /// <summary>The vowel that bears the mark: a or e, else the o of ou, else the last vowel.</summary>
    private static int ToneSeat(ReadOnlySpan<char> plain)
    {
        var seat = plain.IndexOfAny('a', 'e');
        if (seat >= 0)
            return seat;
        seat = plain.IndexOf("ou");
        return seat >= 0 ? seat : plain.LastIndexOfAny("iouü");
    }

    /// <summary>NFC: some converters write the mark as a character of its own.</summary>
    private static int Compose(ReadOnlySpan<char> text, Span<char> result)
    {
        // Half a character, or one that Unicode never gives away, is no part of a reading, and cannot be composed.
        if (text.IndexOfAnyInRange('\u0300', '\u036F') < 0 || text.ContainsAnyInRange('\uD800', '\uDFFF') || text.ContainsAnyInRange('\uFDD0', '\uFDEF') || text.ContainsAnyInRange('\uFFFE', '\uFFFF'))
        {
            text.CopyTo(result);
            return text.Length;
        }

        var composed = text.ToString().Normalize(NormalizationForm.FormC);
        composed.CopyTo(result);
        return composed.Length;
    }
}
