namespace AiInsights.Templating.Runtime;

internal sealed class ReadOnlyNode(Span span, string name, bool isLocal) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        if (isLocal)
        {
            state.Local.SetReadOnly(name);
        }
        else if (state.TopObject is { } top)
        {
            (top.Target as TemplateObject)?.SetReadOnly(name);
        }
        else
        {
            state.CellOf(name).IsReadOnly = true;
        }

        return Flow.Next;
    }
}
