using AiInsights.Mend.Markdown;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>Reads a saved web page: the words of its body, a block an element; tags, scripts and styles are markup. The page's own title and meta lines become fields.</summary>
public static class HtmlBlocks
{
    /// <summary>The blocks of a page.</summary>
    public static List<MendBlock> Read(TracedText body, MendState state)
    {
        var reader = new Reader(body, state);
        reader.Run();
        return reader.Blocks;
    }

    private sealed class Reader(TracedText body, MendState state)
    {
        private readonly BlockBuilder _inlines = new();
        private readonly Stack<(string Name, int Start, string? Target)> _marks = new();
        private int _heading;
        private int _list;
        private int _quote;
        private int _hidden;
        private bool _inTitle;

        public List<MendBlock> Blocks { get; } = [];

        public void Run()
        {
            foreach (var piece in HtmlTags.Split(body.Text, 0, body.Length))
            {
                if (piece.IsText)
                    Text(piece.Start, piece.Length);
                else
                    Tag(HtmlTag.Parse(body.Text.AsSpan(piece.Start, piece.Length)), piece);
            }

            Flush();
        }

        private void Text(int start, int length)
        {
            if (_hidden > 0)
            {
                state.Trace.Mark(body.Slice(start, length), Fate.Markup);
                return;
            }

            if (_inTitle)
            {
                var title = body.Slice(start, length).Trim();
                state.Trace.Mark(title, Fate.Kept);
                state.Fields.TryAdd("title", new Ingest.SeedField("title", [HtmlEntities.Decode(title.Text)], true, "front-matter", Line(title.FirstOrigin()), 1));
                return;
            }

            _inlines.Add(HtmlEntities.Decode(body.Slice(start, length), state.Trace));
        }

        private void Tag(HtmlTag tag, HtmlTags.Piece piece)
        {
            state.Trace.Mark(body.Slice(piece.Start, piece.Length), Fate.Markup);
            switch (tag.Name)
            {
                case "title":
                    _inTitle = !tag.IsClosing;
                    break;
                case "nav" or "footer" or "noscript" or "button" or "select" or "form" or "svg":
                    Flush();
                    _hidden = Math.Max(0, _hidden + (tag.IsClosing ? -1 : 1));
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Flush();
                    _heading = tag.IsClosing ? 0 : tag.Name[1] - '0';
                    break;
                case "li":
                    Flush();
                    _list = Math.Max(0, _list + (tag.IsClosing ? -1 : 1));
                    break;
                case "blockquote":
                    Flush();
                    _quote = Math.Max(0, _quote + (tag.IsClosing ? -1 : 1));
                    break;
                case "img":
                    Flush();
                    Image(tag, piece);
                    break;
                case "b" or "strong" or "em" or "i" or "a" or "code":
                    Mark(tag);
                    break;
                case "meta" when tag["content"] is { Length: > 0 } content:
                    Meta(tag["name"] ?? tag["property"], HtmlEntities.Decode(content), piece);
                    break;
                default:
                    if (piece.EndsBlock)
                        Flush();
                    break;
            }
        }

        private void Meta(string? name, string content, HtmlTags.Piece piece)
        {
            var field = name switch
            {
                "author" or "article:author" => "authors",
                "description" or "og:description" => "summary",
                "og:title" => "title",
                "og:url" => "url",
                "og:site_name" => "publisher",
                "article:published_time" or "date" or "pubdate" => "published",
                _ => null,
            };
            if (field is not null)
                state.Fields.TryAdd(field, new Ingest.SeedField(field, [content], true, "front-matter", Line(body.OriginOf(piece.Start)), 1));
        }

        private void Mark(HtmlTag tag)
        {
            if (!tag.IsClosing)
            {
                _marks.Push((tag.Name, _inlines.Length, tag["href"]));
                return;
            }

            if (_marks.Count == 0 || _marks.Peek().Name != tag.Name)
                return;
            var (name, start, target) = _marks.Pop();
            var kind = name switch { "b" or "strong" => MarkKind.Strong, "a" => MarkKind.Link, "code" => MarkKind.Code, _ => MarkKind.Emphasis };
            if (kind != MarkKind.Link || target is not null)
                _inlines.Mark(start, kind, target);
        }

        private void Image(HtmlTag tag, HtmlTags.Piece piece)
        {
            if (_hidden > 0 || (tag["data-src"] ?? tag["src"]) is not { Length: > 0 } address)
                return;
            var origin = body.OriginOf(piece.Start);
            Blocks.Add(new MendBlock
            {
                Type = BlockType.Image,
                Content = new TracedText(tag["alt"] ?? string.Empty, tag["alt"] is { Length: > 0 } alt ? [new Run(0, alt.Length, -1)] : []),
                ImageUrl = HtmlEntities.Decode(address),
                ImageSpan = (origin, piece.Length),
                Line = Line(origin),
                EndLine = Line(origin),
            });
        }

        private void Flush()
        {
            _marks.Clear();
            var (text, marks) = _inlines.Take();
            if (text.FirstOrigin() < 0)
                return;
            var block = new MendBlock
            {
                Type = _heading > 0 ? BlockType.Heading : _list > 0 ? BlockType.ListItem : _quote > 0 ? BlockType.Quote : BlockType.Paragraph,
                Level = _heading > 0 ? _heading : _list,
                Content = text,
                Marks = marks,
                Line = Line(text.FirstOrigin()),
                EndLine = Line(text.LastOrigin()),
            };
            block = HtmlEntities.FoldBlanks(block).Trim();
            if (block.Content.Length > 0)
                Blocks.Add(block);
        }

        private int Line(int origin) => state.Trace.File.Lines.LineOf(Math.Max(0, origin));
    }
}
