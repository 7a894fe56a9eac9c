using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Finds points that headings name: <c>趋势一：…</c>, <c>第二步：…</c>. A sentence that mentions a trend is no heading.</summary>
public static partial class NamedInsights
{
    private const int Fewest = 2;

    /// <summary>Fewer ways or steps are an enumeration in passing.</summary>
    private const int FewestListed = 3;

    /// <summary>A longer line in bold that ends as a sentence does is one.</summary>
    private const int LongestSentence = 40;

    /// <summary>Parts beside them: what leads in, and what draws the conclusion. With more, the ways and steps are one part's.</summary>
    private const int MostOutside = 3;

    private const string Number = @"(?<n>\d{1,2}|[①-⑳❶-❿➊-➓⑴-⒇]|[一二三四五六七八九十]{1,3})";

    /// <summary>One of more than so many may say all in its title.</summary>
    private const int MostAlone = 5;

    // 第一个月：, 第二小时：: when it was, not what it is.
    private const string Spans = "个(?:月|星期|季度|年头|小时|学期|工作日)|小时|分钟|季度|学期";

    // 第一笔账：, 第二道坎，: whatever is counted, but for what parts a text, a year or the people of a round.
    private const string AnyMeasure = $@"第{Number}(?![章部篇节回幕集卷讲课期季届场天年月周日轮位名家代次]|阶段|{Spans})\p{{IsCJKUnifiedIdeographs}}{{2,4}}(?=[：:，、｜|])";

    // 第一场变局：, where the article's title has 四场变局; 第一件事 and a blank, where it has 9 件事.
    private static readonly Regex s_promised = Heading($@"第{Number}(?!{Spans})\p{{IsCJKUnifiedIdeographs}}{{2,5}}(?=[：:，、｜|\s]|$)");

    private static readonly (string Form, bool IsList)[] s_forms = [.. DataTable.Read("Mine.Structure.insight-words.txt").Select(static r => (r[0], r.Length > 1))];

    // 第一，…: the words that are only a number.
    private static readonly string[] s_bare = [.. DataTable.Read("Mine.Structure.insight-words.txt").Where(static r => r.Length > 1 && r[1] == "bare").Select(static r => r[0].Replace("*", string.Empty, StringComparison.Ordinal))];

    private static readonly Regex s_heading = Heading($@"(?:{string.Join('|', s_forms.Where(static f => !f.IsList).Select(static f => Regex.Escape(f.Form)))})\s?{Number}");

    // Most lines begin otherwise, and a look at one character is cheaper than a pattern.
    private static readonly SearchValues<char> s_namedStarts = Starts(isList: false), s_listedStarts = Starts(isList: true);

    // Behind the word as it is written: 第{n}类, Tip #{n}.
    private static readonly Regex s_listed = Heading(string.Join('|', s_forms.Where(static f => f.IsList).Select(static f => string.Join($@"\s?[#＃]?{Number}\s?", f.Form.Split('*').Select(static p => Regex.Escape(p.Trim()))))) + "|" + AnyMeasure);

    /// <summary>Marks them, in place.</summary>
    public static void Find(ArticleDraft draft)
    {
        JoinTitles(draft);
        CountedParts.Name(draft, static b => (b.Bold || b is { Type: BlockType.Paragraph, Text.Length: <= LongestSentence }) && b.Text.Length > 0 && ((s_namedStarts.Contains(b.Text[0]) && s_heading.IsMatch(b.Text)) || (MayBeListed(b) && s_listed.IsMatch(b.Text))));
        var isPlain = NamedTitles.Prepare(draft, static b => b.Text.Length > 0 && s_namedStarts.Contains(b.Text[0]) ? s_heading.Match(b.Text) : Match.Empty, isReport: true);
        var found = draft.Blocks.Select(static b => IsHeading(b) ? s_heading.Match(b.Text) : Match.Empty).ToList();
        draft.IsReport = found.Count(static m => m.Success) >= Fewest;
        if (!draft.IsReport)
        {
            isPlain |= NamedTitles.Prepare(draft, b => ListLabel(draft, b), isReport: false);
            found = Listed(draft);
        }

        if (found.Count == 0)
            return;
        draft.HasNamedInsights = true;
        isPlain |= Enumerable.Range(0, found.Count).All(i => !found[i].Success || (draft.Blocks[i] is { Type: BlockType.Paragraph, Bold: false } plain && plain.Content.Marks.IsEmpty));
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (!found[i].Success)
                continue;
            var block = draft.Blocks[i];
            var title = found[i].Groups["title"];
            block.Type = BlockType.Heading;
            block.Level = block.Level == 0 ? 3 : block.Level;
            if (title.Length > 0)
                block.Content = block.Content.Slice(title.Index, title.Length).Without(MarkKind.Strong);
            block.Insight = draft.Insights.Count;
            draft.Insights.Add(new DraftInsight(ChineseNumbers.Parse(found[i].Groups["n"].ValueSpan), found[i].Groups["label"].Value.TrimEnd()));
        }

