namespace AiInsights.Templating.Runtime;

internal sealed class IfNode(Span span, Node condition, StatementNode then, StatementNode? otherwise) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        if (condition.Test(state))
        {
            return then.Run(state);
        }

        return otherwise is null ? Flow.Next : otherwise.Run(state);
    }
}
