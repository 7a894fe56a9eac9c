namespace AiInsights.Templating.Runtime;

internal sealed class ReturnNode(Span span, Node? value) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        state.ReturnValue = value?.Evaluate(state);
        return Flow.Return;
    }
}
