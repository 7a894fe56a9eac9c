using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mend.Markdown;

/// <summary>Gathers the inlines of one block: traced text and marks.</summary>
internal sealed class BlockBuilder
{
    private readonly List<TracedText> _parts = [];
    private readonly List<TextMark> _marks = [];
    private readonly List<(int Start, MarkKind Kind, string? Target)> _open = [];

    /// <summary>Length of the text so far.</summary>
    public int Length { get; private set; }

    /// <summary>Last character, or NUL.</summary>
    public char Last => Length == 0 ? '\0' : _parts[^1].Text[^1];

    public void Add(TracedText text)
    {
        if (text.Length == 0)
            return;
        _parts.Add(text);
        Length += text.Length;
    }

    public void Mark(int start, MarkKind kind, string? target = null)
    {
        if (Length > start)
            _marks.Add(new TextMark(start, Length - start, kind, target));
    }

    /// <summary>A mark begins here; where a block ends before it does, it goes on in the next.</summary>
    public void Begin(MarkKind kind, string? target = null) => _open.Add((Length, kind, target));

    /// <summary>The mark begun last ends here.</summary>
    public void End()
    {
        var (start, kind, target) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        Mark(start, kind, target);
    }

    /// <summary>Text and marks; the builder is empty afterwards.</summary>
    public (TracedText Text, ImmutableArray<TextMark> Marks) Take()
    {
        for (var i = 0; i < _open.Count; i++)
        {
            Mark(_open[i].Start, _open[i].Kind, _open[i].Target);
            _open[i] = _open[i] with { Start = 0 };
        }

        var text = _parts.Count == 0 ? TracedText.Empty : TracedText.Concat(_parts);
        _marks.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var marks = _marks.ToImmutableArray();
        _parts.Clear();
        _marks.Clear();
        Length = 0;
        return (text, marks);
    }
}
