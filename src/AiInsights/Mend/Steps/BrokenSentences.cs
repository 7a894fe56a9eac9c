using System.Buffers;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Puts sentences together again that a converter has cut at every change of type: a bold word became a paragraph of its own, and
/// the next one begins with the comma behind it. No paragraph of Chinese begins with such a mark.
/// </summary>
internal static class BrokenSentences
{
    /// <summary>A word set off by its type is short; what stands before it is the beginning of a sentence, not a heading.</summary>
    private const int LongestWord = 24, ShortestBeginning = 12;

    /// <summary>A longer paragraph was not cut at a bold word; it may have been parted for its length.</summary>
    private const int LongestSentence = 1000;

    private static readonly SearchValues<char> s_inner = SearchValues.Create("，。、；：！？）」”》");

    /// <summary>What a sentence goes on behind: <c>这一部分更像一个</c> / <c>“分发中心”</c> / <c>。</c></summary>
    private static readonly SearchValues<char> s_open = SearchValues.Create("的了是为為在和与與个個一把让讓将將从從对對被以及等像于於中如把叫即种種");

    /// <summary>Joins them, in place.</summary>
    public static void Run(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 1; i < blocks.Count; i++)
        {
            // 02 / .: the number of a part.
            if (blocks[i].Text is "." or "．" && blocks[i - 1] is { Type: BlockType.Paragraph, Text.Length: > 0 and <= 2 } number && number.Text.All(char.IsAsciiDigit))
            {
                Join(blocks, --i);
                continue;
            }

            // △ / what the picture shows: the mark of a caption.
            if (blocks[i - 1] is { Type: BlockType.Paragraph, Text: "△" or "▲" } && blocks[i] is { Type: BlockType.Paragraph, Text.Length: > 1 and <= 2 * LongestWord } && blocks[i].Text[^1] != '。')
            {
                Join(blocks, --i);
                continue;
            }

            // 快艇 / 和 / 灯塔: two names of one sentence.
            if (i + 1 < blocks.Count && blocks[i] is { Type: BlockType.Paragraph, Text: "和" or "与" or "與" or "及" or "或" or "以及" } && IsWord(blocks[i - 1]) && IsWord(blocks[i + 1], isLast: true))
            {
                Join(blocks, --i);
                Join(blocks, i);
            }

            if (!GoesOn(blocks[i]) || !IsOpen(blocks[i - 1]) || blocks[i - 1].Text.Length + blocks[i].Text.Length > LongestSentence)
                continue;
            var isLabel = blocks[i].Text[0] == '：';
            Join(blocks, --i);
            // A name before a colon is a label: what stands above it is another sentence.
            if (!isLabel && i > 0 && IsBeginning(blocks[i - 1], blocks[i]))
                Join(blocks, --i);
        }
    }

    // Behind the second of them the sentence may go on or end.
    private static bool IsWord(MendBlock block, bool isLast = false) =>
        block is { Type: BlockType.Paragraph, IsRow: false, Text: { Length: > 0 } text } && text.AsSpan().IndexOfAny(s_inner) is var at && (at < 0 ? text.Length <= LongestWord : isLast && at is > 0 and <= LongestWord);

    private static void Join(List<MendBlock> blocks, int first)
    {
        blocks[first] = Headings.Join(blocks[first], blocks[first + 1], tight: true);
        blocks.RemoveAt(first + 1);
    }

    // Two marks in a row are what is left of a page's counts: ：，，。
    private static bool GoesOn(MendBlock block) =>
        block is { Type: BlockType.Paragraph, IsRow: false, Text: { Length: > 0 } text } && s_inner.Contains(text[0])
        && (text.Length == 1 ? text[0] is '。' or '！' or '？' or '）' or '」' or '”' or '》' : char.IsLetterOrDigit(text[1]) || text[1] is '“' or '「' or '《' or '（' or '(' || (text[1] is '。' or '，' && text[0] is '）' or '」' or '”' or '》'));

    private static bool IsOpen(MendBlock block) =>
        block is { Type: BlockType.Paragraph, IsRow: false, Text: { Length: > 0 } text } && (char.IsLetterOrDigit(text[^1]) || text[^1] is '）' or ')' or '”' or '」' or '》' or '%' or '"');

    // The words that were cut off stand first in what is joined already; they are short, and no sentence ends before them.
    private static bool IsBeginning(MendBlock before, MendBlock joined)
    {
        if (before is not { Type: BlockType.Paragraph, IsRow: false, IsBold: false, Text: { Length: > 1 } text } || !char.IsLetterOrDigit(text[^1]))
            return false;
        var word = joined.Text.AsSpan().IndexOfAny(s_inner);
        return word is > 0 and <= LongestWord && (before.EndLine + 1 == joined.Line || text.Length >= ShortestBeginning || s_open.Contains(text[^1]));
    }
}
