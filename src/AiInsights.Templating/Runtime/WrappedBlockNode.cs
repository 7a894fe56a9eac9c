namespace AiInsights.Templating.Runtime;

/// <summary><c>$$</c>: prints the block given to <c>wrap</c>.</summary>
internal sealed class WrappedBlockNode(Span span) : StatementNode(span)
{
    public override Flow Run(RenderState state) => state.Local.Block is { } block ? block.Run(state) : Flow.Next;
}
