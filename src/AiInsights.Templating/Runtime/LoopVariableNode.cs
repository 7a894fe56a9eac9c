namespace AiInsights.Templating.Runtime;

/// <summary>The variable of a loop around the code, some links up the chain.</summary>
internal sealed class LoopVariableNode(Span span, string name, int depth, int slot) : Node(span), ISettable
{
    public override object? EvaluateFunction(RenderState state)
    {
        var link = state.Chain!;
        for (int i = 0; i < depth; i++)
        {
            link = link.Outer!;
        }

        return ((LoopScope)link).Value;
    }

    public override object? Evaluate(RenderState state)
    {
        object? value = EvaluateFunction(state);
        return value is TemplateFunction function ? Calls.CallBare(state, function, this, name) : value;
    }

    public void Set(RenderState state, object? value) => state.SetGlobal(name, slot, value, Span);
}
