namespace AiInsights.Templating.Runtime;

internal sealed class ThisNode(Span span) : Node(span), ISettable
{
    public override object? Evaluate(RenderState state) => state.TopObject is { } top ? top.Target : state.Root;

    public void Set(RenderState state, object? value)
    {
        throw new TemplateException(Span, "Cannot set this variable");
    }
}
