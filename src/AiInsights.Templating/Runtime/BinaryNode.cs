using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class BinaryNode(Span span, BinaryOperator op, Node left, Node right, Span operatorSpan) : Node(span)
{
    /// <summary>The left side of <c>x.size > 0</c>, a question that pages ask before each list.</summary>
    private readonly MemberNode? _size = op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual && right is ConstantNode { Value: int } && left is MemberNode { IsSizeOfPath: true } size ? size : null;
    private readonly int _written = right is ConstantNode { Value: int number } ? number : 0;

    public override bool Test(RenderState state)
    {
        if (_size is not null && _size.TryCount(state, out int count))
        {
            return Operators.Holds(op, count.CompareTo(_written));
        }

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
