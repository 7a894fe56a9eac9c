using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Makes headings of named points whose title stands in one paragraph with the body (<c>**趋势一：……。**……</c>), in the line below the name, or in a plain line.</summary>
internal static class NamedTitles
{
    private const int Fewest = 3;

    private const int LongestTitle = 80, LongestLine = 40;

    private enum Kind
    {
        None,
        Heading,

        /// <summary>The whole block is the title.</summary>
        Whole,

        /// <summary>The next block is the title.</summary>
        Below,

        /// <summary>The beginning of the paragraph is the title.</summary>
        Led,
    }

    /// <summary>Changes them, in place.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="label">Finds the name (<c>label</c>) with its number (<c>n</c>) and what stands behind it (<c>title</c>).</param>
    /// <param name="isReport">The names are those of reports, which need no bold to be believed.</param>
    /// <returns>Whether the titles were plain lines, as those of other parts may be.</returns>
    public static bool Prepare(ArticleDraft draft, Func<DraftBlock, Match> label, bool isReport)
    {
        var blocks = draft.Blocks;
        var all = blocks.Select((b, i) => b.Type is BlockType.Paragraph or BlockType.Heading || (b is { Type: BlockType.ListItem, Level: <= 1 } && !IsInList(blocks, i)) ? label(b) : Match.Empty).ToList();
        if (all.Count(static m => m.Success) < Fewest)
            return false;
        foreach (var word in Enumerable.Range(0, all.Count).Where(i => all[i].Success).GroupBy(i => NamedInsights.Word(all[i]), StringComparer.Ordinal).OrderByDescending(static g => g.Count()))
        {
            var places = word.ToList();
            // · 第三，…, in a body.
            if (!blocks[places[0]].IsDotted)
                places.RemoveAll(i => blocks[i].IsDotted);
            // 第二，它不会说“我不知道”。……, in a body: what is no title is not of the series where that does not count on with it.
            if (!CountOn(places))
                places.RemoveAll(i => blocks[i].Text.Length > LongestTitle && !PointNumbers.IsSet(blocks[i]) && LedStatements.LeadEnd(blocks[i], all[i].Groups["title"].Index, isPromised: false) == 0);
            if (places.Count < Fewest || !CountOn(places))
                continue;
            var isPromised = TitleCount.Names(draft.Title, word.Key, places.Count);
            // 第一个判断 says as much as 判断一.
            var isNamed = isReport || isPromised || word.Key is ['第', _, _, ..];
            var kinds = places.ConvertAll(i => KindOf(blocks, i, all, isNamed, isPromised));
            if (4 * kinds.Count(static k => k == Kind.None) > kinds.Count || kinds.TrueForAll(static k => k is Kind.Heading or Kind.None)
                || (kinds.Contains(Kind.Below) && !kinds.TrueForAll(static k => k == Kind.Below)) || (!isReport && !LedStatements.IsMost(blocks, places)))
                continue;
            var isPlain = kinds.TrueForAll(static k => k == Kind.Whole) && !places.Exists(i => blocks[i].Bold || blocks[i].Type == BlockType.ListItem);
            for (var i = places.Count - 1; i >= 0; i--)
                Make(blocks, places[i], kinds[i], all[places[i]].Groups["title"].Index, isNamed);
            return isPlain;
        }

        return false;

        bool CountOn(List<int> places) => SeriesOrder.CountsOn(blocks, places, i => ChineseNumbers.Parse(all[i].Groups["n"].ValueSpan));
    }

    /// <summary>Makes one block of a name and the title below it: <c>信号六：</c> / <c>国产卡有了二手市场</c>.</summary>
    public static void Join(List<DraftBlock> blocks, int place)
    {
        var (block, title) = (blocks[place], blocks[place + 1]);
        var name = block.Text.TrimEnd('：', ':', ' ') + "：";
        block.Content = new RichText(name + title.Text, [.. title.Content.Marks.Select(m => m with { Start = m.Start + name.Length })]);
        block.Source = block.Source with { EndLine = title.Source.EndLine };
        blocks.RemoveAt(place + 1);
    }

    private static Kind KindOf(List<DraftBlock> blocks, int place, List<Match> all, bool isNamed, bool isPromised)
    {
        var block = blocks[place];
        // Of as many as the title promises, one may say all in its title.
        var hasBody = isPromised || (place + 1 < blocks.Count && !(all[place + 1].Success && (PointNumbers.IsSet(blocks[place + 1]) || blocks[place + 1].Text.Length <= LongestTitle)));
        var title = all[place].Groups["title"];
        if (title.Length == 0)
            return hasBody && IsTitleBelow(blocks, place, all) ? Kind.Below : Kind.None;
        if (block.Type == BlockType.Heading)
            return Kind.Heading;
        if (block.Bold)
            return block.Text.Length > LongestTitle || !hasBody ? Kind.None : block.Text[^1] == '。' ? Kind.Whole : Kind.Heading;
        // 其一、先写验收 above a paragraph is a title too: no sentence, and the paragraph says more.
        var isLine = hasBody && block.Text.Length <= LongestLine && block.Text.AsSpan(0, block.Text.Length - 1).IndexOfAny("。；") < 0;
        if (isLine && IsAbove(blocks, place))
            return Kind.Whole;
        return LedStatements.LeadEnd(block, title.Index, isNamed) > 0 ? Kind.Led : isLine && isNamed ? Kind.Whole : Kind.None;
    }

    // · 第一件是灯 / · 账本也要看: a list, and no titles with signs before them.
    private static bool IsInList(List<DraftBlock> blocks, int place) => blocks[place].IsDotted && place + 1 < blocks.Count && blocks[place + 1].IsDotted;

    private static bool IsAbove(List<DraftBlock> blocks, int place) =>
        SeriesOrder.IsPartTitle(blocks, place) && place + 1 < blocks.Count && blocks[place + 1] is var below
        && (below.IsDotted || (below.Type == BlockType.Paragraph && below.Text.Length > blocks[place].Text.Length && !char.IsLetterOrDigit(below.Text[^1])));

    // 洞察 1 / 先写验收 / a paragraph, and no second line of that look before the next name.
    private static bool IsTitleBelow(List<DraftBlock> blocks, int place, List<Match> all)
    {
        var title = blocks[place + 1];
        if (title.Text.Length > LongestLine || place + 2 >= blocks.Count || all[place + 2].Success || blocks[place + 2].Type != BlockType.Paragraph)
            return false;
        if (!(title.Bold || title.Type == BlockType.Heading))
            return title.Type == BlockType.Paragraph && title.Text[^1] is not ('：' or '；' or '，') && blocks[place + 2].Text.Length > title.Text.Length;
        for (var i = place + 2; i < blocks.Count && !all[i].Success; i++)
        {
            if (blocks[i].Type == title.Type && blocks[i].Level == title.Level && (blocks[i].Bold || title.Type == BlockType.Heading))
                return title.Type == BlockType.Heading && blocks[place].Type == BlockType.Heading && blocks[place].Level == title.Level;
        }

        return true;
    }

    private static void Make(List<DraftBlock> blocks, int place, Kind kind, int start, bool isNamed)
    {
        var block = blocks[place];
        switch (kind)
        {
            case Kind.Whole:
                break;
            case Kind.Led:
                LedStatements.Part(blocks, place, LedStatements.LeadEnd(block, start, isNamed));
                break;
            case Kind.Below:
                Join(blocks, place);
                break;
            default:
                return;
        }

        block.Type = BlockType.Heading;
        block.Level = block.Level == 0 ? 3 : block.Level;
        block.Marker = null;
        block.Bold = true;
    }
}
