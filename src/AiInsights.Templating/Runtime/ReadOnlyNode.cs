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
            // What has no value yet can still get one.
            var cell = state.CellOf(name);
            cell.IsReadOnly = cell.Kind is CellKind.Assigned or CellKind.Model;
        }

        return Flow.Next;
    }
}
