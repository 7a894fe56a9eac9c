using System.Text.RegularExpressions;
using AiInsights.Model;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace AiInsights.Mend.Markdown;

/// <summary>Reads a Markdown body into blocks. Marks of the format are answered for as markup; no raw HTML survives, its words do.</summary>
public sealed partial class MarkdownBlocks
{
    private static readonly MarkdownPipeline s_pipeline = CreatePipeline();

    private readonly TracedText _body;
    private readonly MendState _state;
    private readonly MendTrace _trace;
    private readonly List<MendBlock> _blocks = [];
    private readonly BlockBuilder _inlines = new();
    private BlockType _type;
    private int _level;
    private string? _marker;
    private int _referenced;
    private SoftBreaks _lines;
    private bool _inRow;

    private static readonly string[] s_languages = ["bash", "shell", "sh", "python", "java", "javascript", "typescript", "json", "yaml", "sql", "go", "rust", "cpp", "c", "html", "css", "xml", "text", "plaintext", "markdown", "kotlin", "swift", "php", "ruby", "csharp", "jsx", "tsx", "dockerfile", "powershell"];

    private MarkdownBlocks(TracedText body, MendState state)
    {
        _body = body;
        _state = state;
        _trace = state.Trace;
        _referenced = SeedLimits.ReferencedTargets(body.Text);
    }

    /// <summary>The blocks of a body.</summary>
    public static List<MendBlock> Read(TracedText body, MendState state)
    {
        body = MarkdownRepairs.Repair(body, state.Trace);
        var reader = new MarkdownBlocks(body, state);
        var (text, over) = MarkdownGate.BoundDepth(body.Text);
        if (over >= 0)
            state.OverLimit(body.OriginOf(over), "quotes, lists or blanks nest deeper here than in any article; from here on the line is plain text.");
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, s_pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit of nesting: it tells no place.
            state.OverLimit(Math.Max(0, body.FirstOrigin()), "the marks of this text nest too deeply to be read; it is taken as plain text, one paragraph a line.");
            return PlainTextBlocks.Read(body, state.Trace);
        }

