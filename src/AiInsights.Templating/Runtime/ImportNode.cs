namespace AiInsights.Templating.Runtime;

internal sealed class ImportNode(Span span, Node expression) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        object? value = expression.Evaluate(state);
        if (value is null)
        {
            return Flow.Next;
        }

        if (!Members.IsObject(value))
        {
            throw new TemplateException(expression.Span, $"Unexpected value `{TypeNames.Of(value)}` for import. Expecting an plain script object.");
        }

        object scope = state.TopObject is { } top ? top.Target : state.Root;
        foreach (string name in Members.NamesOf(value).ToArray())
        {
            // Read-only variables stay as they are.
            if (Members.TryGet(state, value, name, out object? member))
            {
                Members.TrySet(state, scope, name, member);
            }
        }

        return Flow.Next;
    }
}
