using AiInsights.Model;

namespace AiInsights.Mend.Markdown;

public sealed partial class MarkdownBlocks
{
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
