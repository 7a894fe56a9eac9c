using AiInsights.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiInsights.Mend.Markdown;

public sealed partial class MarkdownBlocks
{
    private void ReadContainer(ContainerInline container)
    {
        foreach (var inline in container)
            ReadInline(inline);
    }

    private void ReadInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case EmphasisInline emphasis:
                // ****bold****: bold in bold is bold.
                if (emphasis.DelimiterChar == '~' || (emphasis.DelimiterCount >= 2 && emphasis.Parent is EmphasisInline { DelimiterCount: >= 2, DelimiterChar: not '~' }))
                {
                    ReadContainer(emphasis);
                    break;
                }

                _inlines.Begin(emphasis.DelimiterCount >= 2 ? MarkKind.Strong : MarkKind.Emphasis);
                ReadContainer(emphasis);
                _inlines.End();
                break;
            case LinkInline { IsImage: true } image:
                AddImage(image);
                break;
            case LinkInline link:
                {
                    var start = _inlines.Length;
                    Markup(link.Span);
                    if (IsWayBack(link))
                        break;
                    if (!string.IsNullOrWhiteSpace(link.Title) && link.TitleSpan.Length > 0)
                        _trace.Remove(_body.Slice(link.TitleSpan.Start, link.TitleSpan.Length), "link-title");
                    var images = _blocks.Count;
                    ReadContainer(link);
                    for (var i = images; i < _blocks.Count; i++)
                        _blocks[i] = _blocks[i].Type == BlockType.Image ? _blocks[i] with { LinksTo = link.Url } : _blocks[i];
                    if (Allows(link))
                        _inlines.Mark(start, MarkKind.Link, link.Url);
                    break;
                }

            case AutolinkInline auto:
                {
                    var start = _inlines.Length;
                    Markup(auto.Span);
                    _inlines.Add(_body.Slice(auto.Span.Start + 1, auto.Url.Length));
                    _inlines.Mark(start, MarkKind.Link, auto.IsEmail ? "mailto:" + auto.Url : auto.Url);
                    break;
                }

            case LineBreakInline lineBreak:
                AddLineBreak(lineBreak);
                break;
            case CodeInline code:
                {
                    var start = _inlines.Length;
                    var offset = (code.Span.Length - code.Content.Length) / 2;
                    Markup(code.Span);
                    _inlines.Add(_body.Slice(code.Span.Start + offset, code.Content.Length));
                    _inlines.Mark(start, MarkKind.Code);
                    break;
                }

            case HtmlEntityInline entity:
                {
                    var decoded = entity.Transcoded.ToString();
                    Markup(entity.Span);
                    _inlines.Add(_body.Slice(entity.Span.Start, entity.Span.Length).Apply([new Edit(0, entity.Span.Length, decoded)]));
                    break;
                }

