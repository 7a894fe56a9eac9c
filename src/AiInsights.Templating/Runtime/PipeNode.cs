namespace AiInsights.Templating.Runtime;

/// <summary>A pipe into an expression that has to give a function.</summary>
internal sealed class PipeNode(Span span, Node to, ArgumentNode piped, object text) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        return to.EvaluateFunction(state) is TemplateFunction function
            ? Calls.Call(state, function, Span, [piped], text)
            : throw new TemplateException(Span, $"Pipe expression destination `{text}` is not a valid function ");
    }
}
