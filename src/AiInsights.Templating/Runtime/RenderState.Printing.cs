namespace AiInsights.Templating.Runtime;

/// <summary>Values on their way to the output.</summary>
internal sealed partial class RenderState
{
    public void Print(string text, EscapeMode mode)
    {
        if (mode is EscapeMode.Text or EscapeMode.Attribute)
        {
            if (Plain is { } output)
            {
                output.Escape(text);
            }
            else
            {
                Out.WriteHtml(text);
            }
        }
        else if (mode == EscapeMode.Url && Plain is { } plain)
        {
            plain.Escape(Escaper.IsSafeAddress(text) ? text : "#");
        }
        else if (mode == EscapeMode.None)
        {
            Out.Write(text);
        }
        else if (mode == EscapeMode.Script)
        {
            Escaper.Print(this, text, mode);
        }
        else
        {
            Escaper.Write(Out, text, mode);
        }
    }

    public void Print(object? value, EscapeMode mode)
    {
        if (value is string printed)
        {
            Print(printed, mode);
            return;
        }

        if (value is null or UserFunction { IsNamed: true })
        {
            // A declared function that is named, as @f, and not called: Scriban prints it only within lists and objects.
            return;
        }

        if (mode != EscapeMode.None)
        {
            Escaper.Print(this, value, mode);
            return;
        }

        switch (value)
        {
            case int number:
                Out.Write(number, Culture);
                break;
            case double number:
                Out.Write(number, Culture);
                break;
            default:
                Out.Write(Values.ToText(this, value));
                break;
        }
    }

    /// <summary>Text that a template produced: markup when values are escaped, since it was made safe already.</summary>
    public object Produced(string text) => Escapes ? new Markup(text) : text;
}
