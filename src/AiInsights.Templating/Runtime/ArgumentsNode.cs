namespace AiInsights.Templating.Runtime;

/// <summary><c>$</c>: the arguments of the function or include.</summary>
internal sealed class ArgumentsNode(Span span) : Node(span), ISettable
{
    public override object? Evaluate(RenderState state)
    {
        state.Local.AreArgumentsKept = true;
        return state.Local.Arguments;
    }

    public void Set(RenderState state, object? value)
    {
        throw new TemplateException(Span, "Cannot set value on the readonly variable `$`");
    }
}
