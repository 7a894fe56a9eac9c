using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>What an author says right before readers are asked to comment: <c>以上判断，欢迎在评论区留言反驳。</c> is no line of the publisher's alone.</summary>
internal static partial class ClosingAsk
{
    private const int ShortestOwn = 4, LongestHeading = 12;

    /// <summary>Where a whole sentence of asking begins behind the author's; 0 where both are one sentence, which stays; null where all of the line asks.</summary>
    public static int? Begins(string line)
    {
        if (Asked().Match(line) is not { Success: true } match || match.Groups["own"].Value is not { Length: >= ShortestOwn } own)
            return null;
        // 以上只是一家之言。如果你在做硬件，欢迎…: the sentences before the one that leads up to the call are the author's.
        if (ToReaders().IsMatch(own))
            return own.AsSpan(0, own.Length - 1).LastIndexOfAny('。', '！') is >= ShortestOwn and var stop && !ToReaders().IsMatch(own[..stop]) ? stop + 1 : null;
        return own[^1] is '。' or '！' or '!' ? match.Groups["ask"].Index : 0;
    }

    /// <summary>A heading below which nothing else stood than such a call goes with it; where headings follow one another, they are the text.</summary>
    public static void RemoveHeading(MendState state)
    {
        if (state.Blocks is not [.., { Type: not BlockType.Heading }, { Type: BlockType.Heading, Text.Length: <= LongestHeading } heading] || Numbered().IsMatch(heading.Text))
            return;
        if (state.Trace.Removals.Where(r => r.Line > heading.EndLine).MinBy(static r => r.Line) is { Reason: "share-or-like" or "follow-us" } call)
            state.Remove(state.Blocks.Count - 1, call.Reason);
    }

    [GeneratedRegex("^(?<own>.*?[，,。！!；;])\\s?(?<ask>(?:也|同时|最后|非常|热烈)?欢迎.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    // A question, a thank-you, an if: they lead up to the call.
    [GeneratedRegex("[？?你您]|大家|读者|朋友|各位|伙伴|感谢|谢谢|喜欢|如果|觉得|有(?:什么|任何|不同|更多)?的?(?:想法|问题|疑问|看法|意见|观点|建议|兴趣|补充|收获)|关注|点赞|转发|分享|评论|留言|本文|这篇|本期|这期|到这里|下期|加入|扫码", RegexOptions.CultureInvariant)]
    private static partial Regex ToReaders();

    [GeneratedRegex(@"^(?:第?[\d一二三四五六七八九十]+[、.．：:部章]|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
