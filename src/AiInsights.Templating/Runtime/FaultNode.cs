namespace AiInsights.Templating.Runtime;

/// <summary>Code that cannot be run, which is an error only when it is reached.</summary>
internal sealed class FaultNode(Span span, string message) : Node(span)
{
    public override object? Evaluate(RenderState state) => throw new TemplateException(Span, message);
}
