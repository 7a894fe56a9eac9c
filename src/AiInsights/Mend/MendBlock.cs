using System.Collections.Immutable;
using AiInsights.Ingest;
using AiInsights.Model;

namespace AiInsights.Mend;

/// <summary>A block on its way to the page: its text still knows where it stood in the seed.</summary>
public sealed record MendBlock
{
    public required BlockType Type { get; init; }

    /// <summary>1 to 6 for headings, nesting depth from 1 for list items, otherwise 0.</summary>
    public int Level { get; init; }

    public required TracedText Content { get; init; }

    /// <summary>Marks on the content, by start, then longest first.</summary>
    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The mark of a list item as written, or null.</summary>
    public string? Marker { get; init; }

    /// <summary>Number of the part, for headings of numbered parts (<c>01</c>).</summary>
    public string? Number { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>For images: the address that they are a link to, or null.</summary>
    public string? LinksTo { get; init; }

    /// <summary>For images: where their own marks stand in the seed.</summary>
    public (int Origin, int Length) ImageSpan { get; init; }

    /// <summary>A heading by its look (bold alone on a line), not by the format's own mark.</summary>
    public bool Inferred { get; init; }

    /// <summary>A row of a table: its cells are parted by bars.</summary>
    public bool IsRow { get; init; }

    /// <summary>1-based raw lines.</summary>
    public required int Line { get; init; }

    public required int EndLine { get; init; }

    public string Text => Content.Text;

    /// <summary>Whether the whole text is bold.</summary>
    public bool IsBold => Covers(MarkKind.Strong, string.Empty);

    /// <summary>Whether it is links and nothing else but what parts them.</summary>
    public bool IsLink => Covers(MarkKind.Link, "|｜·•/>›-、");

    /// <summary>With changes made to the content; marks follow.</summary>
    public MendBlock Apply(IReadOnlyList<Edit> edits)
    {
        if (edits.Count == 0)
            return this;
        var content = Content.Apply(edits);
        var marks = ImmutableArray.CreateBuilder<TextMark>(Marks.Length);
        foreach (var mark in Marks)
        {
            var start = Moved(mark.Start, edits, atEnd: false);
            var end = Moved(mark.Start + mark.Length, edits, atEnd: true);
            if (end > start)
                marks.Add(mark with { Start = start, Length = end - start });
        }

        return this with { Content = content, Marks = marks.ToImmutable() };
    }

    /// <summary>A part of it, with the marks that fall into the part.</summary>
    public MendBlock Slice(int start, int length)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        foreach (var mark in Marks)
        {
            var from = Math.Max(mark.Start, start);
            var to = Math.Min(mark.Start + mark.Length, start + length);
            if (to > from)
                marks.Add(mark with { Start = from - start, Length = to - from });
        }

        return this with { Content = Content.Slice(start, length), Marks = marks.ToImmutable() };
    }

    /// <summary>The block cut where the seed began a new line.</summary>
    public List<MendBlock> Lines(LineIndex map)
    {
        var lines = new List<MendBlock>();
        int start = 0, line = Line;
        for (var i = 0; i < Content.Length; i++)
        {
            var at = Content.OriginOf(i) is >= 0 and var origin ? map.LineOf(origin) : line;
            if (at == line)
                continue;
            lines.Add(Slice(start, i - start).Trim() with { Line = line, EndLine = line });
            (start, line) = (i, at);
        }

        lines.Add(Slice(start, Content.Length - start).Trim() with { Line = line });
        return lines;
    }

    /// <summary>Without blanks at both ends.</summary>
    public MendBlock Trim()
    {
        var text = Text;
        var start = text.Length - text.TrimStart().Length;
        var length = text.Trim().Length;
        return length == text.Length ? this : Slice(start, length);
    }

    private static int Moved(int position, IReadOnlyList<Edit> edits, bool atEnd)
    {
        var shift = 0;
        foreach (var edit in edits)
        {
            if (edit.Start >= position && !(atEnd && edit.Start < position))
                break;
            var end = edit.Start + edit.Length;
            if (end > position)
                return edit.Start + shift + (atEnd ? edit.Text.Length : 0);
            shift += edit.Text.Length - edit.Length;
        }

        return position + shift;
    }

    private bool Covers(MarkKind kind, ReadOnlySpan<char> between)
    {
        if (Marks.IsEmpty)
            return false;
        var covered = 0;
        var text = Text.AsSpan();
        foreach (var mark in Marks)
        {
            if (mark.Kind != kind)
                continue;
            if (mark.Start > covered && !IsBetween(text[covered..mark.Start], between))
                return false;
            covered = Math.Max(covered, mark.Start + mark.Length);
        }

        return covered > 0 && IsBetween(text[Math.Min(covered, text.Length)..], between);
    }

    private static bool IsBetween(ReadOnlySpan<char> gap, ReadOnlySpan<char> allowed)
    {
        foreach (var c in gap)
        {
            if (!char.IsWhiteSpace(c) && !allowed.Contains(c))
                return false;
        }

        return true;
    }
}
