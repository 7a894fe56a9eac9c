using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class CaseNode(Span span, Node value, CaseNode.Clause[] clauses, StatementNode? otherwise) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        object? wanted = value.Evaluate(state);
        foreach (var clause in clauses)
        {
            foreach (var candidate in clause.Values)
            {
                object? equal = Operators.Apply(state, BinaryOperator.Equal, wanted, candidate.Evaluate(state), candidate.Span, value.Span, candidate.Span);
                if (equal is true)
                {
                    return clause.Body.Run(state);
                }
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Run(state);
    }

    public sealed record Clause(Node[] Values, StatementNode Body);
}
