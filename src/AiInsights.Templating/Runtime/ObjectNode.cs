namespace AiInsights.Templating.Runtime;

internal sealed class ObjectNode(Span span, (string Name, Node Value, Span Span)[] members) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        var obj = new TemplateObject();
        foreach (var (name, value, place) in members)
        {
            if (name.Length == 0)
            {
                throw new TemplateException(place, "Object member name cannot be empty.");
            }

            obj[name] = value.Evaluate(state);
        }

        return obj;
    }
}
