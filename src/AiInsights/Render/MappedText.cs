using AiInsights.Hanzi;

namespace AiInsights.Render;

/// <summary>A text in the script of a page, and where each place of the canonical text went.</summary>
internal sealed class MappedText
{
    private readonly AlignedText? _aligned;

    /// <summary>The text as it is.</summary>
    public MappedText(string text) => Text = text;

    /// <summary>The converted text.</summary>
    public MappedText(AlignedText aligned)
    {
        _aligned = aligned;
        Text = aligned.Text;
    }

    public string Text { get; }

    /// <summary>The index in <see cref="Text"/> of a UTF-16 index of the canonical text.</summary>
    public int Map(int index) => _aligned?.Map(index) ?? index;
}
