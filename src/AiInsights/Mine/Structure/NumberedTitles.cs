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

    /// <summary>A line that an emoji counts (1️⃣) can be nothing else than a title.</summary>
    private const int LongestEmoji = 60;

    /// <summary>Changes them, in place.</summary>
    public static void Prepare(ArticleDraft draft)
    {
        JoinNumbersOfTheirOwn(draft);
        TakePromisedParts(draft);
        PartStatements(draft);
        LedStatements.Part(draft);
        TakeLines(draft);
    }

    // 01 先有账本 / a paragraph / 02 再有平台 / a paragraph: where nothing is bold, the mark and the order say what the lines are.
    private static void TakeLines(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        var lines = Enumerable.Range(0, blocks.Count).Where(i => IsCountedLine(blocks[i])).ToList();
        // 10 goes with 01 or with 1.
        var nought = lines.Exists(i => blocks[i].Text[0] == '0') ? "0" : string.Empty;
        foreach (var form in lines.GroupBy(i => FormOf(PointNumbers.LineNumber(blocks[i].Text)!, blocks[i].Text, nought)))
        {
            var places = WithoutContents(form.ToList());
            var isPromised = TitleCount.Is(draft.Title, places.Count);
            if (places.Count < (form.Key.Length > 0 || isPromised || IsEmoji(blocks[places[0]]) ? Fewest : FewestStatements)
                || places.Where((place, n) => ChineseNumbers.Parse(PointNumbers.LineNumber(blocks[place].Text)) != n + 1).Any()
                || !HaveBodies(blocks, places))
                continue;
            foreach (var place in places)
            {
                blocks[place].Bold = true;
                // 1 标题 reads as 1、标题 from here on.
                if (form.Key.Length == 0)
                    Number(blocks[place], places.IndexOf(place) + 1, blocks[place].Text.Length - blocks[place].Text.AsSpan(PointNumbers.LineNumber(blocks[place].Text)!.Length).TrimStart("\uFE0F\u20E3").Length);
            }

            return;
        }

        bool IsCountedLine(DraftBlock block) =>
            block is { Type: BlockType.Paragraph, Insight: < 0, Bold: false } && block.Text.Length <= (IsEmoji(block) ? LongestEmoji : LongestLine) && block != blocks[^1] && block.Text[^1] is not ('。' or '；' or '，' or '：') && PointNumbers.LineNumber(block.Text) is not null;
    }

    // 1️⃣ … 2️⃣ … 3️⃣ … one right below the other, and then each again with its body: the first are what the article announces.
    private static List<int> WithoutContents(List<int> places)
    {
        var announced = 1;
        while (announced < places.Count && places[announced] == places[announced - 1] + 1)
            announced++;
        return announced >= Fewest && places.Count == 2 * announced ? places[announced..] : places;
    }

    // Three of four have a body that says something; of those that an emoji counts, half have any.
    private static bool HaveBodies(List<DraftBlock> blocks, List<int> places) => places.TrueForAll(i => IsEmoji(blocks[i]))
        ? 2 * places.Count(i => BodyLength(blocks, i, places) > 0) >= places.Count
        : 4 * places.Count(i => blocks[i + 1] is { Type: BlockType.Image } || (blocks[i + 1].Type == BlockType.Paragraph && BodyLength(blocks, i, places) >= ShortestBody)) >= 3 * places.Count;

    private static bool IsEmoji(DraftBlock block) => block.Text.AsSpan(0, Math.Min(3, block.Text.Length)).Contains('\u20E3') || block.Text.StartsWith("🔟", StringComparison.Ordinal);

    // What stands around the number: a nought, #, NO., |; nothing where only a blank follows.
    private static string FormOf(string number, string text, string nought)
    {
        var at = text.IndexOf(number, StringComparison.Ordinal);
        var mark = text.AsSpan(at + number.Length).TrimStart()[0];
        return (at == 0 && number.Length == 2 ? nought : text[..at]) + ("/｜|丨·：".Contains(mark, StringComparison.Ordinal) ? mark : string.Empty);
    }

    private static int BodyLength(List<DraftBlock> blocks, int place, List<int> places)
    {
        var next = places.Find(p => p > place);
        return blocks.Skip(place + 1).Take((next == 0 ? blocks.Count : next) - place - 1).Sum(static b => b.Text.Length);
    }

    // 01 / 标题 … 06 / 标题 below the title 我的 6 条教训: the parts are what it promises.
    private static void TakePromisedParts(ArticleDraft draft)
    {
        var parts = draft.Blocks.FindAll(static b => b is { Type: BlockType.Heading, Number: not null, Insight: < 0 });
        if (parts.Count < Fewest || !TitleCount.Is(draft.Title, parts.Count) || parts.Where(static (p, i) => ChineseNumbers.Parse(p.Number.AsSpan().TrimStart('0')) != i + 1).Any())
            return;
        for (var i = 0; i < parts.Count; i++)
        {
            Number(parts[i], i + 1, 0);
            parts[i].Number = null;
        }
    }

    private static void Number(DraftBlock block, int number, int start)
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
