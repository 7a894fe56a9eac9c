namespace AiInsights.Templating.Runtime;

/// <summary>A name that is no loop variable as far as the code shows.</summary>
internal sealed class GlobalNode(Span span, string name, int slot) : Node(span), ISettable
{
    public string Name { get; } = name;

    /// <summary>The value when no loop and no pushed object has the name.</summary>
    public object? AtRoot(RenderState state) => state.CellOf(slot).Value;

    public override object? EvaluateFunction(RenderState state)
    {
        if (state.Chain is null)
        {
            var cell = state.Cells[slot];
            if (cell is not null && cell.Kind != CellKind.Missing)
            {
                return cell.Value;
            }
        }

        return state.Lookup(Name, slot, Span);
    }

    public override object? Evaluate(RenderState state) => Called(state, EvaluateFunction(state));

    public override object? Called(RenderState state, object? value) => value is TemplateFunction function ? Calls.CallBare(state, function, this, Name) : value;

    public void Set(RenderState state, object? value) => state.SetGlobal(Name, slot, value, Span);
}
