using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Makes titles of points of lines that are so only together: a number above its title, a title that is the first sentence, lines that count 01, 02, 03.</summary>
internal static partial class NumberedTitles
{
    private const int Fewest = 3;

    /// <summary>Fewer numbered sentences, each with its explanation, are an enumeration in passing.</summary>
    private const int FewestStatements = 5;

    private const int LongestLine = 40, FewestParts = 2;

    /// <summary>Changes them, in place.</summary>
    public static void Prepare(ArticleDraft draft)
    {
        JoinNumbersOfTheirOwn(draft);
        TakePromisedParts(draft);
        PartStatements(draft);
        LedStatements.Part(draft);
        CountedLines.Take(draft);
        PartsAbovePoints.Name(draft);
    }

    // 01 / 标题 … 06 / 标题 below the title 我的 6 条教训: the parts are what it promises.
    private static void TakePromisedParts(ArticleDraft draft)
    {
        var parts = draft.Blocks.FindAll(static b => b is { Type: BlockType.Heading, Number: not null, Insight: < 0 });
        var isPromised = TitleCount.Is(draft.Title, parts.Count) && !parts.Where(static (p, i) => NumberOf(p) != i + 1).Any();
        if (parts.Count < Fewest || !(isPromised || StandInParts(draft.Blocks)))
            return;
        foreach (var part in parts)
        {
            Number(part, NumberOf(part), 0);
            part.Number = null;
        }

        static int NumberOf(DraftBlock part) => ChineseNumbers.Parse(part.Number.AsSpan().TrimStart('0'));
    }

    // ## 模型篇 / 01 / 标题 / … / 02 / 标题 / … / ## 应用篇 / 03 / 标题: two parts at least begin with what is counted.
    private static bool StandInParts(List<DraftBlock> blocks)
    {
        var places = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is { Type: BlockType.Heading, Number: not null, Insight: < 0 }).ToList();
        return SeriesOrder.CountsOn(blocks, places, i => ChineseNumbers.Parse(blocks[i].Number.AsSpan().TrimStart('0'))) && Begins(places[0]) && places.Count(Begins) >= FewestParts;

        bool Begins(int place) => place > 0 && (blocks[place - 1] is { Type: BlockType.Heading, Number: null } above ? above.Level <= blocks[place].Level : blocks[place - 1] is { Type: BlockType.Paragraph, Bold: true } && PointNumbers.Of(blocks[place - 1]) > 0 && PointNumbers.Rank(blocks[place - 1]) < PointNumbers.Plain);
    }

    /// <summary>Writes the number of a title as most authors do, in place of what stands before a place of it.</summary>
    internal static void Number(DraftBlock block, int number, int start)
    {
        var title = block.Content.Slice(start, block.Text.Length - start);
        var name = $"{number}、";
        block.Content = new RichText(name + title.Text, [.. title.Marks.Select(m => m with { Start = m.Start + name.Length })]);
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
        var places = Enumerable.Range(0, Math.Max(0, draft.Blocks.Count - 1)).Where(i => IsNumber(draft.Blocks[i]) && IsShortLine(draft.Blocks[i + 1])).ToList();
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

    // 1 alone is a number of a point where it is set apart; 01 always is.
    private static bool IsNumber(DraftBlock block) =>
        NumberOfItsOwn().IsMatch(block.Text) || ((block.Bold || block.Type == BlockType.Heading) && block.Text is [>= '1' and <= '9']);

    private static string NumberOf(DraftBlock block) => block.Text[block.Text.AsSpan().IndexOfAnyInRange('1', '9')..];

    private static bool IsShortLine(DraftBlock block) =>
        block.Type is BlockType.Paragraph or BlockType.Heading && block.Text.Length is > 1 and <= LongestLine && block.Text[^1] is not ('。' or '：' or '；');

    [GeneratedRegex("^(?<n>[一二三四五六七八九十]{1,3})、[^。；！？：]{2,36}。(?<body>[^。].{9,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^(?:#?(?:0[1-9]|1[0-9])|(?:NO|No|TOP|Top|TIP|Tip)[\s.]*(?:0?[1-9]|1[0-9]))$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfItsOwn();
}
