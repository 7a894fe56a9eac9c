namespace AiInsights.Templating.Runtime;

internal sealed class IsEmptyNode(Span span, Node target) : Node(span)
{
    public override object? Evaluate(RenderState state) => Values.IsEmpty(target.Evaluate(state));
}
