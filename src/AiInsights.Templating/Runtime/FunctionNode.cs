namespace AiInsights.Templating.Runtime;

/// <summary>An anonymous function as a value.</summary>
internal sealed class FunctionNode(Span span, FunctionCode code) : Node(span)
{
    public override object? Evaluate(RenderState state) => new UserFunction(code);
}
