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
                if (IsEqual(state, wanted, candidate, clause.Span))
                {
                    return clause.Body.Run(state);
                }
            }
        }

        return otherwise is null ? Flow.Next : otherwise.Run(state);
    }

    private static bool IsEqual(RenderState state, object? wanted, Node candidate, Span when)
    {
        object? other = candidate.Evaluate(state);
        return wanted is string a && other is string b
            ? string.Equals(a, b, StringComparison.Ordinal)
            : Operators.Apply(state, BinaryOperator.Equal, wanted, other, when, when, when) is true;
    }

    public sealed record Clause(Span Span, Node[] Values, StatementNode Body);
}
