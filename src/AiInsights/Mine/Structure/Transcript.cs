using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Finds the turns of a conversation: who speaks is who is named at the head of a paragraph, until the next name.</summary>
public static partial class Transcript
{
    private const int LongestSectionTitle = 40;

    /// <summary>A longer line in bold is what somebody stressed.</summary>
    private const int LongestBoldTitle = 24;

    private static readonly SearchValues<char> s_inSentences = SearchValues.Create("，、；：？！,;:?!");

    private static readonly ImmutableArray<Regex> s_ends =
        [.. DataTable.Read("Mine.Structure.end-of-talk.txt").Select(static r => new Regex(r[0], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Limit))];

    /// <summary>Marks them, in place.</summary>
    public static void Find(ArticleDraft draft)
    {
        if (TurnLabels.Find(draft) is not { } labels)
        {
            BareInterview.Find(draft);
            return;
        }

        var text = FoldedText.Key(string.Concat(draft.Blocks.Select(static b => b.Text + "\n")));
        draft.Speakers = draft.Speakers.With(labels.Names, text);
        SharedParagraphs.Split(draft, labels);
        var host = Host(draft, labels);
        PullQuotes.FindLabelled(draft, labels);
        var asked = UnnamedHost.Questions(draft, labels);
        PullQuotes.Find(draft, labels.Names, draft.Blocks.FindIndex(b => labels.Of(b) is not null));
        PullQuotes.FindSigned(draft, labels.Names);
        if (asked.Count == 0)
            MakeSectionTitles(draft, labels, host);
        TalkParts.Name(draft, labels);
        Assign(draft, labels, host, asked, End(draft, labels));
    }

    /// <summary>Whether a line behind the last turn is nobody's.</summary>
    internal static bool IsEnd(string text) => s_ends.Any(e => e.IsMatch(text));

    // Who leads: whose paragraphs hold the most questions, among those who open the conversation or most of its parts.
    private static string Host(ArticleDraft draft, TurnLabels labels)
    {
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        string? first = null;
        foreach (var block in draft.Blocks)
        {
            if (labels.Of(block) is not { } label)
                continue;
            first ??= label.Name;
            if (block.Text.Contains('？', StringComparison.Ordinal))
                questions[label.Name] = questions.GetValueOrDefault(label.Name) + 1;
        }

        return questions.OrderByDescending(static q => q.Value).ThenBy(static q => q.Key, StringComparer.Ordinal).Select(static q => q.Key).FirstOrDefault() ?? first!;
    }

    // In plain text a title is a short line without a name and without a full stop, right before the host speaks again.
    private static void MakeSectionTitles(ArticleDraft draft, TurnLabels labels, string host)
    {
        // Where there are headings, only a line that is set as one is another, below them.
        var above = draft.Blocks.Where(b => b.Type == BlockType.Heading && b.Level is > 1 and <= 3 && labels.Of(b) is null).Select(static b => b.Level).DefaultIfEmpty().Max();
        // Where some are bold, a plain line is what somebody said.
        var bold = Enumerable.Range(1, Math.Max(0, draft.Blocks.Count - 2)).Count(i => draft.Blocks[i] is { Type: BlockType.Paragraph, Bold: true, Text.Length: <= LongestBoldTitle } && labels.Of(draft.Blocks[i]) is null && labels.Of(draft.Blocks[i + 1])?.Name == host) > 1;
        for (var i = 0; i + 1 < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (bold && !block.Bold)
                continue;
            if (above > 0 && !(block.Bold && block.Text.Length <= LongestBoldTitle && !block.Text.AsSpan().ContainsAny(s_inSentences)))
                continue;
            if (block.Type != BlockType.Paragraph || block.QuotedSpeaker is not null || labels.Of(block) is not null || block.Text.Length > LongestSectionTitle)
                continue;
            if (labels.Of(draft.Blocks[i + 1])?.Name != host || block.Text.Contains("简称", StringComparison.Ordinal) || block.Text.StartsWith("以下", StringComparison.Ordinal) || block.Text.Contains('。', StringComparison.Ordinal) || block.Text[^1] is '：' or '，' or '；' or '！' or '…')
                continue;
            // Below a name alone it is what he says; 高 博 某某公司创始人 says who somebody is.
            if (i > 0 && labels.Of(draft.Blocks[i - 1]) is { } before && before.Length == draft.Blocks[i - 1].Text.Length)
                continue;
            if (labels.Names.Any(n => n.Length > 1 && block.Text.Replace(" ", string.Empty, StringComparison.Ordinal).StartsWith(n, StringComparison.Ordinal)))
                continue;
            block.Type = BlockType.Heading;
            block.Level = Math.Max(2, above + 1);
            block.Content = block.Content.Without(MarkKind.Strong);
        }
    }

