using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Finds numbered points: <c>1、…</c> with a body behind most of them, counted anew in each part. Numbered sentences without bodies are a list, not points.</summary>
public static partial class NumberedInsights
{
    private const int Fewest = 3;

    /// <summary>Fewer numbered sentences are an enumeration in passing.</summary>
    private const int FewestStatements = 5;

    /// <summary>Longest title of a point; a longer numbered paragraph states instead of naming.</summary>
    private const int LongestTitle = 80;

    /// <summary>Marks them, in place. Numbered lists become list items whether or not points are found.</summary>
    public static void Find(ArticleDraft draft)
    {
        // Places stay as they are until all series are done.
        var joined = new HashSet<DraftBlock>();
        NumberedTitles.Prepare(draft);
        var lists = new HashSet<List<(int Block, int Number, Group Title)>>();
        var all = Series(draft.Blocks, lists);
        lists.RemoveWhere(s => IsPoints(draft, s, all));
        // A list of short lines makes no section of what it stands in.
        var outside = all.FindAll(s => !lists.Contains(s) && !(IsList(s) && s.TrueForAll(p => draft.Blocks[p.Block] is { Type: BlockType.ListItem, Bold: false })));
        // 1. and 2. in the body of one part, no more than the parts are, count something there: the parts are the points.
        var parts = all.FindAll(s => IsPart(draft.Blocks[s[0].Block]) && !SeriesOrder.HoldsOthers(s, outside) && IsPoints(draft, s, all));
        var inner = all.FindAll(s => !IsPart(draft.Blocks[s[0].Block]) && SeriesOrder.Around(parts, s, draft.Blocks).Exists(p => p.Count >= s.Count)).ToHashSet();
        var sections = all.FindAll(s => SeriesOrder.HoldsOthers(s, outside) || (HoldsSubsections(draft.Blocks, s) && !TitleCount.Is(draft.Title, s.Count)) || HoldsPoints(draft, s, all)).ToHashSet();
        var points = all.FindAll(s => !draft.HasNamedInsights && s.Count >= 2 && !sections.Contains(s) && !inner.Contains(s) && CountsFromOne(s, all) && IsPoints(draft, s, all)).ToHashSet();
        // 1、2、3、 and in the next part 4、5、: what counts on from points are points, whether or not most of them have bodies.
        foreach (var series in all.FindAll(s => s[0].Number > 1 && !points.Contains(s) && !sections.Contains(s) && !inner.Contains(s)))
        {
            if (points.Any(p => p.Count >= 2 && p[^1].Number + 1 == series[0].Number && p[^1].Block < series[0].Block && draft.Blocks[p[^1].Block].Type == draft.Blocks[series[0].Block].Type))
                points.Add(series);
        }

        // Two of them in all make no list of points: they stay the titles or the list that they are, with their numbers.
        var enough = points.Sum(static s => s.Count) >= Fewest;
        foreach (var series in all)
        {
            if (enough && points.Contains(series))
                MakePoints(draft, series, joined);
            else if (sections.Contains(series) || (points.Contains(series) && !IsList(series) && draft.Blocks[series[0].Block].Type == BlockType.Paragraph))
                MakeSections(draft, series, joined);
            else if (series.Count >= 2)
                MakeList(draft, series);
        }

        draft.Blocks.RemoveAll(joined.Contains);
    }

