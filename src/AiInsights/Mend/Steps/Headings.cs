using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Makes one heading of what stands over two lines: the number of a part, and a title that was broken.</summary>
public static partial class Headings
{
    private const int LongestTitle = 40;
    private const int LongestPlainLine = 20;

    /// <summary>Below a number, and both alone in bold, a title may be longer.</summary>
    private const int LongestBoldTitle = 60;

    /// <summary>Joins them, in place. Example: <c>01</c> + <c>模型篇</c> → heading 01 模型篇.</summary>
    public static void Run(MendState state)
    {
        var blocks = state.Blocks;
        PartNumbers(state);
        NameParts(blocks);
        Voices.Name(blocks);
        BoldHeadings.Name(blocks);
        OpenBrackets(state);
        CountParts(state);
        DropAnchors(state);
        DropBars(state);
        FramedHeadings.Name(state);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsUnparted(blocks, i))
                blocks[i] = Parted(state, blocks[i]);
            if (IsParagraph(blocks[i]))
                blocks[i] = blocks[i] with { Type = BlockType.Paragraph, Level = 0 };
            if (IsNumber(blocks[i]) && i + 1 < blocks.Count && (IsTitle(blocks[i], blocks[i + 1]) || IsFirstLine(blocks, i + 1)))
            {
                var number = blocks[i];
                state.Trace.Mark(number.Content, Fate.Kept);
                blocks[i] = AsHeading(blocks[i + 1], number);
                blocks.RemoveAt(i + 1);
                while (i + 1 < blocks.Count && (number.Type == BlockType.Heading ? ContinuesNumbered(blocks[i], blocks[i + 1]) : ContinuesBold(number, blocks[i], blocks[i + 1]) || IsLastLine(blocks, number, i)) && !LineCounts.GoOn(blocks, i + 1))
                    JoinNext(blocks, i);
            }
            else
            {
                while (i + 1 < blocks.Count && ContinuesAnywhere(blocks[i], blocks[i + 1]))
                    JoinNext(blocks, i);
            }
        }

        ContinueParts(blocks);
        PlainHeadings.Name(blocks);
        BoldHeadings.NameKnown(blocks);
    }

    // 01 / 收费，告别一个单位, without a blank line between them: Markdown has made one line of the two.
    private static void PartNumbers(MendState state)
    {
        var blocks = state.Blocks;
        var parts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph, Text: ['0', >= '1' and <= '9', ' ' or '\n', ..] and { Length: <= LongestTitle } text } block && block.EndLine == block.Line + 1 && !EndsSentence(text)).ToList();
        for (var n = parts.Count >= 2 ? parts.Count - 1 : -1; n >= 0; n--)
        {
            var lines = blocks[parts[n]].Lines(state.Trace.File.Lines);
            if (lines.Count != 2 || lines[0].Text.Length != 2)
                continue;
            blocks.RemoveAt(parts[n]);
            blocks.InsertRange(parts[n], lines);
        }
    }

    // 第一部分：上下文工程的基础 / 第1节：从提示到系统, in bold or in a text that has no headings: they say themselves what they are.
    private static void NameParts(List<MendBlock> blocks)
    {
        var hasHeadings = blocks.Exists(static b => b.Type == BlockType.Heading);
        var parts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph, Text.Length: <= LongestTitle } b && (b.IsBold || !hasHeadings) && !EndsSentence(b.Text) && NamedPart().IsMatch(b.Text) && i + 1 < blocks.Count).ToList();
        if (parts.Count < 2)
            return;
        var top = parts.Exists(i => IsWhole(blocks[i]));
        foreach (var i in parts)
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = top && !IsWhole(blocks[i]) ? 3 : 2, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
    }

    // 基础定义#: the page had put a link to the heading behind it.
    private static void DropAnchors(MendState state)
    {
        var blocks = state.Blocks;
        var parts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph or BlockType.Heading, Text: { Length: > 2 and <= LongestTitle } text } && text[^1] == '#' && (CharacterKind.IsHan(text[^2]) || text[^2] is '）' or '？' or '”')).ToList();
        if (parts.Count < 2)
            return;
        foreach (var i in parts)
        {
            var block = blocks[i];
            state.Trace.Mark(block.Content.Slice(block.Text.Length - 1, 1), Fate.Markup);
            blocks[i] = block.Slice(0, block.Text.Length - 1) with { Type = BlockType.Heading, Level = Math.Max(2, block.Level), Inferred = block.Type != BlockType.Heading };
        }
    }

    // ▌算账：一个词元多少钱: a bar before the line is how an account sets a heading.
    private static void DropBars(MendState state)
    {
        var blocks = state.Blocks;
        var parts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph or BlockType.Heading, Text: ['▌' or '▍' or '▎' or '▋' or '▊', _, _, ..] and { Length: <= LongestTitle } text } && !EndsSentence(text)).ToList();
        if (parts.Count < 2)
            return;
        foreach (var i in parts)
        {
            var block = blocks[i];
            state.Trace.Mark(block.Content.Slice(0, 1), Fate.Markup);
            blocks[i] = block.Slice(1, block.Text.Length - 1).Trim() with { Type = BlockType.Heading, Level = Math.Max(2, block.Level), Inferred = block.Type != BlockType.Heading, Marks = [] };
        }
    }

    // 01 项目实践：四种成长 … 02 经验, in a text that has no headings of its own: where points count 1. and 2. below them, they are parts.
    private static void CountParts(MendState state)
    {
        var blocks = state.Blocks;
        if (blocks.Exists(static b => b.Type == BlockType.Heading))
            return;
        var parts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph, Text.Length: <= LongestTitle } b && !EndsSentence(b.Text) && CountedPart().IsMatch(b.Text) && i + 1 < blocks.Count).ToList();
        if (parts.Count < 2 || !blocks.Skip(parts[0]).Any(static b => b.Text is ['1', '.' or '、' or '．', ..]) || parts.Where((place, n) => CountedPart().Match(blocks[place].Text).Groups["n"].Value != (n + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture)).Any())
            return;
        foreach (var i in parts)
        {
            var (block, match) = (blocks[i], CountedPart().Match(blocks[i].Text));
            state.Trace.Mark(block.Content.Slice(0, match.Groups["title"].Index), Fate.Kept);
            blocks[i] = block.Slice(match.Groups["title"].Index, match.Groups["title"].Length) with { Type = BlockType.Heading, Level = 2, Inferred = true, Number = match.Groups["n"].Value, Marks = [] };
        }
    }

    // 【1. 乐观与悲观】 / 〔1. 乐观派〕, alone on their lines and counted: the brackets are how plain text sets a heading.
    private static void OpenBrackets(MendState state)
    {
        var blocks = state.Blocks;
        var parts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Paragraph, Text.Length: <= LongestTitle } b && BracketedNumber().IsMatch(b.Text)).ToList();
        if (parts.Count < 2)
            return;
        var outer = blocks[parts[0]].Text[0];
        foreach (var i in parts)
        {
            var block = blocks[i];
            state.Trace.Mark(block.Content.Slice(0, 1), Fate.Markup);
            state.Trace.Mark(block.Content.Slice(block.Text.Length - 1, 1), Fate.Markup);
            blocks[i] = block.Slice(1, block.Text.Length - 2).Trim() with { Type = BlockType.Heading, Level = block.Text[0] == outer ? 2 : 3, Inferred = true };
        }
    }

    // A part or a chapter; a section is less.
    private static bool IsWhole(MendBlock block) => block.Text.AsSpan(0, Math.Min(6, block.Text.Length)).ContainsAny("部章篇编");

    // ## 一、模型层 … **二、应用层**, ## 01 模型层 … **02 应用层**: the same series, once as a heading and once as bold.
    private static void ContinueParts(List<MendBlock> blocks)
    {
        int last = 0, level = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isHeading = block.Type == BlockType.Heading;
            if (!isHeading && !(level > 0 && block.Type == BlockType.Paragraph && block.IsBold && block.Text.Length <= LongestTitle && !EndsSentence(block.Text)))
                continue;
            var match = Part().Match(block.Text);
            if (!match.Success)
                continue;
            var number = match.Value[0] == '0' ? match.Value[1] - '0' : "一二三四五六七八九十".IndexOf(match.Value[0], StringComparison.Ordinal) + 1;
            if (isHeading)
                (last, level) = (number, block.Level);
            else if (number == last + 1)
                (blocks[i], last) = (block with { Type = BlockType.Heading, Level = level, Inferred = true, Marks = [.. block.Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] }, number);
        }
    }

    // ##模型 above a paragraph: the blank behind the marks is missing. Words for a search (#AI) have none below them.
    private static bool IsUnparted(List<MendBlock> blocks, int index) =>
        blocks[index] is { Type: BlockType.Paragraph, Text: ['#', _, ..] } block && Unparted().IsMatch(block.Text) && index + 1 < blocks.Count && blocks[index + 1] is { Type: BlockType.Paragraph, Text.Length: > LongestTitle };

    private static MendBlock Parted(MendState state, MendBlock block)
    {
        var level = block.Text.AsSpan().IndexOfAnyExcept('#');
        state.Trace.Mark(block.Content.Slice(0, level), Fate.Markup);
        return block.Slice(level, block.Text.Length - level) with { Type = BlockType.Heading, Level = Math.Max(2, level) };
    }

    // #### 【导读】 就在刚刚，……。……。: a paragraph that a page had set in the size of a heading.
    private static bool IsParagraph(MendBlock block) => block.Type == BlockType.Heading && block.Text.Length > 2 * LongestTitle && block.Text.Contains('。', StringComparison.Ordinal);

    private static bool IsNumber(MendBlock block) =>
        block.Type is BlockType.Heading or BlockType.Paragraph && block.Text.Length <= 8 && NumberAlone().IsMatch(block.Text) && block.Marks.All(static m => m.Kind != MarkKind.Code);

    private static bool IsTitle(MendBlock number, MendBlock next) =>
        number.Type == BlockType.Heading
            ? next.Type == BlockType.Heading
            : next.Type is BlockType.Heading || (next.Type == BlockType.Paragraph && next.Text.Length <= (number.IsBold ? LongestBoldTitle : LongestTitle) && next.Text.Any(char.IsLetterOrDigit) && next.IsBold == number.IsBold && !EndsSentence(next.Text) && !IsNumber(next));

    // 01 / 先有账本， / 再有平台, all in bold: the title goes on in the next line.
    private static bool IsFirstLine(List<MendBlock> blocks, int index) =>
        index + 1 < blocks.Count && IsTitleLine(blocks[index - 1], blocks[index]) && GoesOn(blocks[index - 1], blocks[index]) && IsTitleLine(blocks[index - 1], blocks[index + 1]);

    // 视频是通往三维的 / 更好路线: nor does a title end with a word that asks for another.
    private static bool ContinuesBold(MendBlock number, MendBlock heading, MendBlock next) =>
        !Label().IsMatch(next.Text) && IsTitleLine(number, next) && (GoesOn(number, heading) || (number.IsBold && (heading.Text[^1] is '的' or '和' or '与' or '及' or '、' || next.Text[0] is '的' or '和' or '与' or '之') && heading.Text.Length + next.Text.Length <= LongestTitle && next.Text[^1] is not ('：' or ':')));

    // Behind a comma, and in bold behind a colon.
    private static bool GoesOn(MendBlock number, MendBlock line) => line.Text[^1] is '，' or ',' || (number.IsBold && line.Text[^1] is '：' or ':');

    // 01 / 大公司的小对手 / 做出了自己的推理: two lines of one title, where the part has no other line in bold that could be below it.
    private static bool IsLastLine(List<MendBlock> blocks, MendBlock number, int index)
    {
        if (!number.IsBold || !IsTitleLine(number, blocks[index + 1]) || Label().IsMatch(blocks[index + 1].Text) || blocks[index].Text.Length + blocks[index + 1].Text.Length > LongestTitle || index + 2 >= blocks.Count || blocks[index + 2] is not { Type: BlockType.Paragraph, IsBold: false } below || (below.Text.Length <= LongestTitle && !below.Text.EndsWith('。')))
            return false;
        var end = blocks.FindIndex(index + 2, static b => b.IsBold && IsNumber(b));
        return end > 0 && !blocks.Skip(index + 2).Take(end - index - 2).Any(static b => b.Type == BlockType.Heading || IsBoldLine(b));
    }

    // Where nothing is bold, only short lines are titles.
    private static bool IsTitleLine(MendBlock number, MendBlock line) =>
        number.IsBold ? IsBoldLine(line) : line.Type == BlockType.Paragraph && line.Text.Length is > 0 and <= LongestPlainLine && line.Text[^1] is not ('。' or '；' or '：' or '！' or ':' or ';') && !IsNumber(line);

    private static bool IsBoldLine(MendBlock block) =>
        block.Type == BlockType.Paragraph && block.Text.Length is > 0 and <= LongestTitle && block.IsBold && block.Text[^1] is not ('。' or '；') && !CountedPoint().IsMatch(block.Text);

    private static MendBlock AsHeading(MendBlock title, MendBlock number) => title with
    {
        Type = BlockType.Heading,
        Level = title.Type == BlockType.Heading ? title.Level : number.Type == BlockType.Heading ? number.Level : 2,
        Inferred = title.Type != BlockType.Heading,
        Number = NumberAlone().Match(number.Text).Groups["n"].Value,
        Line = number.Line,
        Marks = [.. title.Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))],
    };

    // After a number every heading of the same level that stands alone on the next line is part of the title.
    private static bool ContinuesNumbered(MendBlock heading, MendBlock next) =>
        next.Type == BlockType.Heading && next.Level == heading.Level && !IsNumber(next) && heading.Text.Length + next.Text.Length <= 2 * LongestTitle;

    private static bool ContinuesAnywhere(MendBlock heading, MendBlock next) =>
        heading.Type == BlockType.Heading && ContinuesNumbered(heading, next) && heading.Text.Length > 0 && !BeginsPart().IsMatch(next.Text)
        && (heading.Text[^1] is '，' or '、' or ',' or '—' or '：' or ':' || (next.Line == heading.EndLine + 1 && !heading.Inferred && !next.Inferred));

    private static void JoinNext(List<MendBlock> blocks, int i)
    {
        // 绘制成本轨迹 / 的通用框架: one phrase, broken for its length.
        blocks[i] = Join(blocks[i], blocks[i + 1], blocks[i].Text[^1] is '的' or '和' or '与' or '及' || blocks[i + 1].Text[0] is '的' or '之');
        blocks.RemoveAt(i + 1);
    }

    /// <summary>Two blocks as one, with a blank between them where both sides are not Chinese.</summary>
    /// <param name="first">What stands first.</param>
    /// <param name="second">What goes on with it.</param>
    /// <param name="tight">They are one sentence: no blank between two characters.</param>
    public static MendBlock Join(MendBlock first, MendBlock second, bool tight = false)
    {
        var blank = !(tight && first.Text.Length > 0 && second.Text.Length > 0 && CharacterKind.IsHan(first.Text[^1]) && CharacterKind.IsHan(second.Text[0])) && !(tight && second.Text is "." or "．") && first.Text.Length > 0 && second.Text.Length > 0 && !CharacterKind.IsChinesePunctuation(first.Text[^1]) && !CharacterKind.IsChinesePunctuation(second.Text[0])
            && !(first.Text[^1] is ',' or ':' or ';' or '?' or '!');
        var glue = blank ? new TracedText(" ", [new Run(0, 1, -1)]) : TracedText.Empty;
        var shift = first.Content.Length + glue.Length;
        return first with
        {
            Content = TracedText.Concat([first.Content, glue, second.Content]),
            Marks = [.. first.Marks, .. second.Marks.Where(m => first.Type != BlockType.Heading || m.Kind is not (MarkKind.Strong or MarkKind.Emphasis)).Select(m => m with { Start = m.Start + shift })],
            EndLine = second.EndLine,
        };
    }

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '。' or '；' or ';' or '，' or ',';

    // 以下为对话摘编： / 1. 最初的决定: a count begins a heading of its own.
    [GeneratedRegex(@"^\d{1,2}\s?(?:[、．]|\.(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsPart();

    // Q：你们是怎么开始的？
    [GeneratedRegex("^[^：:]{1,8}[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:部分|章|节|篇|编|幕|節|編)|(?:Chapter|CHAPTER|Part|PART)[\s.]?\d{1,2}(?=\s?[:：、｜|丨]|\s+\P{IsBasicLatin}))(?:\s*[:：、｜|丨]\s*|\s+)[^。]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPart();

    [GeneratedRegex(@"^(?<n>0[1-9])\s+(?<title>[^\d\s:：].+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountedPart();

    [GeneratedRegex(@"^(?:【\s?\d{1,2}[.、．]\s?[^【】]{2,}】|〔\s?\d{1,2}[.、．]\s?[^〔〕]{2,}〕)$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedNumber();

    [GeneratedRegex(@"^#{1,4}[^#\s\d][^#。]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Unparted();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十](?=、)|0[1-9](?=[\s、.．]{0,2}\p{IsCJKUnifiedIdeographs}))", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    // 01 | 先有账本, below the title of a part: its first point, no second line.
    [GeneratedRegex(@"^\d{1,2}\s?[|｜丨/、．.]\s?\D", RegexOptions.CultureInvariant)]
    private static partial Regex CountedPoint();

    // PART 01, 第一部分, / 01 /, — 01 —, 壹
    [GeneratedRegex(@"^(?:[—–―-]{1,4}\s?(?<n>0[1-9])\s?[—–―-]{1,4}|(?:(?:PART|Part|part|CHAPTER|Chapter|第)[\s.·]*|[\s·/／]*)(?<n>\d{1,2}|[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾])\s*(?:部分|章|节)?[.、]?(?:\s*[/／])?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAlone();
}
