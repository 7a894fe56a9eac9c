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

    /// <summary>A span whose reading is doubtful; <see cref="TextMark.Target"/> is the reason.</summary>
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
}
