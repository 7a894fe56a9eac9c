using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Makes headings of lines that a page sets apart by a frame: <c>【渠道比模型贵】</c>, <c>—渠道比模型贵—</c>, in bold also <c>「渠道比模型贵」</c>, <c>■ 渠道比模型贵</c>, <c>&gt;&gt; 渠道比模型贵</c>. The frame goes.</summary>
internal static partial class FramedHeadings
{
    /// <summary>Fewer lines in one frame may be anything.</summary>
    private const int Fewest = 3;

    private const int LongestTitle = 40, ShortestBody = 40;

    /// <summary>Sets the kinds, in place.</summary>
    public static void Name(MendState state)
    {
        var blocks = state.Blocks;
        var framed = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => Title(blocks[i]) is not null).GroupBy(i => FrameOf(blocks[i].Text));
        foreach (var frame in framed)
        {
            var places = frame.ToList();
            // The same words twice are a name above what somebody says; below most of them stands a text.
            if (places.Count < Fewest || places.Select(i => blocks[i].Text).Distinct(StringComparer.Ordinal).Count() < places.Count
                || 4 * places.Count(i => blocks[i + 1] is { Type: BlockType.Image } or { Type: BlockType.Paragraph, Text.Length: >= ShortestBody }) < 3 * places.Count)
                continue;
            foreach (var i in places)
            {
                var (block, title) = (blocks[i], Title(blocks[i])!);
                state.Trace.Mark(block.Content.Slice(0, title.Index), Fate.Markup);
                state.Trace.Mark(block.Content.Slice(title.Index + title.Length, block.Text.Length - title.Index - title.Length), Fate.Markup);
                blocks[i] = block.Slice(title.Index, title.Length) with { Type = BlockType.Heading, Level = Math.Max(2, block.Level), Inferred = block.Type != BlockType.Heading, Marks = [] };
            }
        }
    }

    private static Group? Title(MendBlock block)
    {
        if (block is not { Type: BlockType.Paragraph or BlockType.Heading, IsRow: false, Text.Length: > 3 and <= LongestTitle } || !(block.Marks.IsEmpty || block.IsBold || block.Type == BlockType.Heading))
            return null;
        var isSetApart = block.IsBold || block.Type == BlockType.Heading;
        var match = Frame().Match(block.Text) is { Success: true } plain ? plain : isSetApart ? BoldFrame().Match(block.Text) : Match.Empty;
        return match.Success && match.Groups["title"] is { } title && title.Value.Any(char.IsLetter) && title.Value[^1] is not ('。' or '；' or '，' or '：') ? title : null;
    }

    private static string FrameOf(string text) => text[0].ToString();

    [GeneratedRegex(@"^(?:【\s?(?<title>[^【】]{2,36}?)\s?】|(?<rule>[—–―=]{1,4})\s?(?<title>[^—–―=\s][^—–―=]{1,34}?)\s?\k<rule>|◎\s?(?<title>[^◎]{2,36}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^(?:「(?<title>[^「」]{2,36})」|(?:[■◆▶❖✦★]|>>|»)\s?(?<title>[^■◆▶❖✦★>»]{2,36}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BoldFrame();
}
