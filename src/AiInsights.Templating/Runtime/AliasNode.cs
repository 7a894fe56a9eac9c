namespace AiInsights.Templating.Runtime;

/// <summary><c>@f</c>: the function itself.</summary>
internal sealed class AliasNode(Span span, Node right) : Node(span)
{
    public override object? Evaluate(RenderState state) => right.EvaluateFunction(state);
}
