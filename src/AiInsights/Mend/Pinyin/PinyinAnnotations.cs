using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AiInsights.Mend.Pinyin;

/// <summary>
/// Finds the pinyin that some converters of script put behind the characters they changed: one syllable with
/// its tone mark, in ASCII brackets, directly behind a Chinese character.
/// </summary>
/// <example><c>一代中國從業(yè)者</c> → <c>一代中國從業者</c>.</example>
public static partial class PinyinAnnotations
{
    // Longest: zhuāng with both brackets; words of several syllables may be longer.
    private const int LongestReading = 40;

    /// <summary>The annotations of one line in order. Takes time linear in the line's length.</summary>
    public static ImmutableArray<PinyinAnnotation> Find(ReadOnlySpan<char> line)
    {
        ImmutableArray<PinyinAnnotation>.Builder? found = null;
        bool? speaksOfReadings = null;
        for (var open = Next(line, 0); open >= 0; open = Next(line, open + 1))
        {
            if (open == 0 || !IsHan(line[open - 1]))
                continue;
            var inside = line[(open + 1)..Math.Min(line.Length, open + 2 + LongestReading)];
            var close = inside.IndexOf(')');
            if (close < 1)
                continue;
            // 會(huì )議: some converters write a blank behind the syllable.
            inside = inside[..close].TrimEnd(' ');
            var single = PinyinSyllable.Parse(inside) is not null;
            if (!single && !PinyinSyllable.IsSeveral(inside))
                continue;
            speaksOfReadings ??= TalkOfReadings().IsMatch(line);
            var (doubtful, reason) = !single ? (true, "several syllables or a capital: a converter writes one small syllable")
                : speaksOfReadings.Value ? (true, "the line speaks of readings: the author may have written it")
                : (false, "one syllable with its tone in ASCII brackets behind a character: put there by a converter");
            found ??= ImmutableArray.CreateBuilder<PinyinAnnotation>();
            found.Add(new PinyinAnnotation(open, close + 2, inside.ToString(), doubtful, reason));
            open += close + 1;
        }

        return found?.ToImmutable() ?? [];
    }

    private static int Next(ReadOnlySpan<char> line, int from)
    {
        if (from >= line.Length)
            return -1;
        var i = line[from..].IndexOf('(');
        return i < 0 ? -1 : from + i;
    }

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇' || char.IsLowSurrogate(c);

    // 便於閱讀作了刪節, 研發音頻模型, 概念作者, 語音同步 are other words, whose first half may have its own annotation.
    [GeneratedRegex(@"拼音|多音字|声调|聲調|(?<!(?:[阅閱解导導朗宣])(?:\(\w+\))?)(?:读|讀)(?:作|音(?![频頻乐樂箱响響]))|(?<!(?:[开開研出触觸引激爆沙])(?:\(\w+\))?)(?:发|發)音(?![频頻乐樂箱响響])|(?<!(?:[概理信观觀悬懸])(?:\(\w+\))?)念作|(?<!(?:[语語声聲录錄配播字嗓])(?:\(\w+\))?)音同|(?<!(?:[关關标標专專])(?:\(\w+\))?)注音(?![频頻乐樂])", RegexOptions.CultureInvariant)]
    private static partial Regex TalkOfReadings();
}
