namespace AiInsights.Templating.Runtime;

/// <summary>A $ variable.</summary>
internal sealed class LocalNode(Span span, string name, LocalTable table, int slot) : Node(span), ISettable
{
    public override object? EvaluateFunction(RenderState state)
    {
        var local = state.Local;
        if (local.Loops is null && ReferenceEquals(local.Table, table))
        {
            return slot < local.Slots.Length ? local.Slots[slot] : null;
        }

        return local.Get(name);
    }

    public override object? Evaluate(RenderState state) => Called(state, EvaluateFunction(state));

    public override object? Called(RenderState state, object? value) => value is TemplateFunction function ? Calls.CallBare(state, function, this, name) : value;

    public void Set(RenderState state, object? value)
    {
        if (!state.Local.TrySet(name, value))
        {
            throw new TemplateException(Span, $"Cannot set value on the readonly variable `{name}`");
        }
    }
}