    // A series counts 1, 2, 3 …; a number out of order inside it belongs to some body. A new part may count on.
    // Parts count 一、二、三 and have points that count 1. 2. 3.: the two are never one series.
    private static List<List<(int Block, int Number, Group Title)>> Series(List<DraftBlock> blocks, HashSet<List<(int Block, int Number, Group Title)>> lists)
    {
        var all = new List<List<(int Block, int Number, Group Title)>>();
        // 一、 holds （一）, which holds 1., which holds （1）.
        Counter[] counters = [.. Enumerable.Range(0, PointNumbers.Ranks).Select(static _ => new Counter())];
        var points = counters[PointNumbers.Plain];
        // 1. in the body of a title that is set as one, or of （1）: a list there, which does not end what counts the titles.
        var nested = new Counter();
        var areSources = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            // What is counted below a heading 参考资料 are sources, to the next heading.
            if (block.Type == BlockType.Heading && block.Insight < 0)
                areSources = References().IsMatch(block.Text);
            if (areSources)
                continue;
            // What stands below a point, with headings of its own, belongs to it, counted or not.
            if (block.Type == BlockType.Heading && points.Series is not null && points.Level > 0 && block.Level > points.Level)
                continue;
            if (block.Type == BlockType.Heading && !PointNumbers.Match(block).Success)
            {
                // 1.1 stands in a part, it is none; where 1. and 2. count parts, it stands in those.
                var part = PointNumbers.PartOf(block);
                foreach (var counter in part == 0 ? counters : part == points.Last ? [] : counters.AsSpan(PointNumbers.Plain))
                    counter.Series = null;
                continue;
            }

            if (block.Insight >= 0 || block.Type is not (BlockType.Paragraph or BlockType.Heading or BlockType.ListItem))
                continue;
            // What is counted below 参考资料 are sources.
            if (References().IsMatch(block.Text))
                break;
            var number = PointNumbers.Of(block);
            if (number == 0)
                continue;
            var rank = PointNumbers.Rank(block);
            // · 第三，…, in the body of a point that counts without a dot.
            if (block.IsDotted && counters[rank].Series is { } plain && !blocks[plain[0].Block].IsDotted)
                continue;
            var isNested = IsBelow(counters, rank, blocks, block) && (number == 1 || number != counters[rank].Last + 1 || (nested.Series is not null && number == nested.Last + 1));
            if (!isNested || number == 1)
                nested.Series = null;
            if (!Add(all, isNested ? nested : counters[rank], blocks, i, number, PointNumbers.Match(block).Groups["title"]))
                continue;
            if (isNested)
            {
                lists.Add(nested.Series!);
                continue;
            }

            foreach (var counter in counters.AsSpan(rank + 1))
                counter.Series = null;
        }

