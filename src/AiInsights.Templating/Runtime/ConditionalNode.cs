namespace AiInsights.Templating.Runtime;

internal sealed class ConditionalNode(Span span, Node condition, Node then, Node otherwise) : Node(span)
{
    public override object? Evaluate(RenderState state) => condition.Test(state) ? then.Evaluate(state) : otherwise.Evaluate(state);

    public override void Print(RenderState state, EscapeMode mode) => (condition.Test(state) ? then : otherwise).Print(state, mode);
}
