using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Leaves out a table of contents: lines below one another, each of which stands again farther down, in the same order, with its part below it.
/// Those lines are titles, then, whether or not they are set as such. What a sentence of the author's introduces (<c>我们做了三件事：</c>) is the author's list, and stays.
/// </summary>
internal static partial class Contents
{
    private const string Reason = "table-of-contents";
    private const int LongestEntry = 60, LongestLabel = 40, ShortestEntry = 4;

    /// <summary>Below a label, what a part is about may stand with its title.</summary>
    private const int LongestLine = 120;

    /// <summary>Fewer lines that come again are names, unless a label says what they are.</summary>
    private const int Fewest = 3, FewestLabelled = 2;

    private const int FewestUnordered = 4;

    /// <summary>Contents stand before the first part.</summary>
    private const int HeadBlocks = 60;

    /// <summary>A title that stands over several lines has no more.</summary>
    private const int MostLines = 3;

    /// <summary>Removes it, in place.</summary>
    public static void Remove(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i + 1 < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            if (!IsEntry(state, blocks[i]) && !IsLabel(state, blocks[i]))
                continue;
            var end = i + 1;
            while (end < blocks.Count && IsEntry(state, blocks[end]))
                end++;
            if (Lines(state, i, end) > FewestLabelled && Find(state, i, end) is { } found)
            {
                NameTitles(state, found.Titles);
                for (end = found.End; end > found.First; end--)
                    state.Remove(found.First, Reason);
                return;
            }

            i = end - 1;
        }
    }

    // From the last on: several lines become one block.
    private static void NameTitles(MendState state, List<(int Entry, int Place, int Count)> titles)
    {
        var blocks = state.Blocks;
        var level = titles.Select(t => blocks[t.Place]).FirstOrDefault(static b => b.Type == BlockType.Heading)?.Level ?? 2;
        foreach (var (_, place, count) in titles.OrderByDescending(static t => t.Place))
        {
            for (var n = 1; n < count; n++)
            {
                blocks[place] = Headings.Join(blocks[place], blocks[place + 1]);
                blocks.RemoveAt(place + 1);
            }

            if (blocks[place].Type == BlockType.Paragraph)
                blocks[place] = blocks[place] with { Type = BlockType.Heading, Level = level, Inferred = true, Marks = [.. blocks[place].Marks.Where(static m => m.Kind is not (MarkKind.Strong or MarkKind.Emphasis))] };
        }
    }

    // The contents among short lines, with their label: from the first block to behind the last.
    private static (int First, int End, List<(int Entry, int Place, int Count)> Titles)? Find(MendState state, int first, int end)
    {
        var blocks = state.Blocks;
        var label = blocks.FindIndex(first, end - first, b => IsLabel(state, b));
        while (label >= 0 && end < blocks.Count && blocks[end] is { Type: BlockType.Paragraph or BlockType.ListItem, Text.Length: <= LongestLine } line && line.Text.Length > 0 && line.Text[^1] != '。')
            end++;
        var places = Places(state, first, end);
        var found = Entries(state, places, label < 0 ? first : label + 1, end, label >= 0);
        if (InAnyOrder(state, places, label < 0 ? first : label + 1, end) is var unordered && unordered.Count > found.Count)
            found = unordered;
        if (found.Count < (label < 0 ? Fewest : FewestLabelled))
            return null;
        // The first part may begin right below the contents: its title is an entry by its look.
        end = Math.Min(end, found.Min(static f => f.Place));
        end = Math.Min(end, Behind(blocks, found, end));
        // Its number may stand above it.
        while (end > first + 1 && blocks[end - 1].Text.Any(char.IsAsciiDigit) && Keys(state, blocks[end - 1]).All(static k => k.Length == 0))
            end--;
        if (label >= 0)
            return 2 * found.Count < Lines(state, label + 1, found[^1].Entry + 1) ? null : (label, end, found);
        var begin = found[0].Entry;
        if (begin > 0 && blocks[begin - 1].Text is [.., '：' or ':'])
            return null;
        while (begin > first && Keys(state, blocks[begin - 1]).All(static k => k.Length == 0))
            begin--;
        end = Math.Min(end, found[^1].Entry + 1);
        return 4 * found.Count < 3 * Lines(state, begin, end) ? null : (begin, end, found);
    }

    // Where something stands between the titles, it stands behind the last one too; else the list goes on only with what looks like its other lines. The rest is the article's.
    private static int Behind(List<MendBlock> blocks, List<(int Entry, int Place, int Count)> found, int end)
    {
        if (found.Zip(found.Skip(1), static (a, b) => b.Entry - a.Entry).Any(static gap => gap > 1))
            return end;
        var last = found[^1].Entry;
        while (last + 1 < end && (blocks[last].Type == BlockType.ListItem ? blocks[last + 1].Type == BlockType.ListItem : Number().Match(blocks[last].Text).Length > 0 && Number().Match(blocks[last + 1].Text).Length > 0))
            last++;
        return last + 1;
    }

    // Lines that stand again below, with the places where they do. Half of those have a body: a title right below another has none.
    private static List<(int Entry, int Place, int Count)> Entries(MendState state, Dictionary<string, List<(int Index, int Count)>> places, int first, int end, bool isLabelled)
    {
        var found = new List<(int Entry, int Place, int Count)>();
        for (var i = first; i < end && (found.Count == 0 || i < found[0].Place); i++)
        {
            foreach (var key in Keys(state, state.Blocks[i]))
            {
                // A line that comes again and again is the name of a speaker.
                if (key.Length >= ShortestEntry && places.TryGetValue(key, out var all) && Below(all, found.Count == 0 ? i : Math.Max(i, found[^1].Place)) is { Length: > 0 } below && (isLabelled || below.Length == 1))
                    found.Add((i, below[0].Index, below[0].Count));
            }
        }

        var bodies = found.Where((f, n) => (n + 1 < found.Count ? found[n + 1].Place : state.Blocks.Count) - f.Place > f.Count).Count();
        return found.Count == 0 || 2 * bodies < found.Count || found[^1].Entry >= found[0].Place ? [] : found;
    }

    // Those of a line's places, which ascend, that lie below a block. The same line may stand everywhere, and is asked about as often.
    private static ReadOnlySpan<(int Index, int Count)> Below(List<(int Index, int Count)> all, int index)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Index > index)
                high = middle;
            else
                low = middle + 1;
        }

        return CollectionsMarshal.AsSpan(all)[low..];
    }

    // News of the day: the list has them by weight, the text by subject. More of them have to come again, each once and with a body.
    private static List<(int Entry, int Place, int Count)> InAnyOrder(MendState state, Dictionary<string, List<(int Index, int Count)>> places, int first, int end)
    {
        var found = new List<(int Entry, int Place, int Count)>();
        for (var i = first; i < end; i++)
        {
            foreach (var key in Keys(state, state.Blocks[i]))
            {
                if (key.Length >= 2 * ShortestEntry && places.TryGetValue(key, out var all) && Below(all, i) is [var below] && below.Index + below.Count < state.Blocks.Count && state.Blocks[below.Index + below.Count].Text.Length > LongestEntry / 2)
                    found.Add((i, below.Index, below.Count));
            }
        }

        // The first title may be among the lines: what stands from it on is no list.
        end = found.Count == 0 ? end : Math.Min(end, found.Min(static f => f.Place));
        found.RemoveAll(f => f.Entry >= end);
        return found.Count >= FewestUnordered && 4 * found.Count >= 3 * Lines(state, first, found[^1].Entry + 1) ? found : [];
    }

    // A number or an arrow alone is no entry of its own.
    private static int Lines(MendState state, int first, int end) => state.Blocks.Take(end).Skip(first).Sum(b => Keys(state, b).Count(static k => k.Length > 0));

    // Where each of the lines stands once more, alone and with the lines that its title goes on in.
    private static Dictionary<string, List<(int Index, int Count)>> Places(MendState state, int first, int end)
    {
        var blocks = state.Blocks;
        var places = new Dictionary<string, List<(int Index, int Count)>>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            foreach (var key in Keys(state, blocks[i]).Where(static k => k.Length >= ShortestEntry))
                places.TryAdd(key, []);
        }

        var begins = places.Keys.Select(static k => k[0]).ToHashSet();
        for (var i = 0; i < blocks.Count; i++)
        {
            // A number, or dots, on a line of their own stand before the title.
            if (!IsShort(blocks[i]) || FirstOfKey(state, blocks[i].Text) is not { } begin || !begins.Contains(begin))
                continue;
            var text = string.Empty;
            for (var n = i; n < Math.Min(blocks.Count, i + MostLines) && IsShort(blocks[n]); n++)
            {
                text += blocks[n].Text;
                if (text.Length > LongestEntry)
                    break;
                if (places.TryGetValue(Key(state, text), out var found))
                    found.Add((i, n - i + 1));
            }
        }

        return places;
    }

    private static bool IsShort(MendBlock block) => block is { Type: BlockType.Paragraph or BlockType.Heading or BlockType.ListItem, Text.Length: > 0 and <= LongestEntry };

    private static char? FirstOfKey(MendState state, string text) =>
        Folding.Fold(state.ForRules(text).AsSpan(Number().Match(text).Length), 1) is [var first, ..] ? first : null;

    private static IEnumerable<string> Keys(MendState state, MendBlock block) =>
        block.EndLine == block.Line ? [Key(state, block.Text)] : block.Lines(state.Trace.File.Lines).Select(l => Key(state, l.Text));

    private static string Key(MendState state, string text) => Folding.Fold(state.ForRules(text).AsSpan(Number().Match(text).Length));

    // Several lines that Markdown took for one paragraph are as many entries.
    private static bool IsEntry(MendState state, MendBlock block) => block.Type is BlockType.Paragraph or BlockType.ListItem && !block.IsRow
        && (block.EndLine == block.Line ? IsEntry(block.Text) : block.Text.Length <= 10 * LongestEntry && block.Lines(state.Trace.File.Lines).TrueForAll(static l => IsEntry(l.Text)));

    private static bool IsEntry(string text) => text.Length is > 0 and <= LongestEntry && text[^1] is not ('。' or '；' or '：' or ':' or ';' or '，');

    private static bool IsLabel(MendState state, MendBlock block) =>
        block.Type is BlockType.Paragraph or BlockType.Heading or BlockType.Quote && block.Text.Length is > 1 and <= LongestLabel && Label().IsMatch(state.ForRules(block.Text));

    [GeneratedRegex(@"^\W{0,3}(?:(?:以下(?:为|是)|这(?:里)?是)?(?:本|全)?(?:文章|文|篇|期)?(?:的)?(?:内容)?(?:目\s?录|提纲|大纲|章节|内容导航|目次|导航)(?:如下|结构)?|(?:文章|全文|本文|内容)(?:结构|框架|脉络)(?:如下)?|(?:新闻|要闻|快讯|内容|本期|今日)(?:速览|看点|导读|要点|一览)|Contents|CONTENTS|Table of [Cc]ontents)\W{0,3}(?:[，,][^。]{0,24})?[。:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[👇👆↓⬇▼\s\uFE0F]{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^\W{0,3}(?:(?:PART|Part|part|第)?[\s.]*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])\s*(?:部分|章|节|[、.．:：）)／/|｜丨]|(?=\s|$))[\s、.．:：|｜丨]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