            case HtmlInline html:
                AddHtml(html);
                break;
            case DelimiterInline delimiter:
                // a[i][j], 论文[1][2]: a bracket that might have begun a reference, and nobody says to what, is the author's; before a picture or a line end it is half of a card's link.
                if (delimiter.Span.Start + delimiter.ToLiteral().Length is var inside && inside < _body.Length && _body.Text[inside] is not ('!' or ' ' or '\t' or '\n' or '\r'))
                    _inlines.Add(_body.Slice(delimiter.Span.Start, inside - delimiter.Span.Start));
                ReadContainer(delimiter);
                break;
            case ContainerInline container:
                ReadContainer(container);
                break;
        }
    }

    // [a]: <long address>, then [a][a][a]…: the references of a seed may come to no more than the seed itself.
    private bool Allows(LinkInline link)
    {
        if (link.Reference is null || link.Url is null)
            return true;
        _referenced -= link.Url.Length;
        if (_referenced >= 0)
            return true;
        _referenced = -1;
        _state.OverLimit(Math.Max(0, _body.OriginOf(link.Span.Start)), "the addresses that references stand for are longer than the seed; from here on references are no links.");
        return false;
    }

    // [^](#ref_1) and [↩](#fnref1): from a footnote back to its place in the page that the article was taken from.
    private bool IsWayBack(LinkInline link) =>
        link is { Url: ['#', ..], FirstChild: LiteralInline { NextSibling: null } literal } && _body.Text.AsSpan(literal.Span.Start, literal.Span.Length) is "^" or "↑" or "↩" or "↩︎";

    // A pair of stars that the parser left as text is a mark that the author meant but misplaced.
    private void AddLiteral(LiteralInline literal)
    {
        var start = literal.Span.Start;
        var length = literal.Span.Length;
        if (literal.IsFirstCharacterEscaped && length == literal.Content.Length + 1)
        {
            Markup(start, 1);
            start++;
            length--;
        }

        var text = _body.Slice(start, length);
        if (!text.Text.Contains("**", StringComparison.Ordinal))
        {
            _inlines.Add(text);
            return;
        }

        var done = 0;
        for (var at = text.Text.IndexOf("**", StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf("**", done, StringComparison.Ordinal))
        {
            var end = at;
            while (end < text.Length && text.Text[end] == '*')
                end++;
            _inlines.Add(text.Slice(done, at - done));
            _trace.Mark(text.Slice(at, end - at), Fate.Markup);
            done = end;
            if (done >= text.Length)
                break;
        }

        _inlines.Add(text.Slice(done, text.Length - done));
    }

    // A soft break between Chinese characters is no blank; a hard one begins a new block.
    private void AddLineBreak(LineBreakInline lineBreak)
    {
        Markup(lineBreak.Span);
        var (before, after) = (_inlines.Last, FirstAfter(lineBreak.Span.End + 1));
        if (IsOutside(lineBreak.Span.End + 1))
        {
            Flush();
            (_type, _level, _marker) = (BlockType.Paragraph, 0, null);
            return;
        }

        if (_type is not BlockType.Heading && (lineBreak.IsHard || _lines.IsLine(lineBreak, _body.Text, before, after) || (_lines.EndParagraphs && (SoftBreaks.Ends(before, after) || SoftBreaks.Announces(_body.Text, lineBreak.Span.Start)) && !SoftBreaks.PartsWords(_body.Text, lineBreak.Span.End + 1, before, after))))
        {
            Flush();
            return;
        }

        var joins = (IsChinese(before) && IsChinese(after)) || CharacterKind.IsChinesePunctuation(before) || CharacterKind.IsChinesePunctuation(after);
        if (_inlines.Length > 0 && !char.IsWhiteSpace(before) && !joins)
            _inlines.Add(_body.Slice(lineBreak.Span.Start, 1).Apply([new Edit(0, 1, " ")]));
    }

    // A line below a point of a list or a quote that has neither its mark nor its indent: the format would go on with the point, who wrote without blank lines began a paragraph.
    private bool IsOutside(int index)
    {
        if (_type is not (BlockType.ListItem or BlockType.Quote) || index >= _body.Length)
            return false;
        return _body.Text[index] is not (' ' or '\t' or '\u3000' or '\u00A0' or '>' or '\n' or '\r') && CharacterKind.IsChinesePunctuation(_inlines.Last) | CharacterKind.IsHan(_inlines.Last) && FirstAfter(index) is var c && (CharacterKind.IsHan(c) || c is '【' or '「' or '“' or '《');
    }

    private static bool IsChinese(char c) => CharacterKind.IsHan(c) || CharacterKind.IsChinesePunctuation(c);

    private char FirstAfter(int index)
    {
        while (index < _body.Length && _body.Text[index] is ' ' or '\t' or '*' or '\n' or '\r')
            index++;
        return index < _body.Length ? _body.Text[index] : '\0';
    }

    private void AddImage(LinkInline image)
    {
        if (AddFormula(image))
            return;
        Flush();
        Markup(image.Span);
        if (!string.IsNullOrWhiteSpace(image.Title) && image.TitleSpan.Length > 0)
            _trace.Remove(_body.Slice(image.TitleSpan.Start, image.TitleSpan.Length), "link-title");
        var alt = new BlockBuilder();
        foreach (var literal in image.Descendants<LiteralInline>())
            alt.Add(_body.Slice(literal.Span.Start, literal.Span.Length));
        var (text, _) = alt.Take();
        // ![](): the page had drawn it later, or not at all.
        if (text.Length == 0 && string.IsNullOrWhiteSpace(image.Url))
            return;
        var line = LineOf(image.Span.Start);
        _blocks.Add(new MendBlock { Type = BlockType.Image, Content = text, ImageUrl = Allows(image) ? image.Url ?? string.Empty : string.Empty, ImageSpan = SeedSpan(image.Span.Start, image.Span.Length), Line = line, EndLine = line });
    }

    private void AddHtml(HtmlInline html)
    {
        if (HtmlTags.IsBreak(html.Tag))
        {
            Markup(html.Span);
            if (_type != BlockType.Heading)
                Flush();
        }
        else if (HtmlTags.IsElement(html.Tag))
        {
            MarkupOrComment(html.Span.Start, html.Span.Length);
            AddHtmlImage(html.Span.Start, html.Span.Length);
        }
        else
        {
            // <think> and the like are words of an article about models, not markup.
            _inlines.Add(_body.Slice(html.Span.Start, html.Span.Length));
        }
    }
}
