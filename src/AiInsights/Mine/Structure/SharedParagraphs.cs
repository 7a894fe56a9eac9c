using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Parts paragraphs in which two people of a conversation speak: <c>甲：为什么？乙：因为……</c> are two turns, and nobody is given the other's words.</summary>
internal static class SharedParagraphs
{
    /// <summary>Characters of the longest name that is looked for in a paragraph.</summary>
    private const int LongestName = 24;

    /// <summary>Parts them, in place.</summary>
    public static void Split(ArticleDraft draft, TurnLabels labels)
    {
        var lengths = labels.Names.Where(static n => n.Length is > 1 and <= LongestName).Select(static n => n.Length).Distinct().OrderDescending().ToArray();
        var blocks = new List<DraftBlock>(draft.Blocks.Count);
        foreach (var block in draft.Blocks)
        {
            blocks.Add(block);
            if (block.Type != BlockType.Paragraph || labels.Of(block) is not { } first || Voices(block.Text, first, labels, lengths) is not { Count: > 0 } starts)
                continue;
            starts.Add(block.Text.Length);
            for (var n = 0; n + 1 < starts.Count; n++)
            {
                blocks.Add(new DraftBlock
                {
                    Type = BlockType.Paragraph,
                    Content = block.Content.Slice(starts[n], starts[n + 1] - starts[n]),
                    Source = block.Source,
                    FilledFrom = block.FilledFrom,
                    Bold = false,
                    Index = block.Index,
                });
            }

            block.Content = block.Content.Slice(0, starts[0]);
        }

        if (blocks.Count == draft.Blocks.Count)
            return;
        draft.Blocks.Clear();
        draft.Blocks.AddRange(blocks);
    }

    // Where, behind a sentence, another one of them begins to speak, named in full, with a colon.
    private static List<int> Voices(string text, TurnLabel first, TurnLabels labels, int[] lengths)
    {
        var starts = new List<int>();
        var names = labels.Names.GetAlternateLookup<ReadOnlySpan<char>>();
        var (last, from) = (first.Name, first.Length);
        for (var colon = text.IndexOf('：', from); colon > 0; colon = text.IndexOf('：', colon + 1))
        {
            foreach (var length in lengths)
            {
                var at = colon - length;
                if (at <= from || !names.TryGetValue(text.AsSpan(at, length), out var name) || name == last
                    || text.AsSpan(0, at).TrimEnd() is not [.., '。' or '？' or '！' or '…' or '”' or '」' or '）'])
                    continue;
                starts.Add(at);
                (last, from) = (name, colon + 1);
                break;
            }
        }

        return starts;
    }
}
