namespace AiInsights.Templating.Runtime;

internal sealed class TextNode(Span span, TextRun text) : StatementNode(span)
{
    public TextRun Text { get; } = text;

    public override Flow Run(RenderState state)
    {
        state.Out.Write(Text);
        return Flow.Next;
    }
}
