namespace AiInsights.Templating.Runtime;

/// <summary>A printed value with the text before and behind it, as <c> id="{{ x }}"</c>: the body of most conditions.</summary>
internal sealed class TextAroundNode(Span span, TextRun? before, PrintNode value, TextRun? after) : StatementNode(span)
{
    private readonly MemberNode? _member = value.Expression as MemberNode;
    private readonly EscapeMode _mode = value.Mode;

    public Node Expression { get; } = value.Expression;

    public override Flow Run(RenderState state) => Run(state, null);

    /// <summary>Prints the value, or the text that was read already in its place.</summary>
    public Flow Run(RenderState state, string? text)
    {
        try
        {
            Write(state, before);
            if (text is not null)
            {
                state.Print(text, _mode);
            }
            else if (_member is not null)
            {
                _member.Print(state, _mode);
            }
            else
            {
                Expression.Print(state, _mode);
            }

            Write(state, after);
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(value.Span, fault.Message, fault);
        }

        return Flow.Next;
    }

    private static void Write(RenderState state, TextRun? text)
    {
        if (text is null)
        {
            return;
        }

        if (state.Plain is { } plain)
        {
            plain.Copy(text.Bytes, text.Start, text.Length);
        }
        else
        {
            state.Out.Write(text);
        }
    }
}
