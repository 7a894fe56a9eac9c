namespace AiInsights.Templating.Runtime;

internal sealed class ThisNode(Span span) : Node(span), ISettable
{
    public override object? Evaluate(RenderState state)
    {
        var top = state.TopObject;
        while (top is { IsParameters: true })
        {
            top = top.OuterObject;
        }

        return top is null ? state.Root : top.Target;
    }

    public void Set(RenderState state, object? value)
    {
        throw new TemplateException(Span, "Cannot set this variable");
    }
}
