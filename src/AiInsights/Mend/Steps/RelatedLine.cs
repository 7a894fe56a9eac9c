using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Other articles amid an article, with their label on one line: <c>延伸阅读：[别的题目](https://…)</c>, <c>【相关文章】别的题目</c>.</summary>
internal static partial class RelatedLine
{
    private const int LongestTitle = 48;

    /// <summary>Whether a block is one. Without a link it is where the article goes on behind it: below its end the author may have recommended something.</summary>
    public static bool Is(MendState state, int index)
    {
        var block = state.Blocks[index];
        if (block.Type is not (BlockType.Paragraph or BlockType.Quote) || Label().Match(state.ForRules(block.Text)) is not { Success: true } label)
            return false;
        if (AreLinks(block, label.Length))
            return true;
        var title = block.Text[label.Length..];
        return title.Length is > 3 and <= LongestTitle && title[0] != '《' && !title.AsSpan().ContainsAny("。；") && block.Marks.All(static m => m.Kind != MarkKind.Link)
            && index < state.Blocks.Count * 3 / 4;
    }

    // Titles and what parts them.
    private static bool AreLinks(MendBlock block, int start)
    {
        var (links, covered) = (0, 0);
        foreach (var mark in block.Marks.Where(static m => m.Kind == MarkKind.Link))
        {
            links++;
            covered += mark.Start + mark.Length - Math.Max(start, mark.Start);
        }

        return links > 0 && block.Text.Length - start - covered <= 2 * (links - 1);
    }

    [GeneratedRegex(@"^(?:[【\[「](?:延伸|相关|推荐|更多|扩展)(?:阅读|文章|报道|报导|新闻)[】\]」]\s*[:：]?|(?:延伸|相关|推荐|更多|扩展)(?:阅读|文章|报道|报导)\s*[:：/／]|(?:同场加映|看更多|\p{L}{0,4}会员专享|盐选推荐)\s*[:：])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
