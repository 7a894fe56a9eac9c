using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mend.Markdown;

/// <summary>Gathers the inlines of one block: traced text and marks.</summary>
internal sealed class BlockBuilder
{
    private readonly List<TracedText> _parts = [];
    private readonly List<TextMark> _marks = [];

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

    /// <summary>Text and marks; the builder is empty afterwards.</summary>
    public (TracedText Text, ImmutableArray<TextMark> Marks) Take()
    {
        var text = _parts.Count == 0 ? TracedText.Empty : TracedText.Concat(_parts);
        _marks.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var marks = _marks.ToImmutableArray();
        _parts.Clear();
        _marks.Clear();
        Length = 0;
        return (text, marks);
    }
}
