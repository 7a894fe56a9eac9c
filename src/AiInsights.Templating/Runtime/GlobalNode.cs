namespace AiInsights.Templating.Runtime;

/// <summary>A name that is no loop variable as far as the code shows.</summary>
internal sealed class GlobalNode(Span span, string name, int slot) : Node(span), ISettable
{
    private readonly ulong _bit = NameBits.Of(name);

    public string Name { get; } = name;

    public override object? EvaluateFunction(RenderState state)
    {
        if (state.Chain is null || (state.Hidden & _bit) == 0)
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