        // Only now all titles are known as such, and a body ends where the next one stands.
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (found[i].Success)
                InsightBodies.Claim(draft, i);
        }

        // What ends the article stands below the last title and is not its body; only what says so of itself.
        var last = found.FindLastIndex(static m => m.Success);
        if (!isPlain || !InsightEnd.CutTitles(draft, last))
            InsightEnd.Cut(draft, last, [], isHeading: true);
    }

    // 预测1 / 作业会变少, 信号六： / 国产卡有了二手市场: the title of a point stands below its number, set as that is.
    private static void JoinTitles(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        var all = blocks.ConvertAll(static b => PointNumbers.IsSet(b) && b.Text.Length is > 0 and <= LongestSentence ? s_namedStarts.Contains(b.Text[0]) && s_heading.Match(b.Text) is { Success: true } report ? report : MayBeListed(b) ? s_listed.Match(b.Text) : Match.Empty : Match.Empty);
        var counts = all.Where(static m => m.Success).CountBy(Word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var i = blocks.Count - 2; i >= 0; i--)
        {
            var (label, title) = (blocks[i], blocks[i + 1]);
            if (!all[i].Success || all[i].Groups["title"].Length > 0 || all[i + 1].Success || counts[Word(all[i])] < FewestListed || Array.Exists(s_bare, b => b == Word(all[i])) || Word(all[i]) == "Q"
                || !IsTitleOf(label, title) || Counted().IsMatch(title.Text))
                continue;
            NamedTitles.Join(blocks, i);
            all.RemoveAt(i + 1);
        }
    }

    private static bool IsTitleOf(DraftBlock label, DraftBlock title) =>
        title.Text.Length is > 1 and <= LongestSentence && title.Text[^1] is not ('。' or '；' or '：' or ':' or '，')
        && (title.Type == BlockType.Heading ? label.Type == BlockType.Heading && title.Level == label.Level : title is { Type: BlockType.Paragraph, Bold: true });

    // 方案一 … 方案三: one word, counted from one, each with a body, and not inside one of the article's many parts.
    private static List<Match> Listed(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        var all = blocks.Select(b => IsHeading(b) || b is { Type: BlockType.Paragraph, Bold: true, Text.Length: <= LongestSentence } ? ListLabel(draft, b) : Match.Empty).ToList();
        GoOn(blocks, all);
        foreach (var word in all.Where(static m => m.Success).GroupBy(Word, StringComparer.Ordinal).OrderByDescending(static g => g.Count()))
        {
            var places = Enumerable.Range(0, all.Count).Where(i => all[i].Success && Word(all[i]) == word.Key).ToList();
            var numbers = places.ConvertAll(i => ChineseNumbers.Parse(all[i].Groups["n"].ValueSpan));
            if (places.Count < FewestListed || numbers[0] != 1 || numbers.Where((n, i) => i > 0 && n != numbers[i - 1] + 1 && n != 1).Any() || numbers.Max() < FewestListed
                || 3 * places.Count(i => i + 1 < blocks.Count && all[i + 1].Success) > places.Count || !MayCount(blocks, word.Key, places)
                || MostAlone * places.Count(i => i + 1 == blocks.Count || (!all[i + 1].Success && blocks[i + 1].Type == BlockType.Heading && blocks[i + 1].Level <= blocks[i].Level)) >= places.Count)
                continue;
            var outside = Enumerable.Range(0, blocks.Count).Count(i => (i < places[0] || i > places[^1]) && blocks[i].Type == BlockType.Heading && (blocks[places[0]].Level == 0 || blocks[i].Level <= blocks[places[0]].Level));
            if (outside <= MostOutside || TitleCount.Is(draft.Title, places.Count))
                return [.. all.Select(m => m.Success && Word(m) == word.Key ? m : Match.Empty)];
        }

        return [];
    }

    // **第四个问题：在面试中，通常会谈到……。**: a sentence that goes on counting what three titles have counted is one more of them.
    private static void GoOn(List<DraftBlock> blocks, List<Match> all)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (!all[i].Success && MayBeListed(blocks[i]) && blocks[i] is { Type: BlockType.Paragraph, Bold: true, Text.Length: <= 2 * LongestSentence } && s_listed.Match(blocks[i].Text) is { Success: true } match && last.GetValueOrDefault(Word(match)) is >= FewestListed and var n && ChineseNumbers.Parse(match.Groups["n"].ValueSpan) == n + 1)
                all[i] = match;
            if (all[i].Success)
                last[Word(all[i])] = ChineseNumbers.Parse(all[i].Groups["n"].ValueSpan);
        }
    }

    // **第一，…** and **Q1、…** in bold or as headings, where nothing else is counted so; what is asked and answered under labels is a conversation.
    private static bool MayCount(List<DraftBlock> blocks, string word, List<int> places) => word switch
    {
        "Q" => places.TrueForAll(i => PointNumbers.IsSet(blocks[i])) && !blocks.Exists(static b => Answer().IsMatch(b.Text)),
        _ when Array.Exists(s_bare, b => b == word) => places.TrueForAll(i => PointNumbers.IsSet(blocks[i])) && !blocks.Exists(b => PointNumbers.IsSet(b) && Counted().IsMatch(b.Text) && !MayHold(b, blocks[places[0]])),
        _ => true,
    };

    // ## 一、模型 / ### 第一，…: the parts are counted in another way than what stands in them.
    private static bool MayHold(DraftBlock part, DraftBlock point) => part.Type == BlockType.Heading && (point.Type == BlockType.Paragraph || part.Level < point.Level) || (point.Type == BlockType.Heading && PointNumbers.Rank(part) < PointNumbers.Plain);

    private static SearchValues<char> Starts(bool isList) => SearchValues.Create(['【', '「', '『', .. s_forms.Where(f => f.IsList == isList).Select(static f => f.Form[0])]);

    private static Match ListLabel(ArticleDraft draft, DraftBlock block)
    {
        if (!MayBeListed(block))
            return Match.Empty;
        var match = s_listed.Match(block.Text);
        if (match.Success || block.Text[0] != '第' || s_promised.Match(block.Text) is not { Success: true } promised)
            return match;
        return draft.Title.Contains(Word(promised)[1..], StringComparison.Ordinal) ? promised : match;
    }

    private static bool MayBeListed(DraftBlock block) => block.Text.Length > 0 && s_listedStarts.Contains(block.Text[0]);

    /// <summary>The word of a name without its number: 趋势, 第个判断.</summary>
    internal static string Word(Match match) => match.Groups["label"].Value.Replace(match.Groups["n"].Value, string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static Regex Heading(string label) => new($@"^[【「『]?\s?(?<label>{label})\s*(?:[】」』]\s*[：:]?\s*|[-–—]\s+|[：:、.．|｜丨/，,]\s*|\s+|$)(?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, PatternTime.Limit);

    [GeneratedRegex(@"^(?:A\s?\d{0,2}|答)\s?[：:、.]", RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(?:\d{1,2}\s?[、.．|｜)）]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[①-⑳])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    private static bool IsHeading(DraftBlock block) =>
        block.Type == BlockType.Heading || (block.Type == BlockType.Paragraph && block.Bold && block.Text.Length <= 60 && block.Text[^1] != '。')
        || (block.Type == BlockType.Paragraph && block.Text.Length <= 40 && block.Text.AsSpan().IndexOfAny('。', '；', '？') < 0 && block.Text.AsSpan(0, Math.Min(8, block.Text.Length)).Contains('：') && char.IsLetterOrDigit(block.Text[^1]));
}
