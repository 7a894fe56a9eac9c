namespace AiInsights.Templating.Runtime;

internal sealed class PrintNode(Span span, Node expression, EscapeMode mode) : StatementNode(span)
{
    public Node Expression { get; } = expression;

    public EscapeMode Mode { get; } = mode;

    public override Flow Run(RenderState state)
    {
        Expression.Print(state, Mode);
        return Flow.Next;
    }
}
