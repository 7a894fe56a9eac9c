namespace AiInsights.Templating.Runtime;

internal sealed class ConstantNode(Span span, object? value) : Node(span)
{
    public object? Value { get; } = value;

    public override object? Evaluate(RenderState state) => Value;
}
