using System.Globalization;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>Groups the blocks of an article for its page: sections, in them insights, turns and plain passages, in those blocks and lists. Each anchor is given once.</summary>
internal sealed class ArticleText
{
    /// <summary>Elements of headings, by how deep they lie.</summary>
    private static readonly string[] s_tags = ["", "", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>What parts the cells of a line of a table.</summary>
    private const string CellEnd = " | ";

    private readonly PageScope _scope;
    private readonly Article _article;
    private readonly ArticleHead _head;
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Turn> _turns;
    private readonly Dictionary<string, PullQuote> _quotes;
    private readonly Dictionary<string, Insight> _insights;
    private readonly List<string> _names;
    private readonly List<PartView> _parts = [];
    private readonly List<GroupView> _groups = [];
    private readonly List<BlockView> _blocks = [];
    private PartHead _part = PartHead.None;
    private GroupHead? _group;

    private ArticleText(PageScope scope, Article article)
    {
        _scope = scope;
        _article = article;
        _head = scope.Index.Head(article.Id)!;
        _names = [.. scope.Names(article)];
        _turns = article.Turns.DistinctBy(static t => t.N).ToDictionary(static t => t.N);
        _quotes = article.PullQuotes.DistinctBy(static q => q.Block).ToDictionary(static q => q.Block, StringComparer.Ordinal);
        _insights = article.Insights.DistinctBy(static i => i.Id).ToDictionary(static i => i.Id, StringComparer.Ordinal);
    }

    /// <summary>The text of an article.</summary>
    public static IReadOnlyList<PartView> Build(PageScope scope, Article article)
    {
        var text = new ArticleText(scope, article);
        for (var i = 0; i < article.Blocks.Length; i++)
            text.Add(article.Blocks[i], text.TurnAround(i));
        text.ClosePart();
        return text._parts;
    }

    /// <summary>The turn that a block stands in: its own, or the one that goes on behind a picture or a note.</summary>
    private Turn? TurnAround(int index)
    {
        var block = _article.Blocks[index];
        if (block.Turn is { } own)
            return _turns.GetValueOrDefault(own);
        if (_group?.Turn is not { } current || !IsFurniture(block))
            return null;
        for (var i = index + 1; i < _article.Blocks.Length; i++)
        {
            if (!IsFurniture(_article.Blocks[i]) || _article.Blocks[i].Turn is not null)
                return _article.Blocks[i].Turn == current.N ? current : null;
        }

        return null;
    }

    private static bool IsFurniture(Block block) => block.Type is BlockType.Image or BlockType.Caption or BlockType.Note;

    private void Add(Block block, Turn? turn)
    {
        if (!string.Equals(block.Section, _part.Section?.Id, StringComparison.Ordinal))
        {
            ClosePart();
            var section = SectionOf(block.Section);
            _part = new(section, null, Rank(section));
        }

        // The first heading of a section is the section's own; one that belongs to an insight is the insight's title.
        if (block.Type == BlockType.Heading && _part is { Section: not null, Heading: null } && block.Insight is null && block.Turn is null && _groups.Count == 0 && _group is null)
        {
            _part = _part with { Heading = block };
            return;
        }

        var insight = block.Insight is { } id ? _insights.GetValueOrDefault(id) : null;
        if (_group is null || _group.Turn != turn || _group.Insight != insight)
        {
            CloseGroup();
            _group = new(turn, insight, null);
        }

        if (insight is not null && _group.Title is null && insight.Blocks.Length > 0 && insight.Blocks[0] == block.Id)
        {
            _group = _group with { Title = block };
            return;
        }

        AddBlock(block);
    }

    private void AddBlock(Block block)
    {
        var view = View(block);
        if (FrameOf(block) is not { } frame)
            _blocks.Add(view);
        else if (_blocks.Count > 0 && _blocks[^1].Type == frame && (frame != "table" || _blocks[^1].Items[0].Cells.Count == view.Cells.Count))
            _blocks[^1] = _blocks[^1] with { Items = [.. _blocks[^1].Items, view] };
        else
            _blocks.Add(new() { Type = frame, Block = string.Empty, Tag = "ul", Html = Markup.Empty, Level = 0, Items = [view] });
    }

    /// <summary>What holds blocks of a kind together on the page; null for those that stand alone.</summary>
    private static string? FrameOf(Block block) =>
        block.Type == BlockType.ListItem ? "list"
        : block.Type != BlockType.Paragraph ? null
        : block.Content.Marks is [{ Kind: MarkKind.Code, Start: 0 } code] && code.Length == block.Text.Length ? "code"
        : block.Text.Contains(CellEnd, StringComparison.Ordinal) ? "table" : null;

    /// <summary>The cells of a line of a table.</summary>
    private List<Markup> Cells(Block block)
    {
        var cells = new List<Markup>();
        for (var start = 0; start <= block.Text.Length;)
        {
            var end = block.Text.IndexOf(CellEnd, start, StringComparison.Ordinal);
            end = end < 0 ? block.Text.Length : end;
            cells.Add(_scope.Text.Html(block.Content.Slice(start, end - start), _article));
            start = end + CellEnd.Length;
        }

        return cells;
    }

    private BlockView View(Block block)
    {
        var image = block.Type == BlockType.Image ? SafeLink.For(block.ImageUrl, _article.SourceUrl) : null;
        return new()
        {
            Id = Give(block.Id),
            Block = block.Id,
            Type = block.Type switch
            {
                BlockType.Heading => "heading",
                BlockType.ListItem => "item",
                BlockType.Quote => "quote",
                BlockType.Image => "image",
                BlockType.Caption => "caption",
                BlockType.Note => "note",
                _ => "paragraph",
            },
            Tag = s_tags[Math.Min(_part.Rank + 1, 6)],
            Cells = FrameOf(block) == "table" ? Cells(block) : [],
            Html = block.Type == BlockType.Heading ? _scope.Text.Heading(block.Content, _article, _names) : _scope.Text.Html(block.Content, _article),
            Marker = block.Marker is null ? null : _scope.Text.Of(block.Marker),
            Level = Math.Clamp(block.Level, 1, 3),
            Href = image,
            Host = PageScope.HostOf(image),
            Alt = block.Type == BlockType.Image ? _scope.Text.Of(block.Text) : string.Empty,
            Src = block.LocalImage is { } copy ? _scope.Link(copy.Path) : null,
            Width = block.LocalImage?.Width ?? 0,
            Height = block.LocalImage?.Height ?? 0,
            Filled = block.FilledFrom is null ? null : _scope.Ui.Format("filled_from", block.FilledFrom),
            By = _quotes.TryGetValue(block.Id, out var quote) ? By(quote) : null,
            Refs = Refs(block),
        };
    }

    /// <summary>Who said words that the source set apart, linked to the turn they come from.</summary>
    private LinkView By(PullQuote quote)
    {
        var turn = quote.Turns.Length > 0 ? _turns.GetValueOrDefault(quote.Turns[0]) : null;
        return new()
        {
            Href = turn is null ? _scope.Href(Routes.Speaker(quote.Speaker)) : _scope.StatementHref(_article.Id, turn.Id),
            Text = _scope.Chip(quote.Speaker).Name + (turn is null ? string.Empty : _scope.Ui["pause"] + _scope.Ui.Format("turn_n", turn.N)),
        };
    }

    /// <summary>Predictions and positions that quote a block, and remarks on its words.</summary>
    private List<LinkView> Refs(Block block)
    {
        var refs = new List<LinkView>();
        foreach (var prediction in _scope.Index.PredictionsAt(_article.Id, block.Id))
            refs.Add(new() { Href = _scope.Href(Routes.Prediction(prediction.Id)), Text = _scope.Text.Of(prediction.Claim), Note = _scope.Ui["predictions_one"] });
        foreach (var (question, position) in _scope.Index.PositionsAt(_article.Id, block.Id))
            refs.Add(new() { Href = _scope.Href(Routes.Question(question.Id)), Text = _scope.Text.Of(question.Text), Note = _scope.Ui.Of("position", position.Stance) });
        for (var i = 0; i < _article.Annotations.Length; i++)
        {
            if (_article.Annotations[i].Block == block.Id)
                refs.Add(new() { Href = AnnotationHref(i), Text = _scope.Text.Of(_article.Annotations[i].Note), Note = _scope.Ui["annotation"] });
        }

        return refs;
    }

    /// <summary>Where the remarks of the curator's are listed: the page numbers them in order.</summary>
    private static string AnnotationHref(int index) => string.Create(CultureInfo.InvariantCulture, $"#ui-note-{index + 1}");

    private void CloseGroup()
    {
        if (_group is not { } group)
            return;
        _group = null;
        // A point that goes on below a heading of its own has its title and address already.
        var goesOn = group is { Insight: { } begun, Title: null } && _given.Contains(begun.Id);
        var kind = group.Turn is not null ? "turn" : group.Insight is not null && !goesOn ? "insight" : "plain";
        _groups.Add(new()
        {
            Kind = kind,
            Id = !goesOn && group.Id is { } id ? Give(id) ?? id : null,
            Number = group.Turn?.N ?? group.Insight?.Number ?? 0,
            Label = group.Insight is { } insight ? _scope.Text.Of(insight.Label) : null,
            TitleId = group.Title is { } title && title.Id != group.Id ? Give(title.Id) : null,
            TitleBlock = group.Title?.Id,
            Title = group.Title is { } heading ? _scope.Text.Heading(heading.Content, _article, _names) : _scope.Text.Heading(group.Insight?.Title ?? string.Empty, _names),
            TitleTag = s_tags[Math.Min(_part.Rank + 1, 6)],
            Speaker = group.Turn is { } turn ? _scope.Chip(turn.Speaker, turn.Label) : null,
            Note = group.Turn?.Note is { } note ? _scope.Text.Of(note) : null,
            Topics = group.Insight is { } point ? _scope.TopicLinks(point.Topics) : [],
            // A line alone that has bars is no table.
            Blocks = [.. _blocks.Select(static b => b is { Type: "table", Items: [var only] } ? only : b)],
            Refs = group.Title is { } quoted ? Refs(quoted) : [],
            Filled = group.Title?.FilledFrom is { } seed ? _scope.Ui.Format("filled_from", seed) : null,
            Original = kind == "plain" ? null : _scope.OriginalWords(_head, (group.Turn?.Blocks ?? group.Insight!.Blocks).Select(id => _scope.Index.Block(_article.Id, id)?.Text).FirstOrDefault(static t => t is { Length: > 0 })),
            Permalink = kind == "turn" ? _scope.Ui.Format("permalink_turn", group.Turn!.N) : kind == "insight" ? _scope.Ui.Format("permalink_insight", group.Insight!.Number) : null,
        });
        _blocks.Clear();
    }

    private void ClosePart()
    {
        CloseGroup();
        if (_groups.Count == 0 && _part.Heading is null)
            return;
        var section = _part.Section;
        _parts.Add(new()
        {
            Id = section is null ? null : Give(section.Id),
            HeadingId = _part.Heading is { } own && own.Id != section?.Id ? Give(own.Id) : null,
            HeadingBlock = _part.Heading?.Id,
            Tag = s_tags[Math.Clamp(_part.Rank, 2, 6)],
            Number = section?.Number,
            Title = section is null ? Markup.Empty : _scope.Text.Heading(section.Title, _names),
            Groups = [.. _groups],
        });
        _groups.Clear();
        _part = PartHead.None;
    }

    /// <summary>How deep a section lies, from 2; 1 outside of all. Sources leave levels out, headings of a page must not.</summary>
    private int Rank(Section? section)
    {
        var rank = 1;
        for (var at = section; at is not null && rank < 6; at = SectionOf(at.Parent))
            rank++;
        return rank;
    }

    private Section? SectionOf(string? id)
    {
        foreach (var section in _article.Sections)
        {
            if (section.Id == id)
                return section;
        }

        return null;
    }

    /// <summary>An anchor the first time it is asked for, then null: two elements must not share one.</summary>
    private string? Give(string id) => _given.Add(id) ? id : null;

    private sealed record PartHead(Section? Section, Block? Heading, int Rank)
    {
        public static PartHead None { get; } = new(null, null, 1);
    }

    private sealed record GroupHead(Turn? Turn, Insight? Insight, Block? Title)
    {
        public string? Id => Turn?.Id ?? Insight?.Id;
    }
}
