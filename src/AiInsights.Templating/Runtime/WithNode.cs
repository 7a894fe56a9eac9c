namespace AiInsights.Templating.Runtime;

internal sealed class WithNode(Span span, Node target, StatementNode body, object text) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        object? value = target.Evaluate(state);
        if (!Members.IsObject(value) && value is not TemplateArray)
        {
            throw new TemplateException(target.Span, $"Invalid target property `{text}` used for [with] statement. Must be a ScriptObject instead of `{value?.GetType().Name ?? "null"}`");
        }

        state.PushObject(value!);
        try
        {
            return body.Run(state);
        }
        finally
        {
            state.PopObject();
        }
    }
}
