using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi;

/// <summary>A converted text that knows where each place of its source went, for carrying marked spans over.</summary>
public sealed class AlignedText
{
    private readonly PlaceMap? _normalization;
    private readonly PlaceMap _conversion;
    private readonly int _sourceLength;

    internal AlignedText(string text, int sourceLength, PlaceMap? normalization, PlaceMap conversion)
    {
        Text = text;
        _sourceLength = sourceLength;
        _normalization = normalization;
        _conversion = conversion;
    }

    /// <summary>The converted text.</summary>
    public string Text { get; }

    /// <summary>
    /// The index in <see cref="Text"/> of what stands at this UTF-16 index of the source. Never falls as the index
    /// rises; the source's length maps to the length of the text. Inside a phrase that changed its length, units are
    /// counted from its start as far as it goes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or beyond the source's length.</exception>
    public int Map(int sourceIndex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sourceIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sourceIndex, _sourceLength);
        return _conversion.Map(_normalization?.Map(sourceIndex) ?? sourceIndex);
    }
}
