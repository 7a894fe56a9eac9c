using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Ingest.Text;

namespace AiInsights.Mend.Markdown;

/// <summary>Mends Markdown that converters wrote badly, before it is parsed.</summary>
public static partial class MarkdownRepairs
{
    /// <summary>Characters before a mark that are asked what it stands in; a line may be a whole text.</summary>
    private const int LongestAddress = 1000;

    private static readonly SearchValues<char> s_wordEnds = SearchValues.Create(" ，。、：（");
    private static readonly SearchValues<char> s_numbers = SearchValues.Create("![]0123456789, .");

    /// <summary>The text with its marks mended; marks that go are markup.</summary>
    public static TracedText Repair(TracedText text, MendTrace trace)
    {
        text = UnderlinedNumbers.Repair(ClippedLists.Repair(Framed(text, trace), trace), trace);
        var edits = new List<Edit>();
        foreach (var match in Candidates().EnumerateMatches(text.Text))
        {
            var value = text.Text.AsSpan(match.Index, match.Length);
            if ((value[^1] == '*' && value[0] == '*') || value.Contains("****", StringComparison.Ordinal))
            {
                if (JoinOfTwoBolds(text.Text, match.Index, match.Length) is { } edit)
                    edits.Add(edit);
            }
            else if (value[0] == '!' && value[2] != '[')
            {
                // ![](data:image/svg+xml;utf8,<svg …></svg>): what a page showed until its picture came.
                edits.Add(new Edit(match.Index, match.Length, string.Empty));
            }
            else if (value[0] == '_')
            {
                // 他_没有_从零开始 → 他*没有*从零开始: between words without blanks the mark that the converter took is none.
                if (!IsInAddress(text.Text, match.Index))
                {
                    edits.Add(new Edit(match.Index, 1, "*"));
                    edits.Add(new Edit(match.Index + match.Length - 1, 1, "*"));
                }
            }
            else if (value[0] == '\n')
            {
                // ## [Sencha / Touch](https://…): a page's source was wrapped between two words of a heading.
                if (IsInHeading(text.Text.AsSpan(0, match.Index)))
                    edits.Add(new Edit(match.Index, 1, string.Empty));
            }
            else if (value[0] == '\\' && char.IsAsciiDigit(value[1]))
            {
                // \1. 迁移的时候 → 1\. 迁移的时候: the stroke that keeps a line from being a list stands before the point.
                edits.Add(new Edit(match.Index, match.Length, string.Concat(value[1..^1], "\\.")));
            }
            else if (value.StartsWith("\\#"))
            {
                AddHeading(text.Text, match.Index, match.Length, edits);
            }
            else if (value[0] == ' ')
            {
                if (ClosesBold(text.Text, match.Index, match.Length))
                    edits.Add(new Edit(match.Index, match.Length - 2, string.Empty));
            }
            else if (value[0] is ':' or '[' && value[1] is ':' or '!')
            {
                if (OpensLine(text.Text, match.Index))
                    edits.Add(new Edit(match.Index, match.Length, string.Empty));
            }
            else if (value.StartsWith("[[") || value.StartsWith("![["))
            {
                AddWikiLink(text.Text, match.Index, match.Length, edits);
            }
            else if (value[0] == '[' && value[^1] is not (']' or ':'))
            {
                AddPicture(match.Index, match.Length, value.IndexOf(']'), edits);
            }
            else if (value[0] == '[')
            {
                AddFootnote(text.Text, match.Index, match.Length, edits);
            }
            else if (FollowsOpeningMark(text.Text, match.Index))
            {
                edits.Add(new Edit(match.Index, match.Length, string.Empty));
            }
            else if (PairOfEscaped(text.Text, match.Index, match.Length))
            {
                // \*\*但是最值钱\*\* → **但是最值钱**: the converter escaped marks of its own.
                for (var i = 0; i < match.Length; i += 2)
                    edits.Add(new Edit(match.Index + i, 1, string.Empty));
            }
        }

        foreach (var edit in edits)
            trace.Mark(text.Slice(edit.Start, edit.Length), Fate.Markup);
        return text.Apply(edits);
    }

    // In code, an address or the name of a file a line below is a line below.
    private static bool IsInAddress(string text, int index)
    {
        var line = text.AsSpan(Math.Max(0, index - LongestAddress), Math.Min(index, LongestAddress));
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.Count('`') % 2 == 1 || line.LastIndexOf("](") > line.LastIndexOf(')') || line[(line.LastIndexOfAny(s_wordEnds) + 1)..].Contains('/') || line.LastIndexOf('<') > line.LastIndexOf('>');
    }

