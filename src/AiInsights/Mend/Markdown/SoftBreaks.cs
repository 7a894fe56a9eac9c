using System.Buffers;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiInsights.Mend.Markdown;

/// <summary>What the line ends inside the paragraphs of a body are: a converter's, at a width, or the ends of paragraphs that it parted by one line end only.</summary>
internal readonly partial record struct SoftBreaks
{
    /// <summary>Fewer say nothing.</summary>
    private const int Fewest = 4;

    /// <summary>Characters; converters wrap at 72 to 80 columns, forty Chinese characters.</summary>
    private const int WidestWrap = 60, FewestWide = 3;

    /// <summary>Columns, a Chinese character being two: where a quarter of the lines is longer, nobody wrapped them, whatever they end with.</summary>
    private const int WidestColumns = 110, FewestLines = 8;

    /// <summary>Characters of a name, who somebody is, a time, and their marks.</summary>
    private const int LongestTimed = 48;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("。！？；：…”」』!?;:");
    private static readonly SearchValues<char> s_begins = SearchValues.Create("，。、；：！？）)」』”》】,.;:!?");
    private static readonly SearchValues<char> s_open = SearchValues.Create("，、（(「『“《,—");

    /// <summary>Fewer lines of a name and a time are no record of a talk.</summary>
    private const int FewestTimed = 3;

    /// <summary>Fewer lines in bold above what they are about are chance: a converter may have wrapped a line there.</summary>
    private const int FewestTitled = 3;

    private SoftBreaks(bool endParagraphs, bool areTimed, bool areTitled) => (EndParagraphs, AreTimed, AreTitled) = (endParagraphs, areTimed, areTitled);

    /// <summary>Whether a line is a paragraph: three of five line ends stand behind the end of a sentence, or two of five, and some of those lines are longer than any converter's; or many lines are, whatever stands at their ends. Lines of one width end where they end.</summary>
    public bool EndParagraphs { get; }

    /// <summary>Whether lines of a name and a time stand above what was said: <c>林一 00:12</c>.</summary>
    public bool AreTimed { get; }

    /// <summary>Whether lines that are bold as a whole begin paragraphs whose words stand right below them: <c>**01｜先有评测集**</c>.</summary>
    public bool AreTitled { get; }

    /// <summary>Looks at all soft breaks of a body.</summary>
    public static SoftBreaks In(MarkdownDocument document, string body)
    {
        int all = 0, ends = 0, wide = 0, unwrapped = 0, words = 0, labels = 0, hard = 0, hardEnds = 0, timed = 0, titled = 0;
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            if (paragraph.Inline is null)
                continue;
            foreach (var lineBreak in paragraph.Inline.Descendants<LineBreakInline>())
            {
                if (Before(body, lineBreak.Span.Start) is not { } before)
                    continue;
                if (lineBreak.IsHard)
                {
                    hard++;
                    hardEnds += s_ends.Contains(before) ? 1 : 0;
                    continue;
                }

                all++;
                var line = body.AsSpan(0, lineBreak.Span.Start)[(body.LastIndexOf('\n', Math.Max(0, lineBreak.Span.Start - 1)) + 1)..];
                timed += IsTimed(line) ? 1 : 0;
                titled += IsBelowBold(lineBreak) ? 1 : 0;
                unwrapped += line.Length > WidestColumns || (line.Length > WidestColumns / 2 && Columns(line) > WidestColumns) ? 1 : 0;
                words += lineBreak.Span.End + 1 < body.Length && body[lineBreak.Span.End + 1] is var after && (s_begins.Contains(after) || (IsWord(before) && IsWord(after))) ? 1 : 0;
                labels += before is '：' or ':' ? 1 : 0;
                if (!s_ends.Contains(before))
                    continue;
                ends++;
                if (line.Length >= WidestWrap)
                    wide++;
            }
        }

        // Where the converter marked the ends of paragraphs (two blanks), the other line ends are its own.
        if (hard >= FewestLines && 5 * hardEnds >= 4 * hard && 4 * ends < all)
            return new SoftBreaks(endParagraphs: false, timed >= FewestTimed, titled >= FewestTitled);
        return new SoftBreaks((all >= Fewest && 5 * ends >= (wide >= FewestWide ? 2 : 3) * all) || (all >= FewestLines && unwrapped >= FewestWide && 4 * unwrapped >= all && 2 * words < all - labels), timed >= FewestTimed, titled >= FewestTitled);
    }

    /// <summary>Whether the line that ends here stands by itself: a name and a time, or a line in bold that begins a paragraph, in a body that has such lines.</summary>
    public bool IsLine(LineBreakInline lineBreak, string body, char before, char after) =>
        (AreTitled && IsBelowBold(lineBreak) && before is not ('：' or ':') && Ends(before, after))
        || (AreTimed && IsTimed(body.AsSpan(0, lineBreak.Span.Start)[(body.LastIndexOf('\n', Math.Max(0, lineBreak.Span.Start - 1)) + 1)..]));

    private static bool IsBelowBold(LineBreakInline lineBreak) => lineBreak is { PreviousSibling: EmphasisInline { DelimiterCount: >= 2, PreviousSibling: null }, Parent: { ParentBlock: ParagraphBlock { Parent: MarkdownDocument } } };

    private static bool IsTimed(ReadOnlySpan<char> line) => line.Length is > 4 and <= LongestTimed && line.Contains(':') && TimedLine().IsMatch(line);

    // A converter that wraps only at blanks leaves Chinese lines long: most of its line ends stand between words of other letters, or before a mark
    // that it had set bold words apart from (**垄断** / 。). Below a label (**林一：**) a line begins whoever wrote it.
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == ',';

    /// <summary>How wide a line is, a Chinese character being two columns.</summary>
    public static int Columns(ReadOnlySpan<char> line)
    {
        var columns = line.Length;
        foreach (var c in line)
            columns += c >= '\u2E80' ? 1 : 0;
        return columns;
    }

    /// <summary>Whether a paragraph ends between two characters: not behind a comma or an opening mark, nor before what cannot begin a sentence.</summary>
    public static bool Ends(char before, char after) => !s_open.Contains(before) && !s_begins.Contains(after);

    /// <summary>Whether a line end stands between two words of Latin letters for the blank that parts them: a page's source was wrapped there, and the blank begins the next line.</summary>
    public static bool PartsWords(string body, int next, char before, char after) =>
        next + 1 < body.Length && body[next] == ' ' && body[next + 1] == after && char.IsAsciiLetter(after) && (char.IsAsciiLetterOrDigit(before) || before is '+' or '%');

    /// <summary>Whether a dash before a line end announces what stands below it: <c>分为三类——</c> above a line in bold.</summary>
    public static bool Announces(string body, int lineEnd)
    {
        var before = body.AsSpan(0, lineEnd).TrimEnd();
        var after = body.AsSpan(lineEnd).TrimStart();
        return before.EndsWith("——") && (after.StartsWith("**") || after.StartsWith("·") || after.StartsWith("•"));
    }

    private static char? Before(string body, int at)
    {
        while (at > 0 && body[at - 1] is ' ' or '\t' or '*' or '_' or '\r' or '\n')
            at--;
        return at > 0 ? body[at - 1] : null;
    }

    [GeneratedRegex(@"^\s*\*{0,3}[^\s*：:，。！？]{1,16}(?:\s[^\s*：:，。！？]{1,16}){0,2}\*{0,3}\s+\*{0,3}[\[【（(]?\d{1,2}:\d{2}(?::\d{2})?[\]】）)]?\*{0,3}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TimedLine();
}
