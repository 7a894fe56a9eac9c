using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>What a mark says of its span.</summary>
public enum MarkKind
{
    Strong,
    Emphasis,
    Code,
    Link,

    /// <summary>A span that was repaired; <see cref="TextMark.Target"/> is the index in <see cref="Article.Repairs"/>.</summary>
    Repair,

    /// <summary>A span whose reading is doubtful; <see cref="TextMark.Target"/> is the kind of doubt, a tab, and what it may have been.</summary>
    Doubt,
}

/// <summary>A marked span of a text, in UTF-16 units. Marks nest or are disjoint after sorting by start, then by length descending; repairs may cross.</summary>
/// <param name="Start">First unit.</param>
/// <param name="Length">Number of units, at least 1.</param>
/// <param name="Kind">What is said of the span.</param>
/// <param name="Target">The address of a link (raw, unchecked), the index of a repair; otherwise null.</param>
public readonly record struct TextMark(int Start, int Length, MarkKind Kind, string? Target = null);

/// <summary>Plain text with marks; never markup.</summary>
/// <param name="Text">The normalised text in Simplified script.</param>
/// <param name="Marks">Marks by start, then longest first.</param>
public sealed record RichText(string Text, ImmutableArray<TextMark> Marks)
{
    /// <summary>No text.</summary>
    public static readonly RichText Empty = new(string.Empty, []);

    /// <summary>Text without marks.</summary>
    public static RichText Plain(string text) => new(text, []);

    /// <summary>A part of the text, blanks at its ends left out, with the marks that fall into it.</summary>
    public RichText Slice(int start, int length)
    {
        while (length > 0 && char.IsWhiteSpace(Text[start]))
        {
            start++;
            length--;
        }

        while (length > 0 && char.IsWhiteSpace(Text[start + length - 1]))
            length--;
        if (start == 0 && length == Text.Length)
            return this;
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        foreach (var mark in Marks)
        {
            var from = Math.Max(mark.Start, start);
            var to = Math.Min(mark.Start + mark.Length, start + length);
            if (to > from)
                marks.Add(mark with { Start = from - start, Length = to - from });
        }

        return new(Text.Substring(start, length), marks.ToImmutable());
    }

    /// <summary>Without the marks of a kind.</summary>
    public RichText Without(MarkKind kind) => Marks.Any(m => m.Kind == kind) ? this with { Marks = [.. Marks.Where(m => m.Kind != kind)] } : this;
}
