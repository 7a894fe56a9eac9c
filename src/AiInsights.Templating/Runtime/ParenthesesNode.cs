namespace AiInsights.Templating.Runtime;

/// <summary>An expression in parentheses: a function that it gives is called, also one that was named with @.</summary>
internal sealed class ParenthesesNode(Span span, Node inner, object text) : Node(span), ISettable
{
    public Node Inner { get; } = inner;

    public override object? Evaluate(RenderState state) => Called(state, Inner.Evaluate(state));

    public override object? EvaluateFunction(RenderState state) => Inner.EvaluateFunction(state);

    public override object? Called(RenderState state, object? value) => value is TemplateFunction function ? Calls.CallBare(state, function, this, text) : value;

    public void Set(RenderState state, object? value)
    {
        if (Inner is not ISettable settable)
        {
            throw new TemplateException(Span, "Unsupported target expression for assignment.");
        }

        settable.Set(state, value);
    }
}
