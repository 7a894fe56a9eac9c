using System.Numerics;

namespace AiInsights.Templating.Runtime;

/// <summary>+ or - before a number.</summary>
internal sealed class SignNode(Span span, Node right, bool negate) : Node(span)
{
    public override object? Evaluate(RenderState state) => Apply(state, right.Evaluate(state), negate, right.Span);

    public static object? Apply(RenderState state, object? value, bool negate, Span span) => value switch
    {
        int number => negate ? Boxed.Long(-(long)number) : value,
        double number => negate ? -number : value,
        float number => negate ? -number : value,
        long number => negate ? Numbers.Fit(-(BigInteger)number) : value,
        decimal number => negate ? -number : value,
        BigInteger number => negate ? -number : value,
        null => throw new TemplateException(span, $"Operator `{(negate ? '-' : '+')}` is not supported"),
        _ => throw new TemplateException(span, $"Unexpected value `{Values.Shown(state, value)} / Type: {TypeNames.Of(value)}`. Cannot negate(-)/positive(+) a non-numeric value"),
    };
}
