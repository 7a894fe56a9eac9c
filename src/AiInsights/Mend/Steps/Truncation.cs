using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Notices a text that ends before the work does: in mid-sentence, or with a line that the crawler cut.</summary>
public static partial class Truncation
{
    private const int ShortestSentence = 15;

    /// <summary>A paragraph from which a stop at its end is expected, and how many of them show the article's habit.</summary>
    private const int ShortestParagraph = 30, EnoughParagraphs = 2;

    /// <summary>Sets the flag, in place.</summary>
    public static void Run(MendState state)
    {
        if (state.Blocks.Count > 1 && CutMark().IsMatch(state.Blocks[^1].Text))
        {
            state.Remove(state.Blocks.Count - 1, "cut-mark");
            state.Truncated = true;
            return;
        }

        // [![](https://…: the crawler cut a picture in its mark.
        if (state.Blocks.Count > 1 && CutPicture().IsMatch(state.Blocks[^1].Text))
        {
            state.Remove(state.Blocks.Count - 1, "cut-by-crawler");
            state.Truncated = true;
            return;
        }

        var last = state.Blocks.FindLastIndex(static b => b.Type is not (BlockType.Image or BlockType.Caption or BlockType.Note));
        if (last < 0)
            return;
        var text = state.Blocks[last].Text.TrimEnd();
        if (text.Length == 0)
            return;
        var cut = text.EndsWith("...", StringComparison.Ordinal) || (text[^1] == '…' && text.Length < ShortestSentence);
        // …成为最受关注的项目之一： and a picture: what was announced is there.
        var pictured = text[^1] is '：' or ':' && last + 1 < state.Blocks.Count && state.Blocks[last + 1].Type == BlockType.Image;
        var open = text.Length >= ShortestSentence && state.Blocks[last].Type is BlockType.Paragraph or BlockType.ListItem && !EndsWell(text) && !pictured;
        state.Truncated = cut || open || StopsShort(state.Blocks, last) || StopsInSpeech(state.Blocks[last]) || StopsInBracket(state.Blocks[last]);
    }

    // Long paragraphs that all end with a stop, and a last one that does not.
    private static bool StopsShort(List<MendBlock> blocks, int last)
    {
        var end = blocks[last];
        if (end.Type != BlockType.Paragraph || end.Text.Length < ShortestParagraph || !char.IsLetterOrDigit(end.Text[^1]) || !end.Text.AsSpan().ContainsAny('，', '。') || end.Marks.Any(m => m.Kind is MarkKind.Link or MarkKind.Code && m.Start + m.Length == end.Text.Length))
            return false;
        int stopped = 0, others = 0;
        for (var i = 0; i < last; i++)
        {
            if (blocks[i].Type != BlockType.Paragraph || blocks[i].Text.Length < ShortestParagraph)
                continue;
            if (char.IsLetterOrDigit(blocks[i].Text[^1]))
                others++;
            else
                stopped++;
        }

        return stopped >= EnoughParagraphs && others * 10 <= stopped;
    }

    // 他说：“信仰决定了一个公司: nobody has closed what he says.
    private static bool StopsInSpeech(MendBlock end) =>
        end is { Type: BlockType.Paragraph, Text: { Length: >= ShortestSentence } text } && char.IsLetter(text[^1]) && text.LastIndexOfAny(['“', '「']) is > 0 and var open && text.AsSpan(open).IndexOfAny('”', '」') < 0 && text.AsSpan(0, open).Trim() is [.., '：' or ':'];

    // 真正的变化还没有出现（大模: nobody has closed the bracket; :( is none.
    private static bool StopsInBracket(MendBlock end) =>
        end is { Type: BlockType.Paragraph or BlockType.ListItem, Text: { Length: >= ShortestSentence } text } && char.IsLetter(text[^1]) && text.LastIndexOfAny(['（', '(', '《', '【']) is > 0 and var open && text[open - 1] is not (':' or '：' or ';') && text.AsSpan(open).IndexOfAny("）)》】") < 0;

    // A last line without a stop may still be whole (a signature, a list of points); one that ends in a comma or a particle is not.
    private static bool EndsWell(string text)
    {
        var c = text[^1];
        return c is not ('，' or '=' or ',' or '、' or '：' or ':' or '；' or ';' or '—' or '（' or '(' or '「' or '“' or '的' or '和' or '与' or '與' or '及' or '或' or '在' or '是' or '把' or '被' or '但' or '而' or '并' or '並' or '将' or '將');
    }

    [GeneratedRegex(@"^\[?!\[[^\[\]]{0,40}\]\([^\s()]*(?:\.\.\.|…)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CutPicture();

    // ...(截断): the crawler says so itself.
    [GeneratedRegex(@"^[.…]{0,6}\s*[（(\[【]\s?(?:内容|正文|全文)?(?:已|被)?(?:截断|截取|truncated)\s?[）)\]】]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CutMark();
}
