namespace AiInsights.Templating.Runtime;

/// <summary>&amp;&amp; and ||, always a truth value.</summary>
internal sealed class LogicNode(Span span, bool isOr, Node left, Node right) : Node(span)
{
    public override object? Evaluate(RenderState state) => Boxed.Bool(Test(state));

    public override bool Test(RenderState state) => isOr ? left.Test(state) || right.Test(state) : left.Test(state) && right.Test(state);
}
