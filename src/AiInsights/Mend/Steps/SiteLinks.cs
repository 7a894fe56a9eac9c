using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Leaves out the lists that a portal sets below its articles: headings over links to other pages of its own, with their pictures.</summary>
internal static partial class SiteLinks
{
    private const int FewestLists = 2;
    private const int FewestLinks = 4;
    private const int LongestHeading = 12;

    /// <summary>A page that is less prose than this is a list of links by itself.</summary>
    private const int LeastProse = 300;

    /// <summary>Removes them.</summary>
    public static void Remove(MendState state)
    {
        var blocks = state.Blocks;
        if ((state.Fields.GetValueOrDefault("url") ?? state.Fields.GetValueOrDefault("source")) is not { } source || SiteOf(source.Value) is not { } site)
            return;
        int first = blocks.Count, lists = 0, links = 0;
        for (var i = blocks.Count - 1; i > 0; i--)
        {
            if (blocks[i] is { Type: BlockType.Heading, Text.Length: <= LongestHeading } heading && !OwnPart().IsMatch(state.ForRules(heading.Text)))
                (first, lists) = (i, lists + 1);
            else if (blocks[i].Type != BlockType.Image && LinkOf(blocks[i]) is { } target && SiteOf(target) == site)
                links++;
            else if (blocks[i].Type != BlockType.Image)
                break;
        }

        if (lists < FewestLists || links < FewestLinks || blocks.Take(first).Where(static b => b.Type == BlockType.Paragraph && !b.IsLink).Sum(static b => b.Text.Length) < LeastProse)
            return;
        while (blocks.Count > first)
            state.Remove(blocks.Count - 1, "related-reading");
    }

    // 01 [别的题目](https://…): a link, and at most its number.
    private static string? LinkOf(MendBlock block)
    {
        foreach (var mark in block.Marks)
        {
            if (mark is { Kind: MarkKind.Link, Start: <= 3 } && mark.Start + mark.Length == block.Text.Length)
                return mark.Target;
        }

        return null;
    }

    // finance.jiangwan.com.cn and tech.jiangwan.com.cn are one site.
    private static string? SiteOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Split('.') is not { Length: >= 2 } labels)
            return null;
        return string.Join('.', labels.TakeLast(labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2));
    }

    // What an article has of its own, links or not.
    [GeneratedRegex(@"参考|资料|注释|附录|引用|来源|出处|链接|文献|项目|工具|论文|代码|Reference|Source|Notes?\b|Links?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnPart();
}
