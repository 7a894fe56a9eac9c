namespace AiInsights.Templating.Runtime;

/// <summary><c>$</c>: the arguments of the function or include.</summary>
internal sealed class ArgumentsNode(Span span) : Node(span), ISettable
{
    public override object? Evaluate(RenderState state)
    {
        state.Local.AreArgumentsKept = true;
        return state.Local.Arguments ?? state.Local.Replaced;
    }

    public void Set(RenderState state, object? value)
    {
        // Outside functions and includes it is a variable like others.
        if (state.Local.Arguments is null)
        {
            state.Local.Replaced = value;
            return;
        }

        throw new TemplateException(Span, "Cannot set value on the readonly variable `$`");
    }
}
