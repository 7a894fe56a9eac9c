using System.Text;

namespace AiInsights.Templating.Runtime;

/// <summary>Text of a template in both forms, encoded once.</summary>
internal sealed class TextRun
{
    public TextRun(string text)
    {
        Text = text;
        Bytes = Encoding.UTF8.GetBytes(text);
    }

    public string Text { get; }

    public byte[] Bytes { get; }

    public bool EndsLine => Text[^1] == '\n';
}
