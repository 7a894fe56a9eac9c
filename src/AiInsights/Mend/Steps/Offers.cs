using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>
/// Leaves out what an account offers to its readers in several paragraphs under a title of its own, above the text or amid it: <c>栏目作者召集</c> … <c>投稿、进群请扫描下方二维码</c>.
/// The title has to name an offer and the last paragraph to ask for a code to be scanned; what stands between them is then no part of the article.
/// </summary>
internal static partial class Offers
{
    private const int LongestTitle = 24, MostParagraphs = 6, LongestCall = 160;

    /// <summary>Removes them, in place.</summary>
    public static void Remove(MendState state)
    {
        var blocks = state.Blocks;
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (!IsTitle(state, blocks[i]))
                continue;
            var call = i + 1;
            while (call < blocks.Count && call <= i + MostParagraphs && blocks[call].Type is BlockType.Paragraph or BlockType.Image or BlockType.ListItem && !IsCall(state, blocks[call]))
                call++;
            if (call >= blocks.Count || call > i + MostParagraphs || !IsCall(state, blocks[call]))
                continue;
            // The code itself.
            var end = call + 1;
            while (end < blocks.Count && blocks[end] is { Type: BlockType.Image, Text.Length: 0 } && end <= call + 2)
                end++;
            for (; end > i; end--)
                state.Remove(i, "event-promotion");
            i--;
        }
    }

    private static bool IsTitle(MendState state, MendBlock block) =>
        (block.Type == BlockType.Heading || (block.Type == BlockType.Paragraph && block.IsBold)) && block.Text.Length is > 1 and <= LongestTitle && Title().IsMatch(state.ForRules(block.Text));

    private static bool IsCall(MendState state, MendBlock block) =>
        block.Type == BlockType.Paragraph && block.Text.Length <= LongestCall && Call().IsMatch(state.ForRules(block.Text));

    [GeneratedRegex("^[^。，？?]{0,16}(?:召集|招募|征集|征稿|社群|交流群|读者群|训练营|活动预告|直播预告|福利|加入我们)[^。，？?]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    // Asks the reader, and says what for.
    [GeneratedRegex("(?:请|欢迎|可以?|立即|点击|长按|[，,、]|^)(?:扫描|扫码|长按|识别|添加)[^。]{0,16}(?:二维码|小助手|微信|入群|进群|加群|报名)[^。]{0,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
