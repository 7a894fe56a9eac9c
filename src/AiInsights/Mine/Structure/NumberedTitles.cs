using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Makes titles of points of lines that are so only together: a number above its title, a title that is the first sentence, plain lines that count 01, 02, 03.</summary>
internal static partial class NumberedTitles
{
    private const int Fewest = 3;

    /// <summary>Fewer numbered sentences, each with its explanation, are an enumeration in passing.</summary>
    private const int FewestStatements = 5;

    private const int LongestLine = 40, ShortestBody = 30;

    /// <summary>Changes them, in place.</summary>
    public static void Prepare(ArticleDraft draft)
    {
        JoinNumbersOfTheirOwn(draft);
        PartStatements(draft);
        TakeLines(draft);
    }

    // 01 先有账本 / a paragraph / 02 再有平台 / a paragraph: where nothing is bold, the nought and the order say what the lines are.
    private static void TakeLines(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        var places = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => blocks[i] is { Type: BlockType.Paragraph, Insight: < 0, Text: ['0' or '1', >= '0' and <= '9', ..] and { Length: <= LongestLine } text } && text[^1] is not ('。' or '；' or '，' or '：') && CountedLine().IsMatch(text)).ToList();
        if (places.Count < Fewest || places.Where((place, n) => CountedLine().Match(blocks[place].Text).Groups["n"].Value != (n + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture)).Any()
            || 4 * places.Count(i => blocks[i + 1] is { Type: BlockType.Paragraph, Text.Length: >= ShortestBody } or { Type: BlockType.Image }) < 3 * places.Count)
            return;
        foreach (var place in places)
            blocks[place].Bold = true;
    }

    // 一、算力基建化。数据中心的需求……: what is counted in Chinese and says its title in a sentence has its body in the same paragraph.
    private static void PartStatements(ArticleDraft draft)
    {
        var places = Enumerable.Range(0, draft.Blocks.Count).Where(i => draft.Blocks[i] is { Type: BlockType.Paragraph, Insight: < 0 } block && Statement().IsMatch(block.Text)).ToList();
        if (places.Count < FewestStatements || places[^1] - places[0] > 2 * places.Count
            || places.Where((place, n) => ChineseNumbers.Parse(Statement().Match(draft.Blocks[place].Text).Groups["n"].ValueSpan) != n + 1).Any())
            return;
        foreach (var place in places.AsEnumerable().Reverse())
        {
            var block = draft.Blocks[place];
            var body = Statement().Match(block.Text).Groups["body"];
            draft.Blocks.Insert(place + 1, new DraftBlock { Type = BlockType.Paragraph, Content = block.Content.Slice(body.Index, body.Length), Source = block.Source, FilledFrom = block.FilledFrom, Bold = false, Index = block.Index });
            block.Content = block.Content.Slice(0, body.Index - 1);
        }
    }

    // 01 / 流量入口不会一夜易主: the number has a line above the title.
    private static void JoinNumbersOfTheirOwn(ArticleDraft draft)
    {
        var places = Enumerable.Range(0, Math.Max(0, draft.Blocks.Count - 1)).Where(i => NumberOfItsOwn().IsMatch(draft.Blocks[i].Text) && IsShortLine(draft.Blocks[i + 1])).ToList();
        if (places.Count < Fewest || places.Where((place, n) => ChineseNumbers.Parse(NumberOf(draft.Blocks[place])) != n + 1).Any())
            return;
        foreach (var place in places.AsEnumerable().Reverse())
        {
            var (number, title) = (draft.Blocks[place], draft.Blocks[place + 1]);
            title.Content = RichText.Plain(NumberOf(number) + "、" + title.Text);
            title.Source = title.Source with { Line = number.Source.Line };
            title.Bold = true;
            draft.Blocks.RemoveAt(place);
        }
    }

    private static string NumberOf(DraftBlock block) => block.Text[block.Text.AsSpan().IndexOfAnyInRange('1', '9')..];

    private static bool IsShortLine(DraftBlock block) =>
        block.Type is BlockType.Paragraph or BlockType.Heading && block.Text.Length is > 1 and <= LongestLine && block.Text[^1] is not ('。' or '：' or '；');

    [GeneratedRegex(@"^(?<n>0[1-9]|1[0-9])(?:\s*[/｜|丨·]\s*|\s+)(?<title>[^\d\s:：年月日%.].+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountedLine();

    [GeneratedRegex("^(?<n>[一二三四五六七八九十]{1,3})、[^。；！？：]{2,36}。(?<body>[^。].{9,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^(?:#?(?:0[1-9]|1[0-9])|(?:NO|No|TOP|Top|TIP|Tip)[\s.]*(?:0?[1-9]|1[0-9]))$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfItsOwn();
}
