using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Questions of a conversation whose host has no name: alone in bold, each above the name of who answers.</summary>
internal static class UnnamedHost
{
    /// <summary>Under what the turns of such a host stand.</summary>
    public const string Label = "提问";

    /// <summary>Fewer may be what a guest stressed.</summary>
    private const int Fewest = 3;

    private const int Longest = 160;

    /// <summary>The paragraphs that such a host says; none where one of those who are named asks.</summary>
    public static HashSet<DraftBlock> Questions(ArticleDraft draft, TurnLabels labels)
    {
        var blocks = draft.Blocks;
        var found = new HashSet<DraftBlock>();
        var (questions, ofHost) = (0, false);
        for (var i = blocks.Count - 2; i >= 0; i--)
        {
            if (!IsBold(blocks[i], labels) || !(labels.Of(blocks[i + 1]) is not null || found.Contains(blocks[i + 1])))
                continue;
            var isQuestion = blocks[i].Text.AsSpan().ContainsAny('？', '?');
            // What a guest ends with may be bold too: without a question it stands below a heading, or above one.
            if (!isQuestion && !found.Contains(blocks[i + 1]) && !(i > 0 && blocks[i - 1].Type == BlockType.Heading))
                continue;
            found.Add(blocks[i]);
        }

        // **林一：你们怎么看？** / **为什么？**: what goes on in bold is his who has a name.
        for (var i = 0; i < blocks.Count; i++)
        {
            ofHost = blocks[i].Bold && (labels.Of(blocks[i]) is not null || (ofHost && found.Remove(blocks[i])));
            questions += found.Contains(blocks[i]) && blocks[i].Text.AsSpan().ContainsAny('？', '?') ? 1 : 0;
        }

        var asked = blocks.Select(b => labels.Of(b) is { } label && b.Text[^1] is '？' or '?' ? label.Name : null).Where(static n => n is not null).GroupBy(static n => n, StringComparer.Ordinal).Select(static g => g.Count()).DefaultIfEmpty().Max();
        return questions >= Fewest && 2 * questions >= found.Count && asked < questions ? found : [];
    }

    private static bool IsBold(DraftBlock block, TurnLabels labels) =>
        block is { Type: BlockType.Paragraph, Bold: true, QuotedSpeaker: null, Text.Length: > 1 and <= Longest } && labels.Of(block) is null;
}
