using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mend.Steps;

/// <summary>Tells captions, notes and list items from paragraphs; unwraps proxied image addresses.</summary>
public static partial class Captions
{
    /// <summary>Sets the kinds, in place.</summary>
    public static void Run(MendState state)
    {
        SplitBullets(state);
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type == BlockType.Image)
                state.Blocks[i] = Image(state, block);
            else if (block.Type == BlockType.Paragraph)
                state.Blocks[i] = Paragraph(state, block, i > 0 ? state.Blocks[i - 1] : null);
        }
    }

    // ○ 温度 / ○ 老化, one below the other: Markdown sees one paragraph.
    private static void SplitBullets(MendState state)
    {
        for (var i = 0; i < state.Blocks.Count; i++)
        {
            var block = state.Blocks[i];
            if (block.Type != BlockType.Paragraph || block.EndLine == block.Line || !Bullet().IsMatch(block.Text))
                continue;
            var lines = block.Lines(state.Trace.File.Lines);
            if (lines.Count < 2 || !lines.TrueForAll(static l => Bullet().IsMatch(l.Text)))
                continue;
            state.Blocks.RemoveAt(i);
            state.Blocks.InsertRange(i, lines);
        }
    }

    private static MendBlock Image(MendState state, MendBlock block)
    {
        var generic = GenericAlt().IsMatch(block.Text);
        if (generic)
            state.Trace.Mark(block.Content, Fate.Markup);
        return block with { Content = generic ? TracedText.Empty : block.Content, ImageUrl = ImageProxies.Unwrap(block.ImageUrl!) };
    }

    private static MendBlock Paragraph(MendState state, MendBlock block, MendBlock? previous)
    {
        var text = state.ForRules(block.Text);
        if (Bullet().Match(text) is { Success: true } bullet)
        {
            state.Trace.Mark(block.Content.Slice(0, bullet.Length), Fate.Kept);
            return block.Slice(bullet.Length, text.Length - bullet.Length).Trim() with { Type = BlockType.ListItem, Level = 1, Marker = bullet.Groups["mark"].Value };
        }

        // *头图来源：…: the star is a mark of the layout.
        if (text[0] == '*' && (CreditLine().IsMatch(text) || NoteLine().IsMatch(text)))
        {
            state.Trace.Mark(block.Content.Slice(0, 1), Fate.Markup);
            block = block.Slice(1, text.Length - 1).Trim();
            text = state.ForRules(block.Text);
        }

        if (text.Length <= 80 && (CreditLine().IsMatch(text) || (previous?.Type == BlockType.Image && CaptionLine().IsMatch(text))))
            return block with { Type = BlockType.Caption };
        return NoteLine().IsMatch(text) ? block with { Type = BlockType.Note } : block;
    }

    [GeneratedRegex(@"^(?:|图片|图像|图|image|img|picture|photo|Image|IMG|插图)\s*\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex GenericAlt();

    [GeneratedRegex(@"^(?<mark>[○●◦•▪■□◆◇▶►✦✓✔➢➤])\s*(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();

    // Lines that credit a picture, wherever they stand; crawlers lose the picture and keep the line.
    [GeneratedRegex(@"^\**(?:头图来源|图源|图片来源|制图|供图|摄影|数据来源|资料来源|从左至右|从左到右|左起)[^。]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex CreditLine();

    [GeneratedRegex(@"^(?:[（(]?(?:图|来源|数据|▲|△)[^。]{0,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionLine();

    [GeneratedRegex(@"^(?:\*?【(?:免责声明|声明|编者按|编者注|注)】|(?:注|编者注|译者注|备注)\s*[:：]|编者按\s*[:：]?$|免责声明)", RegexOptions.CultureInvariant)]
    private static partial Regex NoteLine();
}
