namespace AiInsights.Templating.Runtime;

/// <summary>An expression whose place in messages is wider than its own: a named argument, or the whole of a pipe.</summary>
internal sealed class NestedNode(Span span, Node inner) : Node(span)
{
    public Node Inner { get; } = inner;

    public override object? Evaluate(RenderState state) => Inner.Evaluate(state);

    public override object? EvaluateFunction(RenderState state) => Inner.EvaluateFunction(state);

    public override object? Called(RenderState state, object? value) => Inner.Called(state, value);

    public override bool Test(RenderState state) => Inner.Test(state);

    public override void Print(RenderState state, EscapeMode mode) => Inner.Print(state, mode);
}
