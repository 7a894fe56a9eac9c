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
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Type != BlockType.Paragraph || labels.Of(block) is not { } first || NextVoice(block.Text, first, labels) is not (> 0 and var at))
                continue;
            draft.Blocks.Insert(i + 1, new DraftBlock
            {
                Type = BlockType.Paragraph,
                Content = block.Content.Slice(at, block.Text.Length - at),
                Source = block.Source,
                FilledFrom = block.FilledFrom,
                Bold = false,
                Index = block.Index,
            });
            var end = block.Text.AsSpan(0, at).TrimEnd().Length;
            block.Content = block.Content.Slice(0, end);
        }
    }

    // Behind a sentence another one of them, named in full, with a colon.
    private static int NextVoice(string text, TurnLabel first, TurnLabels labels)
    {
        for (var colon = text.IndexOf('：', first.Length); colon > 0; colon = text.IndexOf('：', colon + 1))
        {
            foreach (var name in labels.Names)
            {
                var at = colon - name.Length;
                if (name.Length is > 1 and <= LongestName && name != first.Name && at > first.Length && text.AsSpan(at, name.Length).SequenceEqual(name)
                    && text.AsSpan(0, at).TrimEnd() is [.., '。' or '？' or '！' or '…' or '”' or '」' or '）'])
                    return at;
            }
        }

        return 0;
    }
}
