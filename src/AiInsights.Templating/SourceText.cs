namespace AiInsights.Templating;

/// <summary>The text of one template with its name in messages.</summary>
internal sealed class SourceText(string text, string path)
{
    public string Text { get; } = text;

    public string Path { get; } = path;

    /// <summary>The source of a function.</summary>
    public string CodeOf(Syntax.FunctionStatement function) => Text[function.Start..(function.End + 1)].TrimEnd(';');

    /// <summary>Line and column, both from 1, of an offset; (0,0) for the end of the input, as Scriban reports it.</summary>
    public TemplatePosition PositionOf(int offset)
    {
        if (offset < 0)
        {
            return default;
        }

        int line = 1;
        int column = 1;
        int last = Math.Min(offset, Text.Length);
        for (int i = 0; i < last; i++)
        {
            char c = Text[i];
            bool ends = c == '\n' || (c == '\r' && (i + 1 >= Text.Length || Text[i + 1] != '\n'));
            if (ends && i + 1 < Text.Length)
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return new TemplatePosition(line, column + (offset - last));
    }

    /// <summary>The line that holds an offset, without its end.</summary>
    public string LineAt(int offset)
    {
        int at = Math.Clamp(offset, 0, Text.Length);
        int start = at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;
        int end = Text.IndexOf('\n', at);
        return Text[start..(end < 0 ? Text.Length : end)].TrimEnd('\r');
    }
}
