namespace AiInsights.Templating.Runtime;

/// <summary>The variable of a loop around the code, some links up the chain.</summary>
internal sealed class LoopVariableNode(Span span, string name, int depth, int slot) : Node(span), ISettable
{
    /// <summary>How many loops lie between it and its own.</summary>
    public int Depth => depth;

    public override object? EvaluateFunction(RenderState state)
    {
        var link = state.Chain!;
        for (int i = 0; i < depth; i++)
        {
            link = link.Outer!;
        }

        return ((LoopScope)link).Value;
    }

    public override object? Evaluate(RenderState state) => Called(state, EvaluateFunction(state));

    public override object? Called(RenderState state, object? value) => value is TemplateFunction function ? Calls.CallBare(state, function, this, name) : value;

    public void Set(RenderState state, object? value) => state.SetGlobal(name, slot, value, Span);
}
