using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class CaseNode(Span span, Node value, CaseNode.Clause[] clauses, StatementNode? otherwise) : StatementNode(span)
{
    private readonly bool _areTexts = Array.TrueForAll(clauses, static c => c.Texts is not null);

    public override Flow Run(RenderState state)
    {
        object? wanted = value.Evaluate(state);
        if (_areTexts && wanted is string text)
        {
            return RunFor(state, text);
        }

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

    /// <summary>Texts against written texts: most choices.</summary>
    private Flow RunFor(RenderState state, string wanted)
    {
        foreach (var clause in clauses)
        {
            foreach (string text in clause.Texts!)
            {
                if (string.Equals(wanted, text, StringComparison.Ordinal))
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

    public sealed record Clause(Span Span, Node[] Values, StatementNode Body)
    {
        /// <summary>The values when all are texts that are written out.</summary>
        public string[]? Texts { get; } = Array.TrueForAll(Values, static v => v is ConstantNode { Value: string }) ? Array.ConvertAll(Values, static v => (string)((ConstantNode)v).Value!) : null;
    }
}
