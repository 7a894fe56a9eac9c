using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Mend;
using AiInsights.Merge;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Words set apart under a bare name before the conversation: not speech, but cut from it.</summary>
internal static partial class PullQuotes
{
    /// <summary>Share of a quote's character pairs that a turn must hold to be where it comes from; editors shorten.</summary>
    private const double EnoughInCommon = 0.7;

    /// <summary>A line that opens the conversation is short, and the quotes above it are few.</summary>
    private const int LongestOpening = 40, MostQuotes = 9;

    /// <summary>Marks them, in place; the bare names become the quotes' own.</summary>
    public static void Find(ArticleDraft draft, FrozenSet<string> names, int firstTurn)
    {
        string? speaker = null;
        for (var i = 0; i < Math.Min(firstTurn, draft.Blocks.Count); i++)
        {
            var block = draft.Blocks[i];
            if (IsName(draft, names, i))
            {
                speaker = block.Text;
                draft.Blocks.RemoveAt(i--);
                firstTurn--;
            }
            else if (block.Type is not (BlockType.Paragraph or BlockType.Quote or BlockType.ListItem))
            {
                // A caption between two quotes of different people ends the first.
                speaker = null;
            }
            else if (IsOpening(block.Text))
            {
                return;
            }
            else if (speaker is not null && block.QuotedSpeaker is null)
            {
                block.Type = BlockType.Quote;
                block.QuotedSpeaker = speaker;
            }
        }
    }

    // Alone on its line, with words below it: names below one another, in a list or with who they are, are those who take part.
    private static bool IsName(ArticleDraft draft, FrozenSet<string> names, int index)
    {
        return IsOne(index) && !(index + 1 < draft.Blocks.Count && IsOne(index + 1)) && !(index > 0 && IsOne(index - 1));

        bool IsOne(int i) => draft.Blocks[i] is { Type: not BlockType.ListItem } block && (names.Contains(block.Text) || (draft.Speakers.Knows(block.Text) && !block.Text.AsSpan().ContainsAny('（', '(')));
    }

    /// <summary>Marks what the speakers are quoted with under their names above the conversation (<c>林一：数据要自己种。</c>, and below it <c>以下是对话全文：</c>), in place.</summary>
    public static void FindLabelled(ArticleDraft draft, TurnLabels labels)
    {
        var opening = draft.Blocks.FindIndex(static b => b.Type is BlockType.Paragraph && b.Text.Length is > 0 and <= LongestOpening && (IsOpening(b.Text) || Talk().IsMatch(b.Text)));
        if (opening < 0)
            return;
        var quotes = draft.Blocks.Take(opening).Where(b => labels.Of(b) is { } label && label.Length < b.Text.Length).ToList();
        // A question is part of a conversation, whatever stands below it.
        if (quotes.Count is 0 or > MostQuotes || quotes.Exists(static b => b.Text[^1] is '？' or '?') || draft.Blocks.Skip(opening).Count(b => labels.Of(b) is not null) <= 2 * quotes.Count)
            return;
        foreach (var block in quotes)
        {
            var label = labels.Of(block)!.Value;
            block.Content = block.Content.Slice(label.Length, block.Text.Length - label.Length);
            block.Type = BlockType.Quote;
            block.QuotedSpeaker = label.Name;
        }
    }

    /// <summary>Marks words that somebody of the conversation is quoted with, set between turns: <c>「数据要自己种。」——林一</c>. They belong to who signs them, not to who was speaking.</summary>
    public static void FindSigned(ArticleDraft draft, FrozenSet<string> names)
    {
        foreach (var block in draft.Blocks)
        {
            if (block.Type is not (BlockType.Paragraph or BlockType.Quote) || block.Text is not ['「' or '“' or '『', _, ..] || Signed().Match(block.Text) is not { Success: true } match || !names.Contains(match.Groups["name"].Value))
                continue;
            block.Type = BlockType.Quote;
            block.QuotedSpeaker = match.Groups["name"].Value;
            block.Content = block.Content.Slice(0, match.Groups["words"].Length);
        }
    }

    /// <summary>The turns that a quote's words come from, each at least in one sentence.</summary>
    public static ImmutableArray<int> Sources(string quote, IReadOnlyList<(int Turn, string Speaker, string Key)> turns, string speaker)
    {
        var found = new SortedSet<int>();
        foreach (var sentence in quote.Split(['。', '！', '？', '；'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Folding.Fold(sentence);
            if (key.Length < 6)
                continue;
            var best = turns.Where(t => t.Speaker == speaker).Select(t => (t.Turn, Share: t.Key.Contains(key, StringComparison.Ordinal) ? 1 : Similarity.Contained(key, t.Key)))
                .OrderByDescending(static t => t.Share).ThenBy(static t => t.Turn).FirstOrDefault();
            if (best.Share >= EnoughInCommon)
                found.Add(best.Turn);
        }

        return [.. found];
    }

    // 以下是对话全文，经 CSDN 精编整理：
    private static bool IsOpening(string text) =>
        text[^1] is '：' or ':' && (text.StartsWith("以下", StringComparison.Ordinal) || text.Contains("全文", StringComparison.Ordinal) || text.Contains("实录", StringComparison.Ordinal) || text.Contains("正文", StringComparison.Ordinal));

    [GeneratedRegex("^(?:(?:完整|全部|详细)?(?:的)?(?:对话|访谈|实录|讨论|圆桌)(?:全文|内容|实录)?(?:如下|开始)|(?:访谈|对话|圆桌)(?:实录|正文|全文))[^。]{0,12}[：:]$", RegexOptions.CultureInvariant)]
    private static partial Regex Talk();

    [GeneratedRegex(@"^(?<words>[「“『].{4,}[」”』])\s?(?:——|—|--|–)\s?(?<name>[^—\s]{2,12})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Signed();
}
