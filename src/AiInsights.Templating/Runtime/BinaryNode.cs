using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class BinaryNode(Span span, BinaryOperator op, Node left, Node right, Span operatorSpan) : Node(span)
{
    public override bool Test(RenderState state)
    {
        object? first = left.Evaluate(state);
        object? second = right.Evaluate(state);

        // What a condition asks most: is this text that one.
        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual && first is string a && second is string b)
        {
            return op == BinaryOperator.Equal == string.Equals(a, b, StringComparison.Ordinal);
        }

        if (op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual && first is int x && second is int y)
        {
            return Operators.Holds(op, x.CompareTo(y));
        }

        return Values.IsTrue(Operators.Apply(state, op, first, second, operatorSpan, left.Span, right.Span));
    }

    public override object? Evaluate(RenderState state)
    {
        object? first = left.Evaluate(state);
        object? second = right.Evaluate(state);
        return Operators.Apply(state, op, first, second, operatorSpan, left.Span, right.Span);
    }
}
