using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Structure;

/// <summary>Where the last point ends and the end of the article begins, which no heading parts: it draws a conclusion, or speaks of author and sources.</summary>
internal static partial class InsightEnd
{
    /// <summary>A conclusion is short; what goes on longer is the point's.</summary>
    private const int MostBlocks = 8;

    /// <summary>Who wrote stands in the last paragraph, or above the place and the day.</summary>
    private const int MostOfAuthor = 2;

    private const int LongestOwnTitle = 12;

    /// <summary>Points of one measure have so few paragraphs each.</summary>
    private const int MostAlike = 2, FewestAlike = 3;

    /// <summary>Takes the end of the article out of the last point's body.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="title">The last point's title.</param>
    /// <param name="others">How many blocks the bodies of the points before it have.</param>
    /// <param name="isHeading">The format marks the titles: what follows the last one stands below it, unless it says otherwise.</param>
    public static void Cut(ArticleDraft draft, int title, int[] others, bool isHeading)
    {
        var blocks = draft.Blocks;
        var end = title + 1;
        while (end < blocks.Count && blocks[end].Insight == blocks[title].Insight)
            end++;
        var most = others.Length > 0 ? others.Max() : 0;
        // Only at the end of the article does it matter: all parts are looked at once.
        var alike = end == blocks.Count && !isHeading && others.Length >= FewestAlike - 1 && most is > 0 and <= MostAlike && Array.TrueForAll(others, o => o == most) && AreAlikeBefore(blocks, title - others.Sum() - others.Length, most);
        if (!isHeading && !blocks[title].Bold && CutTitles(blocks, title, end))
            return;
        var pictured = !isHeading && others.Length >= FewestAlike - 1 && ArePictures(blocks, title - others.Sum() - others.Length, title, others.Sum());

        var isListed = false;
        // Where other titles stand alone, so may the last.
        for (var i = title + (Array.IndexOf(others, 0) >= 0 ? 1 : 2); i < end; i++)
        {
            var text = blocks[i].Text;
            if (blocks[i].Type is not (BlockType.Paragraph or BlockType.Note or BlockType.Quote) && !(blocks[i].Type == BlockType.Caption && Cover().IsMatch(text)))
                continue;
            // 首先，…… / 其次，…… / 最后，……: the last of what the body lists.
            isListed |= First().IsMatch(text);
            var ends = blocks[i].Type == BlockType.Caption || (end == blocks.Count && blocks[i].Type == BlockType.Note && Statement().IsMatch(text)) || About().IsMatch(text) || (i + 1 < end && IsAboutHouse(text, blocks[i + 1].Text)) || ((Whole().IsMatch(text) || (!isHeading && i - title > most && most > 0 && !isListed && Last().IsMatch(text))) && Words(blocks, i, end) <= MostBlocks) || (end - i <= MostOfAuthor && AuthorNote.Is(text)) || (alike && i - title > most) || pictured;
            if (!ends)
                continue;
            for (; i < end; i++)
                blocks[i].Insight = -1;
            return;
        }
    }

    // Pictures say nothing: a conclusion with a strip of them is short all the same.
    private static int Words(List<DraftBlock> blocks, int start, int end)
    {
        var words = 0;
        for (var i = start; i < end && words <= MostBlocks; i++)
            words += blocks[i].Type == BlockType.Image ? 0 : 1;
        return words;
    }

    // **1. 冷笑话：平手** / ![](…), and so each of them: what stands in words below the last one's picture is none of its own.
    private static bool ArePictures(List<DraftBlock> blocks, int first, int title, int bodies)
    {
        if (first < 0 || bodies == 0 || title + 1 >= blocks.Count || blocks[title + 1].Type != BlockType.Image)
            return false;
        for (var i = first; i < title; i++)
            bodies -= blocks[i].Type is BlockType.Image or BlockType.Caption ? 1 : 0;
        return bodies == 0;
    }

    // 关于江湾研究院 / 江湾研究院成立于……: who published presents itself.
    private static bool IsAboutHouse(string text, string below) =>
        House().Match(text) is { Success: true } house && below.StartsWith(house.Groups["name"].Value, StringComparison.Ordinal);

    // Points are counted anew in each part: where those of earlier parts have bodies of other lengths, there is no measure.
    private static bool AreAlikeBefore(List<DraftBlock> blocks, int first, int most) =>
        blocks.Take(first).Where(static b => b.Insight >= 0).GroupBy(static b => b.Insight).All(g => g.Count() == most + 1);

