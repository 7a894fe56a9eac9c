using System.Buffers;
using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Tells captions and notes from paragraphs; unwraps proxied image addresses.</summary>
public static partial class Captions
{
    /// <summary>Longest line that may credit or describe a picture.</summary>
    private const int LongestCredit = 80;
    private const int LongestUnnamed = 40;
    private const int ShortestUnended = 8, FewestHeadings = 2, MostlyEnded = 90;
    private static readonly SearchValues<char> s_sentenceMarks = SearchValues.Create("。！？：:；");
    private const int LongestPictured = 120;
    private const int LongestNamed = 160;
    private const int LongestInBrackets = 200;

    /// <summary>Sets the kinds, in place.</summary>
    public static void Run(MendState state)
    {
        // Asked of all paragraphs, so once.
        var isEnded = new Lazy<bool>(() => IsEnded(state));
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            if (state.Blocks[i] is { Type: BlockType.ListItem } item && Disclaimers.Is(state.ForRules(item.Text)))
                state.Blocks[i] = item with { Type = BlockType.Note, Level = 0, Marker = null };
            WithoutRepetition(state, i);
            var block = state.Blocks[i];
            if (i > 0 && block.Type == BlockType.Paragraph && IsPictured(state.ForRules(block.Text)) && block.Text == state.Blocks[i - 1].Text)
            {
                state.Remove(i--, "repeated-caption");
                continue;
            }

            if (block.Type == BlockType.Image)
                state.Blocks[i] = Image(state, block);
            else if ((block.Type is BlockType.Paragraph or BlockType.Quote || (block is { Type: BlockType.Heading, Level: >= 5 } && i > 0 && state.Blocks[i - 1].Type == BlockType.Image && IsCaption(state.ForRules(block.Text)))) && block.Text.Length > 0)
                state.Blocks[i] = Paragraph(state, block, i > 0 ? state.Blocks[i - 1] : null, i, isEnded);
        }
    }

    /// <summary>Whether a line is a notice: a disclaimer, a remark of the editor's.</summary>
    internal static bool IsNote(string line) => line is ['（' or '(', _, _, .., '）' or ')'] && line.Length <= LongestInBrackets ? BeginsNote(line[1..^1]) || Disclaimers.Is(line[1..^1]) : BeginsNote(line) || Disclaimers.Is(line);

    private static bool BeginsNote(string line) => line.Length > 0 && line[0] is '【' or '*' or '注' or '编' or '译' or '备' or '免' or '本' or '该' or '以' or '特' or '文' or '平' or '版' or '声' or '转' or '参' or '郑' or '广' or '重' or '风' or '市' or '投' or '“' or '"' && NoteLine().IsMatch(line);

    // 厂房一景。（图：江湾社）厂房一景。（图：江湾社）: the text that stands for the picture, and its caption.
    private static void WithoutRepetition(MendState state, int index)
    {
        var block = state.Blocks[index];
        var half = block.Text.Length / 2;
        if (block.Type != BlockType.Paragraph || half < 4 || block.Text.Length != 2 * half || block.Text[half - 1] is not ('）' or ')') || !block.Text.AsSpan(0, half).SequenceEqual(block.Text.AsSpan(half)) || !IsPictured(state.ForRules(block.Text[half..])))
            return;
        state.RemoveText(block.Slice(half, half), "repeated-caption");
        state.Blocks[index] = block.Slice(0, half);
    }

    /// <summary>Whether a line ends with whose picture it describes.</summary>
    internal static bool IsPictured(string text) => text.Length is > 0 and <= LongestPictured && text[^1] is '）' or ')' && Pictured().IsMatch(text);

    private static MendBlock Image(MendState state, MendBlock block)
    {
        var generic = GenericAlt().IsMatch(block.Text);
        if (generic)
            state.Trace.Mark(block.Content, Fate.Markup);
        // Image 4: 江湾厂房: a reader for programs numbers the pictures of a page.
        if (!generic && NumberedAlt().Match(block.Text) is { Success: true } number)
        {
            state.Trace.Mark(block.Content.Slice(0, number.Length), Fate.Markup);
            block = block.Slice(number.Length, block.Text.Length - number.Length);
        }

        return block with { Content = generic ? TracedText.Empty : block.Content, ImageUrl = ImageProxies.Unwrap(block.ImageUrl!) };
    }

    private static MendBlock Paragraph(MendState state, MendBlock block, MendBlock? previous, int index, Lazy<bool> isEnded)
    {
        var text = state.ForRules(block.Text);

        // *头图来源：…: the star is a mark of the layout.
        if (text[0] == '*' && text.TrimStart('*', ' ') is { Length: > 0 } inner && (IsCredit(inner) || IsNote(inner)))
        {
            var star = text.Length - inner.Length;
            state.Trace.Mark(block.Content.Slice(0, star), Fate.Markup);
            block = block.Slice(star, text.Length - star).Trim();
            text = state.ForRules(block.Text);
        }

        if (IsCredit(text) || IsPictured(text) || (text.Length <= LongestPictured && ReporterPicture().IsMatch(text)) || IsMarked(state, text, index) || (previous?.Type == BlockType.Image && (IsCaption(text) || (text.Length <= LongestPictured && CreditedLine().IsMatch(text)))))
            return block with { Type = BlockType.Caption };
        if (previous?.Type == BlockType.Image && IsUnended(state, block, index, isEnded) && !LineCounts.GoOn(state.Blocks, index))
            return block with { Type = BlockType.Caption };
        return IsNote(text) || (index >= state.Blocks.Count * 2 / 3 && Footnote().IsMatch(text)) ? block with { Type = BlockType.Note } : block;
    }

    // 「耳朵」第三代样机，外壳用了回收的木头, below a picture in an article whose headings are known: nearly all its sentences have their ends, this has none.
    private static bool IsUnended(MendState state, MendBlock block, int index, Lazy<bool> isEnded) =>
        block is { Type: BlockType.Paragraph, IsBold: false, IsRow: false, IsLink: false, Text: { Length: >= ShortestUnended and <= LongestUnnamed } text } && char.IsLetterOrDigit(text[^1]) && !text.AsSpan().ContainsAny(s_sentenceMarks) && !char.IsAsciiDigit(text[0])
        && index + 1 < state.Blocks.Count && state.Blocks[index + 1] is { Type: BlockType.Paragraph or BlockType.Heading }
        && isEnded.Value;

    private static bool IsEnded(MendState state)
    {
        if (state.Blocks.Count(static b => b is { Type: BlockType.Heading, Level: >= 2 }) < FewestHeadings)
            return false;
        var all = state.Blocks.FindAll(static b => b is { Type: BlockType.Paragraph, IsRow: false, IsBold: false, IsLink: false } && b.Text.Length > LongestUnnamed / 2);
        return 100 * all.Count(static b => !char.IsLetterOrDigit(b.Text[^1])) >= MostlyEnded * all.Count;
    }

    /// <summary>Whether a line says whose a picture is, and nothing else.</summary>
    internal static bool IsCredit(string text) => text.Length <= LongestCredit && CreditLine().IsMatch(text);

    // △ 两种碗的成功率, alone: the mark points at a picture, also where the crawler has lost it. Several below one another are points.
    private static bool IsMarked(MendState state, string text, int index) =>
        text.Length is > 2 and <= LongestCredit && text[0] is '△' or '▲' && text[^1] is not ('：' or ':' or '；')
        && !(index > 0 && state.Blocks[index - 1].Text.StartsWith(text[0])) && !(index + 1 < state.Blocks.Count && state.Blocks[index + 1].Text.StartsWith(text[0]));

    // Behind a picture: 图1 …, or a short line that no sentence ends and that speaks of a picture.
    private static bool IsCaption(string text) =>
        (text.Length <= LongestNamed && NamedPicture().IsMatch(text)) || text.Length <= LongestCredit && (CaptionLine().IsMatch(text) || (text.Length <= LongestUnnamed && UnnamedCaption().IsMatch(text)));

    [GeneratedRegex(@"^Image \d{1,4}: (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedAlt();

    [GeneratedRegex(@"^(?:|图片|图像|图|image|img|picture|photo|Image|IMG|插图)\s*\d*$|^[0-9a-f]{16,40}\.(?:png|jpe?g|gif|webp)$", RegexOptions.CultureInvariant)]
    private static partial Regex GenericAlt();

    // Lines that credit a picture, wherever they stand; crawlers lose the picture and keep the line.
    [GeneratedRegex(@"^[（(]?(?:(?:头图|题图|封面图?|配图|首图|本期封面|插图)\s*(?:来源|来自|[:：丨|｜/／])|图(?:片|源)?\s*[丨|｜/／]|图源|图片来源|制图|供图|摄影|数据来源|资料来源|从左至右|从左到右|左起)[^。]{0,60}。?[）)]?$|^[（(]?(?:[文本][中内文](?:所有|全部)?(?:配图|图片|插图)(?:均|皆|全部)?|(?:所有|全部)?(?:配图|图片|插图)(?:均|皆|全部))(?:来源于?|来自|源自|由)[^，。]{1,40}。?[）)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex CreditLine();

    // 图：只用三十二步就超过了别的模型，…。; Created by @linyi
    [GeneratedRegex(@"^(?:图\s?\d{0,2}\s?[：:]\s?[^：:？]{4,}|(?:Created|Made|Generated|Photo|Photograph|Image|Video)\s[Bb]y\s?[:：]?\s?\S.{0,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPicture();

    [GeneratedRegex(@"^(?:[（(]?(?:图|来源|数据|▲|△|(?:Source|Credit|Photo|Via|via)\s?[:：])[^。]{0,60}|[图表]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[｜|丨:：.．][^。]{2,60}(?:。[^。]{2,40})?。?|[^。！？：:]{2,20}[，,（(]\s?(?:左起|从左至右|从左到右|由左至右)(?:依次|分别)?[为是]?\s?[：:]?[^。]{2,60}[）)]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionLine();

    // 江湾社记者林一摄, behind what the picture shows.
    [GeneratedRegex(@"^[^！？：:]{6,}[。\s]\s?\p{IsCJKUnifiedIdeographs}{0,6}(?:记者|通讯员)\s?\p{IsCJKUnifiedIdeographs}{2,4}\s?(?:摄|供图|摄影)[。）)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex ReporterPicture();

    // 主页已经打不开了｜图片来源：江湾社
    [GeneratedRegex(@"(?:[。｜|丨]|\s)(?:图片来源|图源|图|来源|数据来源|资料来源)\s?[:：｜|丨]\s?[^。：:]{2,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex CreditedLine();

    [GeneratedRegex(@"^(?:[^。！？：:，]{0,20}[（(](?:左|右|中|上|下|左[一二三四]|右[一二三四])[)）][^。！？：:]{0,24}|[^。！？：:]{2,26}图源\s?[^。，：:\s]{2,10}|[^！？：:]{2,36}\s?(?:摄|供图|制图|截图|示意图|效果图|照片|合影)|[（(][^（()）。！？]{2,38}[)）])$", RegexOptions.CultureInvariant)]
    private static partial Regex UnnamedCaption();

    [GeneratedRegex(@"^(?:\*?【(?:免责声明|声明|编者按|编者注|注)】|(?:注|编者注|译者注|备注)\s*[:：]|编者按\s*[:：]?$|编按\s*[:：]|[“""]?(?:平台|版权|本站|本刊|特别|转载|郑重|广告|重要)?声明\s*[:：]|风险提示(?:及免责条款$|及?免责声明|\s*[:：][^。]{0,30}(?:仅供参考|不作推荐|不构成|个人的意见|个人观点))|市场有风险[，,]投资需谨慎|(?:股市|投资)有风险[，,]|本(?:内容|文章)[^。]{0,16}观点|免责声明|(?:本文|该文|文章|以上)(?:内容|观点|信息|文章)?(?:仅代表|不代表|不构成|仅供[^。，]{0,4}(?:参考|分享|交流|学习))|(?:本文|该文|文章)(?:仅代表|仅属|纯属)|参考(?:资料|文献|链接|来源)\s*[:：]\s?[^。：:]{0,40}https?://)", RegexOptions.CultureInvariant)]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"[（(](?:图(?:片|源|档)?\s*[:：／/]|图片?来自|照片\s*[:：／/]|摄影\s*[:：／/]|(?:路透|彭博|美联社?|法新社?|中央社|新华社|资料|档案|本报|翻摄)(?:档案照|资料照|档案照片|资料图|照片?|社)?[)）]|[^（）()。，]{2,12}(?:摄|提供)[)）])[^（）()]{0,30}[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pictured();

    [GeneratedRegex(@"^\[\d{1,3}\]\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();
}
