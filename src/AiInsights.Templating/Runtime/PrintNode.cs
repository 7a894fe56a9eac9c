namespace AiInsights.Templating.Runtime;

internal sealed class PrintNode(Span span, Node expression, EscapeMode mode) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        expression.Print(state, mode);
        return Flow.Next;
    }
}
