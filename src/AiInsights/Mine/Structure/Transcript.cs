using System.Collections.Frozen;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Finds the turns of a conversation: who speaks is who is named at the head of a paragraph, until the next name.</summary>
public static class Transcript
{
    /// <summary>A name that stands at the head of fewer paragraphs is a turn of phrase, unless it is known.</summary>
    private const int FewestTurnsOfAName = 2;

    /// <summary>An article with fewer turns is not a conversation.</summary>
    private const int FewestTurns = 6;

    private const int LongestSectionTitle = 40;

    private static readonly FrozenSet<string> s_notSpeakers = DataTable.Read("Mine.Structure.not-speakers.txt").Select(static r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Marks them, in place.</summary>
    public static void Find(ArticleDraft draft)
    {
        var names = Names(draft);
        if (names.Count < 2 || draft.Blocks.Count(b => LabelOf(b, names) is not null) < FewestTurns)
            return;
        draft.Speakers = draft.Speakers.With(names);
        var host = Host(draft, names);
        PullQuotes.Find(draft, names, FirstTurn(draft, names));
        MakeSectionTitles(draft, names, host);
        Assign(draft, names, host);
    }

    private static int FirstTurn(ArticleDraft draft, FrozenSet<string> names) => draft.Blocks.FindIndex(b => LabelOf(b, names) is not null);

    private static FrozenSet<string> Names(ArticleDraft draft) => draft.Blocks
        .Where(static b => b.Type is BlockType.Paragraph or BlockType.ListItem or BlockType.Quote)
        .Select(static b => TurnLabel.Of(b.Text)?.Name)
        .Where(static n => n is not null && !s_notSpeakers.Contains(n))
        .GroupBy(static n => n!, StringComparer.Ordinal)
        .Where(g => g.Count() >= FewestTurnsOfAName || draft.Speakers.Knows(g.Key))
        .Select(static g => g.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    private static TurnLabel? LabelOf(DraftBlock block, FrozenSet<string> names) =>
        block.Type is BlockType.Paragraph or BlockType.ListItem or BlockType.Quote && TurnLabel.Of(block.Text) is { } label && names.Contains(label.Name) ? label : null;

    // Who leads: whose paragraphs hold the most questions, among those who open the conversation or most of its parts.
    private static string Host(ArticleDraft draft, FrozenSet<string> names)
    {
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        string? first = null;
        foreach (var block in draft.Blocks)
        {
            if (LabelOf(block, names) is not { } label)
                continue;
            first ??= label.Name;
            if (block.Text.Contains('？', StringComparison.Ordinal))
                questions[label.Name] = questions.GetValueOrDefault(label.Name) + 1;
        }

        return questions.OrderByDescending(static q => q.Value).ThenBy(static q => q.Key, StringComparer.Ordinal).Select(static q => q.Key).FirstOrDefault() ?? first!;
    }

    // In plain text a title is a short line without a name and without a full stop, right before the host speaks again.
    private static void MakeSectionTitles(ArticleDraft draft, FrozenSet<string> names, string host)
    {
        if (draft.Blocks.Any(static b => b.Type == BlockType.Heading && b.Level <= 3))
            return;
        for (var i = 0; i + 1 < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Type != BlockType.Paragraph || block.QuotedSpeaker is not null || LabelOf(block, names) is not null || block.Text.Length > LongestSectionTitle)
                continue;
            if (LabelOf(draft.Blocks[i + 1], names)?.Name != host || block.Text.Contains('。', StringComparison.Ordinal) || block.Text[^1] is '：' or '，' or '；' or '！' or '…')
                continue;
            block.Type = BlockType.Heading;
            block.Level = 2;
        }
    }

    private static void Assign(ArticleDraft draft, FrozenSet<string> names, string host)
    {
        var current = -1;
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (LabelOf(block, names) is { } label)
            {
                current = Begin(draft, label.Name);
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
            else if (current >= 0 && block.Type is BlockType.Paragraph or BlockType.ListItem or BlockType.Quote && block.QuotedSpeaker is null)
            {
                if (IsHostAgain(draft, names, host, i, current))
                    current = Begin(draft, host);
                block.Turn = current;
            }
        }
    }

    // A bold question without a name, between a guest's words and another guest's name, is the host's; any other bold is the guest's emphasis.
    private static bool IsHostAgain(ArticleDraft draft, FrozenSet<string> names, string host, int index, int current)
    {
        var block = draft.Blocks[index];
        if (!block.Bold || draft.Turns[current].Label == host || block.Text[^1] is not ('？' or '?') || index + 1 >= draft.Blocks.Count)
            return false;
        return LabelOf(draft.Blocks[index + 1], names) is { } next && next.Name != host;
    }

    private static int Begin(ArticleDraft draft, string name)
    {
        draft.Turns.Add(new DraftTurn(name, draft.Speakers.Resolve(name)));
        return draft.Turns.Count - 1;
    }
}