    private static bool IsInHeading(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return line.StartsWith('#') && line.LastIndexOf('[') > line.LastIndexOf(']');
    }

    // Code without a frame: in one, its hashes and stars are no marks of Markdown.
    private static TracedText Framed(TracedText text, MendTrace trace)
    {
        text = IndentedCode.Frame(text, trace);
        var edits = new List<Edit>();
        foreach (var (start, end) in CodeRuns.Find(text.Text))
        {
            var indent = text.Text[(text.Text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1)..start];
            edits.Add(new Edit(start, 0, $"```\n{indent}"));
            edits.Add(new Edit(end, 0, $"\n{indent}```"));
        }

        return text.Apply(edits);
    }

    // [[笔记的名字|按需载入]] → 按需载入: a link between the notes of a note book; pictures of its folder are not ours to show.
    private static void AddWikiLink(string text, int index, int length, List<Edit> edits)
    {
        var link = text.AsSpan(index, length);
        var lineStart = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        if (text.AsSpan(lineStart, index - lineStart).Count('`') % 2 == 1 || text.AsSpan(0, lineStart).Count("```") % 2 == 1 || (index + length < text.Length && text[index + length] == '(') || link.IndexOfAnyExcept(s_numbers) < 0)
            return;
        var isPicture = link[0] == '!' && Picture().IsMatch(link[..^2]);
        var label = link.LastIndexOf('|') is > 0 and var bar ? bar + 1 : link.LastIndexOf('[') + 1;
        edits.Add(new Edit(index, isPicture ? length : label, string.Empty));
        if (!isPicture)
            edits.Add(new Edit(index + length - 2, 2, string.Empty));
    }

    // [图片] https://… → ![图片](https://…): a crawler of its own making wrote pictures so.
    private static void AddPicture(int index, int length, int label, List<Edit> edits)
    {
        edits.Add(new Edit(index, 1, "!["));
        edits.Add(new Edit(index + label + 1, 1, "("));
        edits.Add(new Edit(index + length, 0, ")"));
    }

    // 沟通的路就多出十一条[^1] → …[1]; [^1]: 十一个人… → [1] 十一个人…: the note keeps its number, and is no address of a link.
    private static void AddFootnote(string text, int index, int length, List<Edit> edits)
    {
        var isNote = text[index + length - 1] == ':';
        if (!isNote && !text.Contains(string.Concat(text.AsSpan(index, length), ":"), StringComparison.Ordinal))
            return;
        edits.Add(new Edit(index + 1, 1, string.Empty));
        if (!isNote)
            return;
        var hasBlank = index + length < text.Length && text[index + length] is ' ' or '\t';
        edits.Add(new Edit(index + length - 1, 1, hasBlank ? string.Empty : " "));
    }

    // \#\## **导读** → #### **导读**; before a rule of stars and blanks the marks of a heading are nothing.
    private static void AddHeading(string text, int index, int length, List<Edit> edits)
    {
        if (index > 0 && text[index - 1] != '\n')
            return;
        var lineEnd = text.AsSpan(index).IndexOf('\n') is >= 0 and var end ? index + end : text.Length;
        if (text.AsSpan(index + length, lineEnd - index - length).IndexOfAnyExcept("* \r") < 0)
        {
            edits.Add(new Edit(index, length, string.Empty));
            return;
        }

        for (var i = 0; i < length; i++)
        {
            if (text[index + i] == '\\')
                edits.Add(new Edit(index + i, 1, string.Empty));
        }
    }

    // :::tip … ::: and > [!info]: boxes of site generators and note books. What is in them are words of the article.
    private static bool OpensLine(string text, int index)
    {
        while (index > 0 && text[index - 1] is ' ' or '>')
            index--;
        return index == 0 || text[index - 1] == '\n';
    }

    // One of two runs of escaped stars on a line that hug what they enclose.
    private static bool PairOfEscaped(string text, int index, int length)
    {
        var run = text.AsSpan(index, length);
        var lineEnd = text.AsSpan(index).IndexOf('\n') is >= 0 and var end ? index + end : text.Length;
        var lineStart = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        var opens = IsOpening(text, index, length, lineEnd) && text.AsSpan(index + length, lineEnd - index - length).IndexOf(run) is > 0 and var at && IsClosing(text, index + length + at, lineStart);
        return opens || (IsClosing(text, index, lineStart) && text.AsSpan(lineStart, index - lineStart).LastIndexOf(run) is >= 0 and var from && IsOpening(text, lineStart + from, length, lineEnd));
    }

