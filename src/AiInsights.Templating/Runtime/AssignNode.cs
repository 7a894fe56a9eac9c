using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class AssignNode(Span span, Node target, Node value, BinaryOperator op) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        object? result = value.Evaluate(state);
        if (op != BinaryOperator.None)
        {
            result = Operators.Apply(state, op, target.Evaluate(state), result, Span, Span, Span);
        }

        if (target is not ISettable settable)
        {
            throw new TemplateException(target.Span, "Unsupported target expression for assignment.");
        }

        settable.Set(state, result);
        return null;
    }
}