    /// <summary>The same where titles and text are plain lines alike: a short line whose neighbours have their ends is the title of what follows the points.</summary>
    public static bool CutTitles(ArticleDraft draft, int title)
    {
        var end = draft.Blocks.FindIndex(title, b => b.Insight != draft.Blocks[title].Insight);
        return CutTitles(draft.Blocks, title, end < 0 ? draft.Blocks.Count : end);
    }

    // 自查清单, below the last of points in plain text whose lines all have their ends: no line of a body, a title.
    private static bool CutTitles(List<DraftBlock> blocks, int title, int end)
    {
        var first = blocks.FindIndex(static b => b.Insight >= 0);
        if (end - title < 4 || blocks.Take(title).Skip(first).Any(IsUnended))
            return false;
        var own = blocks.FindIndex(title + 2, end - title - 3, IsUnended);
        if (own < 0 || Enumerable.Range(own, end - own).Any(i => IsUnended(blocks[i]) && !(blocks[i - 1].Text is [.., '。' or '！' or '？'] && i + 1 < end && !IsUnended(blocks[i + 1]))))
            return false;
        for (var i = own; i < end; i++)
        {
            if (IsUnended(blocks[i]))
                (blocks[i].Type, blocks[i].Level) = (BlockType.Heading, 2);
            blocks[i].Insight = -1;
        }

        return true;
    }

    private static bool IsUnended(DraftBlock block) => block is { Type: BlockType.Paragraph, Text: { Length: >= 3 and <= LongestOwnTitle } text } && text.All(static c => c is >= '\u4E00' and <= '\u9FFF');

    [GeneratedRegex("^(?:关于|關於)\\s?[「“《]?(?<name>[^。，：！？「」“”《》]{2,16}?)[」”》]?[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex House();

    // Of the whole article, wherever it stands.
    [GeneratedRegex("^(?:综上|綜上|总而言之|總而言之|总的来[说看]|總的來[說看]|总体(?:来看|而言|来说)|以上(?:。|就是|便是|是我|，?就是|這?[几\\d一二三四五六七八九十]+[点條条個个种項项])|上面(?:这|的)?[几\\d一二三四五六七八九十]+[点条个种项]|[这這][几\\d一二三四五六七八九十两]+[点條条個个种種項项件](?:[^。，]{0,6}(?:加|放|合|连)[^。，]{0,4}(?:起来|一起|來看|来看))|(?:这套|這套|以上|上述)(?:观点|觀點|判断|判斷|预测|預測|看法|洞察|趋势|趨勢)|写在最后|寫在最後|最后总结|总结一下|用一句话(?:总结|概括)|回到(?:开头|最初|标题|文章))", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    // The same only behind a body as long as the others'.
    [GeneratedRegex("^(?:最后[，,]|最後[，,]|总之|總之|说到底|說到底|归根结底|因此[，,]|所以[，,]|未来[，,]|今天[，,]|希望|感谢|如果你)", RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    /// <summary>Whether a line names the sources that stand below it: <c>参考资料</c>, also <c>- 参考资料 -</c>, of which Markdown makes a point.</summary>
    internal static bool IsSources(DraftBlock block) => block.Type is BlockType.Paragraph or BlockType.ListItem && Sources().IsMatch(block.Text);

    [GeneratedRegex("^(?:参考(?:资料|文献|链接|来源)|參考(?:資料|文獻)|引用来源)\\s*[-—：:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Sources();

    // （封面图来源：…）: of the whole article, too.
    [GeneratedRegex("^[*＊（(]?\\s?(?:封面|题|題|头|頭|首)[图圖][^。]{0,30}[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Cover();

    [GeneratedRegex("^(?:首先|其次|第一[，,、]|其一|一是|先是)", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // Author, sources, how the text came about.
    // What the publisher says of all of it.
    [GeneratedRegex("声明|免责|不代表|仅代表|不构成|风险", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex("^(?:[（(【]?(?:本文作者|作者简介|作者介绍|作者(?:[:：｜|]|系|係)|关于作者|關於作者|关于我们?[:：]|關於我們?[:：]|(?:利益|利害)(?:声明|聲明|披露|相关)|致谢[:：]|致謝[:：]|更新(?:记录|紀錄|日志|日誌)[:：]|原文(?:链接|标题|作者|来源)?[:：]|参考(?:资料|文献|链接|来源)|參考(?:資料|文獻)|引用来源|编译[:：]|来源[:：]|資料來源|资料来源|本文(?:由|来自|首发|转载|编译|整理|仅代表|为))|(?:最后|最後|文末)?(?:附上|再附|附)[^。]{0,16}[:：]|P\\.?S\\.?[:：.]?\\s|后记|後記)", RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
