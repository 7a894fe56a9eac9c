namespace AiInsights.Templating.Runtime;

/// <summary>An assignment: prints nothing.</summary>
internal sealed class EvaluateNode(Span span, Node expression) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        expression.Evaluate(state);
        return Flow.Next;
    }
}
