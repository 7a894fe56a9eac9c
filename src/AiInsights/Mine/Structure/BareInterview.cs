using System.Text.RegularExpressions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>An interview without labels: questions in bold or, with a mark (<c>### Q：</c>), as headings, and below each the plain words of the one person whom the title names.</summary>
internal static partial class BareInterview
{
    /// <summary>Fewer are titles of an article that asks its readers.</summary>
    private const int Fewest = 4;

    private const int LongestQuestion = 160;

    /// <summary>Marks the turns, in place, where the text is such an interview.</summary>
    public static void Find(ArticleDraft draft)
    {
        var blocks = draft.Blocks;
        if (draft.Insights.Count > 0 || !(Title().IsMatch(draft.Title) || Named().IsMatch(draft.Title)))
            return;
        var asked = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => IsQuestion(blocks[i]) && blocks[i + 1] is { Type: BlockType.Paragraph, Bold: false }).ToList();
        // 林一：让机器停得下来 may be what an author tells of him, unless the questions say what they are.
        if (asked.Count < Fewest || !(Title().IsMatch(draft.Title) || asked.TrueForAll(i => Marked().IsMatch(blocks[i].Text))) || Guest(draft) is not { } guest)
            return;
        // What else is bold is stress, and there is little of it.
        if (3 * blocks.Skip(asked[0]).Count(static b => b is { Type: BlockType.Paragraph, Bold: true }) > 4 * asked.Count || !SpeaksOfHimself(blocks, asked, guest))
            return;
        var hosts = asked.ConvertAll(i => TurnLabel.Of(blocks[i].Text) is { } label && !label.Name.Contains(guest, StringComparison.Ordinal) ? label.Name is "Q" or "问" ? label with { Name = UnnamedHost.Label } : label : (TurnLabel?)null);
        draft.Speakers = draft.Speakers.With([guest, .. hosts.Where(static h => h is not null).Select(static h => h!.Value.Name).Distinct()], FoldedText.Key(string.Concat(blocks.Select(static b => b.Text + "\n"))));
        Assign(draft, guest, asked, hosts);
    }

    private static void Assign(ArticleDraft draft, string guest, List<int> asked, List<TurnLabel?> hosts)
    {
        var (current, next) = (-1, 0);
        for (var i = asked[0]; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (next < asked.Count && asked[next] == i)
            {
                var n = next++;
                current = Begin(draft, hosts[n]?.Name ?? UnnamedHost.Label);
                if (hosts[n] is { } label)
                    block.Content = block.Content.Slice(label.Length, block.Text.Length - label.Length);
                block.Turn = current;
                // What is asked is no title of a part.
                (block.Type, block.Level, block.Bold) = (BlockType.Paragraph, 0, true);
                continue;
            }

            if (i > asked[^1] && (block.Type is BlockType.Heading or BlockType.Note || Transcript.IsEnd(block.Text)))
                return;
            if (block.Type is not (BlockType.Paragraph or BlockType.ListItem or BlockType.Quote))
                continue;
            if (draft.Turns[current].Label != guest)
                current = Begin(draft, guest);
            block.Turn = current;
        }
    }

    private static int Begin(ArticleDraft draft, string name)
    {
        draft.Turns.Add(new DraftTurn(name, draft.Speakers.Resolve(name), null));
        return draft.Turns.Count - 1;
    }

    private static bool IsQuestion(DraftBlock block) =>
        (block is { Type: BlockType.Paragraph, Bold: true, Text: { Length: > 4 and <= LongestQuestion } text } && text[^1] is '？' or '?')
        || (block is { Type: BlockType.Heading, Text.Length: > 4 and <= LongestQuestion } && Marked().IsMatch(block.Text));

    [GeneratedRegex(@"^(?:Q|问)\s?\d{0,2}\s?[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    // I in most of the answers, and nowhere 某某说: else an author tells what he was told.
    private static bool SpeaksOfHimself(List<DraftBlock> blocks, List<int> asked, string guest)
    {
        var own = 0;
        for (var n = 0; n < asked.Count; n++)
        {
            var answer = string.Concat(blocks.Take(n + 1 < asked.Count ? asked[n + 1] : blocks.Count).Skip(asked[n] + 1).Select(static b => b.Text + "\n"));
            if (Reported().IsMatch(answer) || answer.Contains(guest, StringComparison.Ordinal))
                return false;
            own += answer.Contains('我', StringComparison.Ordinal) ? 1 : 0;
        }

        return 2 * own >= asked.Count;
    }

    // 专访应灿：, 对话江湾农机林一：: who stands before the colon and begins with a family name, and of whom the text speaks before the first question.
    private static string? Guest(ArticleDraft draft)
    {
        var named = (Title().Match(draft.Title) is { Success: true } title ? title : Named().Match(draft.Title)).Groups["name"].Value;
        var before = string.Concat(draft.Blocks.TakeWhile(static b => !IsQuestion(b)).Select(static b => b.Text + "\n"));
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            if (named.Length >= length && named[^length..] is var name && Surnames.Begin(name) && before.Contains(name, StringComparison.Ordinal))
                return name;
        }

        return null;
    }

    [GeneratedRegex(@"(?:专访|对话|对谈|访谈|深访)\s?[\p{L}\d·]{0,12}?(?<name>\p{IsCJKUnifiedIdeographs}{2,12})\s?[：:|｜丨]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{2,4})\s?[：:]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex("[他她](?:说|表示|认为|告诉|解释|回忆|坦言|强调)[：，。道]", RegexOptions.CultureInvariant)]
    private static partial Regex Reported();
}
