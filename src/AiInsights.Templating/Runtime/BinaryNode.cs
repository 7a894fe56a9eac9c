using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class BinaryNode(Span span, BinaryOperator op, Node left, Node right, Span operatorSpan) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        object? first = left.Evaluate(state);
        object? second = right.Evaluate(state);
        return Operators.Apply(state, op, first, second, operatorSpan, left.Span, right.Span);
    }
}
