using AiInsights.Model;
using Markdig.Syntax.Inlines;

namespace AiInsights.Mend.Markdown;

public sealed partial class MarkdownBlocks
{
    /// <summary>Where sites draw formulas.</summary>
    private static readonly string[] s_formulas = ["/equation?tex=", "latex.codecogs.com/", "/math/render/"];

    // 其中 ![x](https://…/equation?tex=x) 为差异: a letter of the sentence, which the page showed as a picture. What it stands for is the text of the picture, as it is written.
    private bool AddFormula(LinkInline image)
    {
        if (image.Url is not { } url || !Array.Exists(s_formulas, f => url.Contains(f, StringComparison.Ordinal)))
            return false;
        var raw = _body.Slice(image.Span.Start, image.Span.Length);
        var end = raw.Text.LastIndexOf("](", StringComparison.Ordinal);
        if (end <= 2 || raw.Text.AsSpan(2, end - 2).IsWhiteSpace())
            return false;
        Markup(image.Span);
        var start = _inlines.Length;
        _inlines.Add(raw.Slice(2, end - 2));
        _inlines.Mark(start, MarkKind.Code);
        return true;
    }

    // <img src="…" alt="…">: collectors and writers put pictures into Markdown so. In a cell of a table it stays a mark: the row is one line.
    private void AddHtmlImage(int start, int length)
    {
        var tag = HtmlTag.Parse(_body.Text.AsSpan(start, length));
        if (tag.Name != "img" || tag.IsClosing || (tag["data-src"] ?? tag["data-original"] ?? tag["src"]) is not { Length: > 0 } address || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return;
        Flush();
        var line = LineOf(start);
        var alt = HtmlEntities.Decode(tag["alt"] ?? string.Empty);
        _blocks.Add(new MendBlock
        {
            Type = BlockType.Image,
            Content = new TracedText(alt, alt.Length > 0 ? [new Run(0, alt.Length, -1)] : []),
            ImageUrl = HtmlEntities.Decode(address),
            ImageSpan = SeedSpan(start, length),
            Line = line,
            EndLine = line,
        });
    }
}
