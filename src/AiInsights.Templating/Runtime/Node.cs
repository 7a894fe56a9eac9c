namespace AiInsights.Templating.Runtime;

/// <summary>An expression ready to run. Nodes hold no state of a render: one compiled template serves every thread.</summary>
internal abstract class Node(Span span)
{
    public Span Span { get; } = span;

    /// <summary>The value; a function found by name is called.</summary>
    public abstract object? Evaluate(RenderState state);

    /// <summary>The value; a function found by name is not called.</summary>
    public virtual object? EvaluateFunction(RenderState state) => Evaluate(state);

    /// <summary>What <see cref="Evaluate"/> makes of the value that <see cref="EvaluateFunction"/> gave.</summary>
    public virtual object? Called(RenderState state, object? value) => value;

    /// <summary>The value as a condition.</summary>
    public virtual bool Test(RenderState state) => Values.IsTrue(Evaluate(state));

    /// <summary>Prints the value.</summary>
    public virtual void Print(RenderState state, EscapeMode mode) => state.Print(Evaluate(state), mode);
}
