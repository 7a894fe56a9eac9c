using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Makes headings of lines that count the sections of parts: <c>1.1 GPU 芯片</c>, <c>1.2 专用芯片</c>, <c>2.1 …</c>. A number with a point in it that does not follow the one before is a quantity.</summary>
internal static partial class SectionNumbers
{
    private const int Fewest = 2;
    private const int LongestTitle = 40;

    /// <summary>Fewer lines that begin with a figure may be quantities.</summary>
    private const int FewestGlued = 3;
    private const int ShortestParagraph = 40;

    /// <summary>Sets the kinds, in place.</summary>
    public static void Run(MendState state)
    {
        GluedNumbers(state);
        var blocks = state.Blocks;
        var found = new List<int>();
        int[] last = [];
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is not { Type: BlockType.Paragraph or BlockType.Heading, IsRow: false, Text: [>= '1' and <= '9', ..] and { Length: <= LongestTitle } text } block || text[^1] is '。' or '；' or '，' or ';' or ',' || block.Marks.Any(static m => m.Kind == MarkKind.Code))
                continue;
            if (Number().Match(text) is not { Success: true } match)
                continue;
            var number = Array.ConvertAll(match.Groups["n"].Value.Split('.'), static n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
            if (!Follows(last, number))
                return;
            last = number;
            if (block.Type == BlockType.Paragraph)
                found.Add(i);
        }

        if (found.Count < Fewest)
            return;
        foreach (var i in found)
        {
            var depth = Number().Match(blocks[i].Text).Groups["n"].Value.Count(static c => c == '.');
            blocks[i] = blocks[i] with { Type = BlockType.Heading, Level = 2 + depth, Inferred = true, Marks = [.. blocks[i].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
        }
    }

    // 1存储的历史 / … / 2内存里的架构 / …, in a text without headings: the number had a frame of its own on the page.
    private static void GluedNumbers(MendState state)
    {
        var blocks = state.Blocks;
        if (blocks.Exists(static b => b.Type == BlockType.Heading))
            return;
        var found = new List<int>();
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i] is { Type: BlockType.Paragraph, IsRow: false, Text.Length: <= LongestTitle } block && GluedNumber().Match(block.Text) is { Success: true } match && int.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) == found.Count + 1)
                found.Add(i);
        }

        // Each has its text: short lines one below another are steps of a list.
        if (found.Count < FewestGlued || found.Exists(i => blocks[i + 1].Type != BlockType.Image && blocks[i + 1].Text.Length < ShortestParagraph))
            return;
        foreach (var i in found)
        {
            var (block, match) = (blocks[i], GluedNumber().Match(blocks[i].Text));
            state.Trace.Mark(block.Content.Slice(0, match.Groups["title"].Index), Fate.Kept);
            blocks[i] = block.Slice(match.Groups["title"].Index, match.Groups["title"].Length) with { Type = BlockType.Heading, Level = 2, Inferred = true, Number = match.Groups["n"].Value, Marks = [] };
        }
    }

    // 1.1 → 1.2, 1.1.1 or 2.1; 1.2.3 → 1.3. A text may begin with any part, and sections with any number.
    private static bool Follows(int[] last, int[] number)
    {
        if (last.Length == 0)
            return true;
        var same = 0;
        while (same < Math.Min(last.Length, number.Length) && last[same] == number[same])
            same++;
        return same < number.Length && number[same] == (same < last.Length ? last[same] : 0) + 1 && number.Skip(same + 1).All(static n => n == 1);
    }

    [GeneratedRegex(@"^(?<n>[1-9])(?<title>(?![年月日号个位名种次条家万亿倍分秒元人岁周天件张台款层度点成])[\p{L}“「《][^。！？；，,;]{3,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GluedNumber();

    [GeneratedRegex(@"^(?<n>\d{1,2}(?:\.\d{1,2}){1,2})(?:[.、．]\s*|\s+)(?=[^\d\s])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
