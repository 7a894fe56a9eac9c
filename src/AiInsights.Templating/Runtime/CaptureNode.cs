namespace AiInsights.Templating.Runtime;

internal sealed class CaptureNode(Span span, Node target, StatementNode body) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        if (target is not ISettable settable)
        {
            throw new TemplateException(target.Span, "Unsupported target expression for assignment.");
        }

        var outer = state.Out;
        using var inner = new TextOutput(state.Options.OutputLimit) { MayIndent = outer.MayIndent };
        inner.Indent = outer.Indent;
        inner.IsAtLineStart = outer.IsAtLineStart;
        state.Out = inner;
        Flow flow;
        try
        {
            flow = body.Run(state);
        }
        finally
        {
            state.Out = outer;
            outer.IsAtLineStart = inner.IsAtLineStart;
        }

        settable.Set(state, state.Produced(inner.ToString()));
        return flow;
    }
}
