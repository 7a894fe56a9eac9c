namespace AiInsights.Templating.Runtime;

internal sealed class IsEmptyNode(Span span, Node target) : Node(span), ISettable
{
    public override object? Evaluate(RenderState state) => Values.IsEmpty(target.Evaluate(state));

    public void Set(RenderState state, object? value) => throw new TemplateException(Span, "The `.empty?` property cannot be set");
}
