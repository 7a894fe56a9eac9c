namespace AiInsights.Templating.Runtime;

/// <summary>A printed value with the text before and behind it, as <c> id="{{ x }}"</c>: the body of most conditions.</summary>
internal sealed class TextAroundNode(Span span, TextRun? before, PrintNode value, TextRun? after) : StatementNode(span)
{
    private readonly Node _expression = value.Expression;
    private readonly EscapeMode _mode = value.Mode;

    public override Flow Run(RenderState state)
    {
        try
        {
            if (before is not null)
            {
                state.Out.Write(before);
            }

            _expression.Print(state, _mode);
            if (after is not null)
            {
                state.Out.Write(after);
            }
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(value.Span, fault.Message, fault);
        }

        return Flow.Next;
    }
}
