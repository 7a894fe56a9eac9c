namespace AiInsights.Templating.Runtime;

/// <summary>A statement ready to run.</summary>
internal abstract class StatementNode(Span span)
{
    public Span Span { get; } = span;

    public abstract Flow Run(RenderState state);
}
