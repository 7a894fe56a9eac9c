using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class IncrementNode(Span span, Node target, int step, bool isPostfix) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        object? before = SignNode.Apply(state, target.Evaluate(state), negate: false, target.Span);
        object? after = Operators.Apply(state, BinaryOperator.Add, before, Boxed.Int(step), target.Span, target.Span, target.Span);
        ((ISettable)target).Set(state, after);
        return isPostfix ? before : after;
    }
}
