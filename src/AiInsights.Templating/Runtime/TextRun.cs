namespace AiInsights.Templating.Runtime;

/// <summary>Text of a template in both forms, encoded once.</summary>
internal sealed class TextRun
{
    /// <summary>Short runs are copied as this many bytes at once, whatever their length.</summary>
    public const int Block = 32;

    /// <param name="text">Not empty.</param>
    /// <param name="bytes">Where the template's bytes are kept, in their order.</param>
    public TextRun(string text, TextBytes bytes)
    {
        Text = text;
        EndsLine = text[^1] == '\n';
        (Bytes, Start, Length) = bytes.Add(text);
    }

    public string Text { get; }

    /// <summary>Holds its UTF-8 bytes and at least <see cref="Block"/> bytes from their start.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where its bytes begin.</summary>
    public int Start { get; }

    /// <summary>The number of its bytes.</summary>
    public int Length { get; }

    public bool EndsLine { get; }
}
