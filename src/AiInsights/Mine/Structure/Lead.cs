using System.Text.RegularExpressions;
using AiInsights.Mend.Steps;
using AiInsights.Merge;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>How an article begins, for one that says nothing of itself: its first paragraph, with the short sentences that stand alone before it.</summary>
internal static partial class Lead
{
    /// <summary>A shorter paragraph says too little by itself; a shorter one than the second may be anything.</summary>
    private const int Shortest = 30, ShortestSentence = 8;

    /// <summary>The beginning, or null where there is none.</summary>
    public static string? Of(MergedDocument document)
    {
        if (Boxed(document) is { } boxed)
            return boxed;
        var lead = string.Empty;
        foreach (var block in document.Blocks)
        {
            var text = block.Content.Text;
            if (block.Source.Type is BlockType.Image or BlockType.Caption)
                continue;
            if (block.Source is not { Type: BlockType.Paragraph, IsRow: false, IsLink: false } || text.Contains("://", StringComparison.Ordinal) || Times().Count(text) > 1)
            {
                lead = string.Empty;
                continue;
            }

            // 大家好，我是林一。 is no news.
            if (text.Length < Shortest && (!(text.Length >= ShortestSentence && text[^1] is '。' or '！' or '？') || Titles.Greeting().IsMatch(text)))
            {
                lead = string.Empty;
                continue;
            }

            lead += text;
            if (lead.Length >= Shortest)
                return lead;
        }

        return null;
    }

    // > 开了两年叉车，……。, right above the first part: so a site sets what an article is about. Above words of the article's own it may be anybody's.
    private static string? Boxed(MergedDocument document) =>
        document.Blocks.Where(static b => b.Source.Type is not (BlockType.Image or BlockType.Caption)).Take(2).ToList() is [{ Source.Type: BlockType.Quote, Content.Text: { Length: >= Shortest } text }, { Source.Type: BlockType.Heading }]
        && text[^1] is '。' or '！' or '？' && !text.Contains("://", StringComparison.Ordinal) ? text : null;

    // 02:15 一个人的公司 18:40 为什么要写文档: what is spoken of when.
    [GeneratedRegex(@"(?<![\d:])\d{1,2}:\d{2}(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
