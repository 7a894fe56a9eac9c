namespace AiInsights.Templating.Runtime;

internal sealed class InterpolatedNode(Span span, Node[] parts) : Node(span)
{
    public override object? Evaluate(RenderState state)
    {
        var texts = new string[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            texts[i] = Values.Shown(state, parts[i].Evaluate(state));
        }

        return string.Concat(texts);
    }
}
