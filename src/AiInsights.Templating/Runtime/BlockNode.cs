namespace AiInsights.Templating.Runtime;

/// <summary>Statements one after the other, with the auto indent that holds for each.</summary>
internal sealed class BlockNode(Span span, BlockNode.Item[] items, bool indents) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        return indents ? RunIndented(state) : RunPlain(state);
    }

    private Flow RunPlain(RenderState state)
    {
        int i = 0;
        try
        {
            for (; i < items.Length; i++)
            {
                var flow = items[i].Statement.Run(state);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(items[i].Statement.Span, fault.Message, fault);
        }

        return Flow.Next;
    }

    private Flow RunIndented(RenderState state)
    {
        var output = state.Out;
        string? before = output.Indent;
        int i = 0;
        try
        {
            for (; i < items.Length; i++)
            {
                ref var item = ref items[i];
                output.Indent = item.Inherits ? before : item.Indent;
                var flow = item.Statement.Run(state);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(items[i].Statement.Span, fault.Message, fault);
        }
        finally
        {
            output.Indent = before;
        }

        return Flow.Next;
    }

    /// <summary>A statement, and whether it takes the indentation of the block around or its own.</summary>
    public readonly record struct Item(StatementNode Statement, bool Inherits, string? Indent);
}