        reader._lines = SoftBreaks.In(document, body.Text);
        reader.ReadAll(document, BlockType.Paragraph, 0);
        return reader._blocks;
    }

    // Indented code is off: crawled articles indent with blanks that mean nothing.
    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseCjkFriendlyEmphasis().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        MarkdownGate.BoundMarks(builder);
        return builder.Build();
    }

    private void ReadAll(ContainerBlock container, BlockType type, int level)
    {
        foreach (var block in container)
            ReadBlock(block, type, level);
    }

    private void ReadBlock(MarkdigBlock block, BlockType type, int level)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadInlines(heading, BlockType.Heading, heading.Level, null);
                break;
            case ParagraphBlock paragraph:
                ReadInlines(paragraph, type, level, null);
                break;
            case ListBlock list:
                ReadList(list, level + 1);
                break;
            case QuoteBlock quote:
                ReadAll(quote, BlockType.Quote, level);
                break;
            case HtmlBlock html:
                ReadHtml(html, type, level);
                break;
            case CodeBlock code:
                ReadCode(code, type, level);
                break;
            case LinkReferenceDefinitionGroup references:
                foreach (var reference in references)
                    _trace.Remove(_body.Slice(reference.Span.Start, reference.Span.Length), "link-reference");
                break;
            case ContainerBlock container:
                ReadAll(container, type, level);
                break;
            case LeafBlock { Inline: not null } leaf:
                ReadInlines(leaf, type, level, null);
                break;
            default:
                Markup(block.Span);
                break;
        }
    }

    private void ReadList(ListBlock list, int level)
    {
        foreach (var item in list.Cast<ListItemBlock>())
        {
            var first = true;
            if (list.IsOrdered)
                MarkupOfNumber(item.Span.Start);
            foreach (var child in item)
            {
                if (child is ParagraphBlock paragraph && first)
                    ReadInlines(paragraph, BlockType.ListItem, level, list.IsOrdered ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter}") : null);
                else
                    ReadBlock(child, BlockType.ListItem, level);
                first = false;
            }
        }
    }

    private void ReadInlines(LeafBlock leaf, BlockType type, int level, string? marker)
    {
        _type = type;
        _level = level;
        _marker = marker;
        if (leaf.Inline is not null)
            ReadContainer(leaf.Inline);
        else
            ReadPlain(leaf);
        Flush();
    }

    // Too many marks to be read as such.
    private void ReadPlain(LeafBlock leaf)
    {
        if (leaf.Lines.Count == 0)
            return;
        _state.OverLimit(Math.Max(0, _body.OriginOf(leaf.Span.Start)), $"one paragraph has more than {SeedLimits.Count(SeedLimits.Marks)} marks of Markdown; it stands as plain text.");
        Markup(leaf.Span);
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i].Slice;
            if (i > 0 && line.Start > 0)
                _inlines.Add(_body.Slice(line.Start - 1, 1).Apply([new Edit(0, 1, " ")]));
            if (line.Length > 0)
                _inlines.Add(_body.Slice(line.Start, line.Length));
        }
    }

    private void ReadHtml(HtmlBlock html, BlockType type, int level)
    {
        _type = type;
        _level = level;
        _marker = null;
        var inCell = false;
        foreach (var piece in HtmlTags.Split(_body.Text, html.Span.Start, html.Span.Length))
        {
            if (piece.IsText)
                AddHtmlText(piece.Start, piece.Length);
            else
                MarkupOrComment(piece.Start, piece.Length);
            if (!piece.IsText && !inCell)
                AddHtmlImage(piece.Start, piece.Length);
            if (!piece.IsText && HtmlTags.CellOf(_body.Text.AsSpan(piece.Start, piece.Length)) is { } opens)
            {
                inCell = opens;
                _inRow = true;
                if (opens && _inlines.Length > 0)
                    _inlines.Add(new TracedText(" | ", [new Run(0, 3, -1)]));
            }
            else if (piece.EndsBlock && !inCell)
            {
                Flush();
                _type = !piece.IsText && HtmlTags.BeginsCaption(_body.Text.AsSpan(piece.Start, piece.Length)) ? BlockType.Caption : type;
            }
        }

        Flush();
    }

    // <p>**林一**：……</p>: Markdown reads no marks there, and those who pasted the text meant them.
    private void AddHtmlText(int start, int length)
    {
        var end = start + length;
        foreach (var bold in BoldInHtml().EnumerateMatches(_body.Text.AsSpan(start, length)))
        {
            var from = end - length + bold.Index;
            _inlines.Add(_body.Slice(start, from - start));
            MarkupOrComment(from, 2);
            var at = _inlines.Length;
            _inlines.Add(_body.Slice(from + 2, bold.Length - 4));
            _inlines.Mark(at, MarkKind.Strong);
            start = from + bold.Length;
            MarkupOrComment(start - 2, 2);
        }

        _inlines.Add(_body.Slice(start, end - start));
    }

    [GeneratedRegex(@"\*\*[^*\s](?:[^*\n]{0,400}[^*\s])?\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex BoldInHtml();

    private void ReadCode(CodeBlock code, BlockType type, int level)
    {
        Markup(code.Span);
        _type = type;
        _level = level;
        _marker = null;
        // bash, on the first line of a frame that does not name its language: the label of the page's box.
        var first = code is FencedCodeBlock { Info: null or "" } && code.Lines.Count > 1 && Array.IndexOf(s_languages, code.Lines.Lines[0].Slice.ToString().Trim()) >= 0 ? 1 : 0;
        if (first > 0)
            _trace.Remove(_body.Slice(code.Lines.Lines[0].Position, code.Lines.Lines[0].Slice.Length).Trim(), "page-furniture");
        for (var i = first; i < code.Lines.Count; i++)
        {
            // The line's own position is before the blanks that an indented fence takes from it; a tab cut in two has a text of its own.
            var line = code.Lines.Lines[i];
            _inlines.Add(_body.Slice(line.Slice.Text.Length == _body.Length ? line.Slice.Start : line.Position, line.Slice.Length));
            _inlines.Mark(0, MarkKind.Code);
            Flush(keepsIndent: true);
        }
    }

    // How far a line of code stands in says what it belongs to.
    private void Flush(bool keepsIndent = false)
    {
        var (text, marks) = _inlines.Take();
        if (text.Length == 0)
            return;
        var block = new MendBlock
        {
            Type = _type,
            Level = _level,
            Content = text,
            Marks = marks,
            Marker = _marker,
            IsRow = _inRow,
            Line = LineAt(text.FirstOrigin()),
            EndLine = LineAt(text.LastOrigin()),
        };
        block = keepsIndent ? block.Slice(0, block.Text.AsSpan().TrimEnd().Length) : block.Trim();
        _marker = null;
        _inRow = false;
        if (block.Content.Length > 0)
            _blocks.Add(block);
    }

    private void MarkupOfNumber(int start)
    {
        var end = start;
        while (end < _body.Length && char.IsAsciiDigit(_body.Text[end]))
            end++;
        if (end > start && end < _body.Length && _body.Text[end] is '.' or ')')
            Markup(start, end + 1 - start);
    }

    private void Markup(Markdig.Syntax.SourceSpan span) => Markup(span.Start, span.Length);

    private void Markup(int start, int length)
    {
        if (length > 0 && start >= 0 && start + length <= _body.Length)
            _trace.Mark(_body.Slice(start, length), Fate.Markup);
    }

    // A comment may hold words of the editor's; they are not shown, but they are listed.
    private void MarkupOrComment(int start, int length)
    {
        Markup(start, length);
        if (_body.Text.AsSpan(start, length).StartsWith("<!--", StringComparison.Ordinal) && HtmlTags.CommentHasWords(_body.Text.AsSpan(start, length)))
            _trace.Remove(_body.Slice(start, length), "html-comment");
    }

    private (int Origin, int Length) SeedSpan(int start, int length)
    {
        var slice = _body.Slice(start, length);
        var first = slice.FirstOrigin();
        return (first, slice.LastOrigin() - first + 1);
    }

    private int LineOf(int index) => LineAt(_body.OriginOf(index));

    private int LineAt(int origin) => _trace.File.Lines.LineOf(Math.Max(0, origin));
}
