using System.Globalization;
using System.Text;
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
        private const int LongestCaption = 60;

        private readonly BlockBuilder _inlines = new();
        private readonly Stack<(string Name, int Start, string? Target)> _marks = new();
        private readonly Stack<int> _lists = new();
        private readonly HtmlFurniture _furniture = new();
        private readonly StringBuilder _fact = new();
        private (string Field, string Tag)? _open;
        private int _heading;
        private int _list;
        private int _quote;
        private bool _inCode;
        private bool _inTitle;
        private bool _inCell;
        private bool _inFrame;
        private string? _centred;
        private bool _inRow;
        private bool _inCaption;
        private string? _marker;

        public List<MendBlock> Blocks { get; private set; } = [];

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
            Blocks = _furniture.Without(Blocks, state);
        }

        private void Text(int start, int length)
        {
            if (_inTitle)
            {
                var title = body.Slice(start, length).Trim();
                state.Trace.Mark(title, Fate.Kept);
                var stated = new Ingest.SeedField("title", [HtmlEntities.Decode(title.Text)], true, "front-matter", Line(title.FirstOrigin()), 1);
                // The title in the meta lines above has none of the site's words behind it.
                if (!state.Fields.TryAdd("title", stated) && Folding.Fold(stated.Value) != Folding.Fold(state.Fields["title"].Value))
                    state.Trace.Remove(title, "repeated-title");
                return;
            }

            var text = HtmlEntities.Decode(body.Slice(start, length), state.Trace);
            if (_open is not null)
                _fact.Append(text.Text);
            if (_inCode)
                Code(text);
            else
                _inlines.Add(text);
        }

        // A line of code is a block of its own, as far in as it stands.
        private void Code(TracedText text)
        {
            var start = 0;
            for (var end = text.Text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.Text.IndexOf('\n', start))
            {
                _inlines.Add(text.Slice(start, end - start));
                Flush();
                start = end + 1;
            }

            _inlines.Add(text.Slice(start, text.Length - start));
        }

        private void Tag(HtmlTag tag, HtmlTags.Piece piece)
        {
            var whole = body.Slice(piece.Start, piece.Length);
            state.Trace.Mark(whole, Fate.Markup);
            // What a page's makers note for themselves is no text; Chinese words may be text that was taken out.
            if (whole.Text.StartsWith("<!", StringComparison.Ordinal) && whole.Text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'))
                state.Trace.Remove(whole, "html-comment");
            Fact(tag, piece);
            if (HtmlFurniture.IsContainer(tag.Name))
            {
                Flush();
                _furniture.Tag(tag, Blocks.Count);
            }

            switch (tag.Name)
            {
                case "title":
                    _inTitle = !tag.IsClosing && !_furniture.IsInside("svg");
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Flush();
                    _heading = tag.IsClosing ? 0 : tag.Name[1] - '0';
                    break;
                case "ol" or "ul":
                    List(tag);
                    break;
                case "li":
                    Item(tag);
                    break;
                case "td" or "th" when _inFrame:
                    Flush();
                    break;
                case "td" or "th":
                    _inCell = !tag.IsClosing;
                    _inRow = true;
                    if (_inCell && _inlines.Length > 0)
                        _inlines.Add(new TracedText(" | ", [new Run(0, 3, -1)]));
                    break;
                case "tr" or "table":
                    _inCell = false;
                    if (tag.Name == "table")
                        _inFrame = !tag.IsClosing && HtmlTags.HasOneCell(body.Text, piece.Start + piece.Length);
                    Flush();
                    break;
                case "figcaption":
                    Flush();
                    _inCaption = !tag.IsClosing;
                    break;
                case "blockquote":
                    Flush();
                    _quote = Math.Max(0, _quote + (tag.IsClosing ? -1 : 1));
                    break;
                case "img":
                    Flush();
                    Image(tag, piece);
                    break;
                case "pre":
                    Flush();
                    _inCode = !tag.IsClosing;
                    break;
                // Pages of accounts have a frame for each line.
                case "code" or "br" when _inCode:
                    if (tag.Name == "br" || tag.IsClosing)
                        Flush();
                    break;
                case "b" or "strong" or "em" or "i" or "a" or "code":
                    if (!_inCode)
                        Mark(tag);
                    break;
                case "meta" when tag["content"] is { Length: > 0 } content:
                    Meta(tag["name"] ?? tag["property"], HtmlEntities.Decode(content), piece);
                    break;
                default:
                    if (piece.EndsBlock && !_inCell)
                        Flush();
                    if (tag.IsClosing ? tag.Name == _centred : string.Equals(tag["align"], "center", StringComparison.OrdinalIgnoreCase))
                        _centred = tag.IsClosing ? null : tag.Name;
                    break;
            }
        }

        private void List(HtmlTag tag)
        {
            if (!tag.IsClosing)
                _lists.Push(tag.Name == "ol" ? 0 : -1);
            else if (_lists.Count > 0)
                _lists.Pop();
        }

        private void Item(HtmlTag tag)
        {
            Flush();
            _list = Math.Max(0, _list + (tag.IsClosing ? -1 : 1));
            _marker = null;
            if (tag.IsClosing || _lists.Count == 0 || _lists.Peek() < 0)
                return;
            _lists.Push(_lists.Pop() + 1);
            _marker = string.Create(CultureInfo.InvariantCulture, $"{_lists.Peek()}.");
        }

        // <em id="publish_time">2025年05月06日 20:15</em>: the page itself says what its words are.
        private void Fact(HtmlTag tag, HtmlTags.Piece piece)
        {
            if (_open is var (field, name) && tag.IsClosing && tag.Name == name)
            {
                var value = _fact.ToString().Trim();
                if (value.Length > 0)
                    state.Fields.TryAdd(field, new Ingest.SeedField(field, [value], true, "body", Line(body.OriginOf(piece.Start)), 1));
                _open = null;
            }
            else if (!tag.IsClosing && _open is null && HtmlFurniture.FieldOf(tag) is { } wanted)
            {
                _open = (wanted, tag.Name);
                _fact.Clear();
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
                "og:site_name" when !HtmlFurniture.IsPlatform(content) => "publisher",
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
            if ((tag["data-src"] ?? tag["data-original"] ?? tag["src"]) is not { Length: > 0 } address)
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
            if (_inCode && _inlines.Length > 0)
                _inlines.Mark(0, MarkKind.Code);
            var (text, marks) = _inlines.Take();
            if (text.FirstOrigin() < 0)
                return;
            var isCaption = _inCaption || IsCentredCaption(text.Text);
            var block = new MendBlock
            {
                Type = isCaption ? BlockType.Caption : _heading > 0 ? BlockType.Heading : _list > 0 ? BlockType.ListItem : _quote > 0 ? BlockType.Quote : BlockType.Paragraph,
                Level = isCaption ? 0 : _heading > 0 ? _heading : _list,
                Content = text,
                Marks = marks,
                IsRow = _inRow,
                Line = Line(text.FirstOrigin()),
                EndLine = Line(text.LastOrigin()),
            };
            _inRow = false;
            block = _inCode ? block.Slice(0, block.Text.AsSpan().TrimEnd().Length) : HtmlEntities.FoldBlanks(block).Trim();
            if (block.Content.Length == 0)
                return;
            Blocks.Add(block with { Marker = block.Type == BlockType.ListItem ? _marker : null });
            _marker = null;
        }

        // <div align="center">江湾展台一角</div>, right below a picture.
        private bool IsCentredCaption(string text) =>
            _centred is not null && _heading == 0 && _list == 0 && Blocks is [.., { Type: BlockType.Image }] && text.Trim() is { Length: > 1 and <= LongestCaption } caption && caption[^1] is not ('。' or '：' or '？');

        private int Line(int origin) => state.Trace.File.Lines.LineOf(Math.Max(0, origin));
    }
}