    // After the last turn comes what the publisher adds: nobody says it.
    private static DraftBlock? End(ArticleDraft draft, TurnLabels labels)
    {
        var first = draft.Blocks.FindIndex(b => labels.Of(b) is not null);
        var last = draft.Blocks.FindLastIndex(b => labels.Of(b) is not null);
        var insideTurns = false;
        for (var i = first; i < last; i++)
            insideTurns |= draft.Blocks[i].Type == BlockType.Heading && labels.Of(draft.Blocks[i]) is null && draft.Blocks[i + 1].Type == BlockType.Paragraph && labels.Of(draft.Blocks[i + 1]) is null;
        return draft.Blocks.Skip(last + 1).FirstOrDefault(b => (b.Type == BlockType.Heading && !insideTurns) || IsEnd(b.Text));
    }

    private static void Assign(ArticleDraft draft, TurnLabels labels, string host, HashSet<DraftBlock> asked, DraftBlock? end)
    {
        var current = -1;
        var isQuoted = draft.Blocks.All(b => labels.Of(b) is not { } label || (b.Type == BlockType.Quote && label.Length < b.Text.Length));
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block == end)
                return;
            // A conversation that an author quotes ends with the quotation: what follows is his again.
            if (isQuoted && !asked.Contains(block) && block.Type != BlockType.Quote && labels.Of(block) is null)
                current = -1;
            if (labels.Of(block) is { } label)
            {
                current = Begin(draft, label.Name, label.Note);
                // A label alone on its line: what follows is the speech.
                if (label.Length < block.Text.Length)
                {
                    block.Content = block.Content.Slice(label.Length, block.Text.Length - label.Length);
                    block.Turn = current;
                }
                else
                {
                    draft.Blocks.RemoveAt(i--);
                }
            }
            else if (asked.Contains(block))
            {
                if (current < 0 || draft.Turns[current].Label != UnnamedHost.Label)
                    current = Begin(draft, UnnamedHost.Label);
                block.Turn = current;
            }
            else if (current >= 0 && EditorsNote().IsMatch(block.Text))
            {
                block.Type = BlockType.Note;
            }
            else if (current >= 0 && block.Type is BlockType.Paragraph or BlockType.ListItem or BlockType.Quote && block.QuotedSpeaker is null)
            {
                if (IsHostAgain(draft, labels, host, i, current))
                    current = Begin(draft, host);
                block.Turn = current;
            }
        }
    }

    // A bold question without a name, between a guest's words and another guest's name, is the host's; any other bold is the guest's emphasis.
    private static bool IsHostAgain(ArticleDraft draft, TurnLabels labels, string host, int index, int current)
    {
        var block = draft.Blocks[index];
        if (!block.Bold || draft.Turns[current].Label == host || block.Text[^1] is not ('？' or '?') || index + 1 >= draft.Blocks.Count)
            return false;
        return labels.Of(draft.Blocks[index + 1]) is { } next && next.Name != host;
    }

    private static int Begin(ArticleDraft draft, string name, string? note = null)
    {
        draft.Turns.Add(new DraftTurn(name, draft.Speakers.Resolve(name), note));
        return draft.Turns.Count - 1;
    }

    // 编者注：, 记者手记：, not 注意：
    [GeneratedRegex("^[（(]?(?:(?:编者|编辑|译者|作者|主编)?[注按]|(?:记者|采访|编辑|作者)手记)\\s?[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex EditorsNote();
}