    private static bool IsOpening(string text, int index, int length, int lineEnd) =>
        index + length < lineEnd && !char.IsWhiteSpace(text[index + length]) && (index == 0 || !char.IsAsciiLetterOrDigit(text[index - 1]));

    private static bool IsClosing(string text, int index, int lineStart) => index > lineStart && !char.IsWhiteSpace(text[index - 1]);

    // **1、****LLM 的…** → **1、LLM 的…**;  **还** **不明确，** → **还不明确，**
    // Only where the first pair closes a bold: an even number of pairs before it on the line would make it an opening.
    private static Edit? JoinOfTwoBolds(string text, int index, int length)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        var lineEnd = text.IndexOf('\n', index);
        if (lineEnd < 0)
            lineEnd = text.Length;
        var before = text.AsSpan(lineStart, index - lineStart);
        var after = text.AsSpan(index + length, lineEnd - index - length);
        if (before.Count("**") % 2 == 0 || !after.Contains("**", StringComparison.Ordinal))
            return null;
        var blank = text.AsSpan(index, length).IndexOf(' ');
        if (blank < 0)
            return new Edit(index, length, string.Empty);
        var left = before[^1];
        var right = after[0];
        if (CharacterKind.IsChinesePunctuation(left) || CharacterKind.IsChinesePunctuation(right) || (CharacterKind.IsHan(left) && CharacterKind.IsHan(right)))
            return new Edit(index, length, string.Empty);
        // **要不要做 ****App****？** → **要不要做 App？**: stars with a blank on one side join nothing and part nothing.
        if (length == "**** ".Length)
            return new Edit(index, length, " ");
        // **和** **RL** **阶段** → **和 RL 阶段**: the blank between Chinese and Latin is the author's.
        return CharacterKind.IsHan(left) || CharacterKind.IsHan(right) ? new Edit(index, length, " ") : null;
    }

    // **能源 > 政治 > 施工许可 **。 → **能源 > 政治 > 施工许可**。: a blank before the stars keeps them from closing.
    private static bool ClosesBold(string text, int index, int length)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        var end = index + length;
        var before = text.AsSpan(lineStart, index - lineStart);
        return before.Count("**") % 2 == 1 && before.LastIndexOf("**") is var open && open + 2 < before.Length && before[open + 2] is not (' ' or '*')
            && (end == text.Length || text[end] is '\n' or '\r' || CharacterKind.IsHan(text[end]) || CharacterKind.IsChinesePunctuation(text[end]));
    }

    // ***\*【免责声明】…*** → ***【免责声明】…***: the converter escaped a mark of its own.
    private static bool FollowsOpeningMark(string text, int index)
    {
        var start = index;
        while (start > 0 && text[start - 1] == '*')
            start--;
        return index > start && (start == 0 || text[start - 1] == '\n');
    }

    [GeneratedRegex(@"\.(?:png|jpe?g|gif|webp|svg|avif)(?:\|[^|]*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}，。、；：！？）”」])_(?=\p{IsCJKUnifiedIdeographs})[^_\s./\\]{1,24}(?<=\p{IsCJKUnifiedIdeographs})_(?=[\p{IsCJKUnifiedIdeographs}，。、；：！？（“「])(?![^\s，。、；：！？_./\\]{0,80}[_./\\])|\n (?=[A-Za-z][^\n\[\]]{0,60}\]\(http)|(?<=[^\s*])\*{4}(?=[^\s*])|(?<=[^\s*])(?: \*{4}|\*{4} )(?=[^\s*])|(?<=[^\s*])\*\* +\*\*(?=[^\s*])|(?<=[^\s*]) +\*\*(?!\*)|(?:\\\*)+|(?<=^|\n)\\\d{1,2}\.(?=[ \t])|\[\^\d{1,3}\]:?|:{3,}[ \t]*[a-z]*[ \t]*(?=\r?\n|$)|\\#[\\#]* |\[![A-Za-z]{2,12}\][+-]?[ \t]*|!?\[\[[^\[\]\s][^\[\]\n]{1,120}\]\]|(?<=^|\n)\[(?:图片|圖片|[Ii]mage)\][ :：]https?://[^\s()<>]{8,1000}(?=[ \t]*(?:\r?\n|$))|!\[(?:图片|圖片|[Ii]mage|img)?\]\(data:image/svg\+xml[^\n]{0,2000}?(?:</svg>|%3[Cc]/svg%3[Ee])\)", RegexOptions.CultureInvariant)]
    private static partial Regex Candidates();
}
