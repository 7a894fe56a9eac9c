namespace AiInsights.Templating.Runtime;

internal sealed class ObjectNode(Span span, (string Name, Node Value)[] members) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        var obj = new TemplateObject();
        foreach (var (name, value) in members)
        {
            obj[name] = value.Evaluate(state);
        }

        return obj;
    }
}
