namespace AiInsights.Templating.Runtime;

internal sealed class NotNode(Span span, Node right) : Node(span)
{
    public override object? Evaluate(RenderState state) => Boxed.Bool(!right.Test(state));

    public override bool Test(RenderState state) => !right.Test(state);
}