        // （1） counts inside of what 1. counts; where nothing is counted so, it may count the points.
        if (all.Exists(s => s.Count >= 2 && PointNumbers.Rank(blocks[s[0].Block]) == PointNumbers.Plain && !lists.Contains(s)))
            all.RemoveAll(s => PointNumbers.Rank(blocks[s[0].Block]) == PointNumbers.Bracketed);
        return all;
    }

    // 1. is counted below a title that counts so too, or below （1）; （1） below a title that counts so.
    private static bool IsBelow(Counter[] counters, int rank, List<DraftBlock> blocks, DraftBlock block) =>
        rank >= PointNumbers.Plain && counters[rank].Series is { } outer
            ? block is { Type: BlockType.ListItem, Bold: false } && blocks[outer[0].Block] is { Type: BlockType.Heading } or { Bold: true }
            : rank == PointNumbers.Plain && counters[PointNumbers.Bracketed].Series is not null && !block.Bold && block.Type != BlockType.Heading;

    private static bool IsPart(DraftBlock block) => PointNumbers.Rank(block) < PointNumbers.Plain;

    private static bool Add(List<List<(int Block, int Number, Group Title)>> all, Counter counter, List<DraftBlock> blocks, int i, int number, Group title)
    {
        var isPadded = blocks[i].Text[0] == '0';
        // 01. is not of the series 1., 2., 3.
        if (counter.Series is not null && number < 10 && counter.Padded != isPadded && !GoesOn(blocks, counter, i, number))
        {
            if (number != 1)
                return false;
            counter.Series = null;
        }

        var follows = counter.Series is not null ? number == counter.Last + 1 : number == 1 || (counter.Last > 0 && number == counter.Last + 1);
        // "1、" again inside a series: a list in a body, unless the series it would break has only just begun.
        if (!follows && number == 1 && counter.Series is { Count: >= 1 } series && (IsListStart(blocks, i) || IsList(series)))
        {
            counter.Series = null;
            follows = true;
        }

        // 3、 above 5、: a title of the look of the others, whatever its author has left out.
        follows |= counter.Series is { Count: >= 2 } && number > counter.Last && number <= counter.Last + 2 && IsTitleLike(blocks, counter.Series, i);
        if (!follows)
            return false;
        if (counter.Series is null)
        {
            all.Add(counter.Series = []);
            counter.Padded = isPadded;
            counter.Level = blocks[i].Type == BlockType.Heading ? blocks[i].Level : 0;
        }

        counter.Series.Add((i, number, title));
        counter.Last = number;
        return true;
    }

    // **3、…** / **4、…** / **05｜…**: titles of one look that count on are one series, whoever set the nought.
    private static bool GoesOn(List<DraftBlock> blocks, Counter counter, int i, int number) =>
        number > 2 && number == counter.Last + 1 && blocks[i].Bold && 2 * counter.Series!.Count(p => blocks[p.Block].Bold) >= counter.Series!.Count;

    // 02 to 04 without 01 are parts of which one was not read; points that count on have their first ones in an earlier part.
    private static bool CountsFromOne(List<(int Block, int Number, Group Title)> series, List<List<(int Block, int Number, Group Title)>> all) =>
        series[0].Number == 1 || all.Exists(s => s.Count >= 2 && s[^1].Number + 1 == series[0].Number && s[^1].Block < series[0].Block);

    private static bool IsTitleLike(List<DraftBlock> blocks, List<(int Block, int Number, Group Title)> series, int i) =>
        blocks[i] is { Bold: true, Type: BlockType.Paragraph, Text.Length: <= LongestTitle / 2 } && blocks[i].Text[^1] is not ('。' or '；' or '，')
        && series.TrueForAll(p => blocks[p.Block] is { Bold: true, Type: BlockType.Paragraph }) && PointNumbers.TitleStart(blocks[i]) - PointNumbers.Length(blocks[i]) == PointNumbers.TitleStart(blocks[series[^1].Block]) - PointNumbers.Length(blocks[series[^1].Block]);

    // 一、背景 / 二、六个坑 with points 1. to 6. in it / 三、结论
    private static bool HoldsPoints(ArticleDraft draft, List<(int Block, int Number, Group Title)> parts, List<List<(int Block, int Number, Group Title)>> all) =>
        parts.Count >= 2 && IsPart(draft.Blocks[parts[0].Block])
        && SeriesOrder.UntilNextAlike(all, parts, draft.Blocks).Exists(s => s.Count > parts.Count && !parts.Exists(p => p.Block > s[0].Block && p.Block < s[^1].Block) && IsPoints(draft, s, all));

    // 一、 or 1. with 1.1 and 1.2 in it.
    private static bool HoldsSubsections(List<DraftBlock> blocks, List<(int Block, int Number, Group Title)> parts) =>
        parts.Count >= 2 && blocks.Take(parts[^1].Block).Skip(parts[0].Block).Any(static b => b.Type == BlockType.Heading && PointNumbers.PartOf(b) > 0);

    private sealed class Counter
    {
        public List<(int Block, int Number, Group Title)>? Series { get; set; }

        public int Last { get; set; }

        public bool Padded { get; set; }

        /// <summary>That of the headings which it counts; 0 where it counts lines.</summary>
        public int Level { get; set; }
    }

    // A second list after an introducing line (…： 1、…) when the numbered lines stand one behind the other.
    private static bool IsListStart(List<DraftBlock> blocks, int i) =>
        i > 0 && blocks[i - 1].Text.EndsWith('：') && i + 1 < blocks.Count && PointNumbers.Of(blocks[i + 1]) == 2;

    // Its lines stood one right below the other: 我们问了三个问题：1. … 2. … 3. …, and then the parts count from 1.
    private static bool IsList(List<(int Block, int Number, Group Title)> series) => series.Count >= 2 && series[^1].Block - series[0].Block == series.Count - 1;

    private static bool IsPoints(ArticleDraft draft, List<(int Block, int Number, Group Title)> series, List<List<(int Block, int Number, Group Title)>> all)
    {
        int withBody = 0, titles = 0, statements = 0;
        for (var i = 0; i < series.Count; i++)
        {
            var block = draft.Blocks[series[i].Block];
            if (block.Text.Length <= LongestTitle && (block.Bold || block.Type == BlockType.Heading || block.Text[^1] is not ('。' or '；' or ';')))
                titles++;
            else if (block.Text.Length <= LongestTitle)
                statements++;
            var next = series[i].Block + 1;
            var end = i + 1 < series.Count ? series[i + 1].Block : draft.Blocks.Count;
            // 1. 人工开发, and a word of explanation inside the list: a list, whose points have no bodies of their own. Several points below a number are its body.
            var explained = block is { Type: BlockType.ListItem, Bold: false } && next < end && draft.Blocks[next] is { Type: BlockType.ListItem, Marker: null } && (next + 1 == end || draft.Blocks[next + 1].Type != BlockType.ListItem);
            if (next < end && draft.Blocks[next].Type is not BlockType.Heading && !explained)
                withBody++;
        }

        // 1、先写验收，再写需求。 is a title too where each such line has a body, or the article's title counts them.
        var counted = statements == 0 ? [] : SeriesOrder.CountingOn(all, series, draft.Blocks);
        if (statements > 0 && (TitleCount.Is(draft.Title, counted.Count) || (counted.Count >= FewestStatements && withBody == series.Count && LedStatements.IsMost(draft.Blocks, counted))))
            titles += statements;
        return 2 * withBody >= series.Count && 2 * titles >= series.Count;
    }

    private static void MakePoints(ArticleDraft draft, List<(int Block, int Number, Group Title)> series, HashSet<DraftBlock> joined)
    {
        var wasHeading = draft.Blocks[series[^1].Block].Type == BlockType.Heading;
        var levels = series.ConvertAll(s => draft.Blocks[s.Block] is { Type: BlockType.Heading } heading ? heading.Level : (int?)null);
        foreach (var (index, number, title) in series)
        {
            var block = draft.Blocks[index];
            block.Insight = draft.Insights.Count;
            draft.Insights.Add(new DraftInsight(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            block.Type = BlockType.Heading;
            block.Level = 3;
            block.Marker = null;
            block.Content = (title.Success ? block.Content.Slice(title.Index, title.Length) : block.Content).Without(MarkKind.Strong);
        }

        for (var i = series.Count - 1; i >= 0; i--)
        {
            BrokenTitles.Join(draft, series[i].Block, joined);
            InsightBodies.Claim(draft, series[i].Block, levels[i]);
            if (i == series.Count - 1)
                InsightEnd.Cut(draft, series[i].Block, [.. series.Zip(series.Skip(1), static (a, b) => b.Block - a.Block - 1)], wasHeading);
        }
    }

    private static void MakeSections(ArticleDraft draft, List<(int Block, int Number, Group Title)> series, HashSet<DraftBlock> joined)
    {
        foreach (var (index, _, _) in series)
        {
            var block = draft.Blocks[index];
            // 三、方法： / 从水到碗
            if (block.Text[^1] is '：' or ':')
                BrokenTitles.Join(draft, index, joined);
            if (block.Type != BlockType.Paragraph || block.Text.Length > LongestTitle / 2 || block.Text[^1] is '。' or '；')
                continue;
            block.Type = BlockType.Heading;
            block.Level = 2;
        }
    }

    private static void MakeList(ArticleDraft draft, List<(int Block, int Number, Group Title)> series)
    {
        foreach (var (index, _, title) in series)
        {
            var block = draft.Blocks[index];
            if (!title.Success || block.Type != BlockType.Paragraph)
                continue;
            block.Marker = block.Text[..title.Index].Trim();
            block.Type = BlockType.ListItem;
            block.Level = 1;
            block.Content = block.Content.Slice(title.Index, title.Length);
        }
    }

    [GeneratedRegex("^(?:参考(?:资料|文献|链接|来源|文章)|引用(?:来源|资料|文献)|References?)[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex References();
}
