namespace AiInsights.Templating.Runtime;

internal sealed class ArrayNode(Span span, Node[] items) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        var array = new TemplateArray(items.Length);
        foreach (var item in items)
        {
            array.Add(item.Evaluate(state));
        }

        return array;
    }
}
