namespace AiInsights.Templating.Runtime;

internal sealed class ForNode(Span span, ForNode.Parts parts) : StatementNode(span)
{
    private readonly LoopHeader _header = new(parts.IsTableRow ? "tablerow" : "for", parts.VariableName, parts.LocalName);

    /// <summary>Whether nothing but the items decides about its turns, so that it does nothing when there are none.</summary>
    private readonly bool _isPlain = parts is { Offset: null, Limit: null, Columns: null, Unknown: null, IsTableRow: false };

    public override Flow Run(RenderState state)
    {
        object? sequence = parts.Sequence.Evaluate(state);
        if (sequence is null)
        {
            return Flow.Next;
        }

        if (sequence is RangeValue { LongCount: var count } && state.Options.LoopLimit != 0 && count > state.Options.LoopLimit)
        {
            throw new TemplateException(Span, $"Exceeding number of iteration limit `{state.Options.LoopLimit}` for loop statement.");
        }

        var list = Values.AsList(sequence);
        if (!list.IsList)
        {
            throw new TemplateException(parts.Sequence.Span, $"Unexpected type `{sequence.GetType()}` for iterator");
        }

        if (list.Count == 0 && _isPlain)
        {
            return parts.Otherwise is null ? Flow.Next : parts.Otherwise.Run(state);
        }

        return Walk(state, list);
    }

    private Flow Walk(RenderState state, ListView list)
    {
        var loop = state.PushLoop(_header);
        bool entered = false;
        var flow = Flow.Next;
        try
        {
            int offset = parts.Offset is null ? 0 : Values.ToInt(state, parts.Offset.Evaluate(state), parts.Offset.Span);
            int limit = parts.Limit is null ? 0 : Values.ToInt(state, parts.Limit.Evaluate(state), parts.Limit.Span);
            loop.Columns = parts.Columns is null ? 1 : Math.Max(1, Values.ToInt(state, parts.Columns.Evaluate(state), parts.Columns.Span));
            if (parts.Unknown is { } unknown)
            {
                throw new TemplateException(unknown.Span, unknown.Message);
            }

            // First the offset, then the order, then the limit, as Scriban; what is not positive does not count.
            offset = Math.Clamp(offset, 0, list.Count);
            loop.Length = limit > 0 ? Math.Min(limit, list.Count - offset) : list.Count - offset;
            if (parts.IsTableRow)
            {
                state.Out.Write("<tr class=\"row1\">");
            }

            for (int index = 0; index < loop.Length; index++)
            {
                entered = true;
                state.Step(Span);
                loop.Previous = loop.Value;
                loop.Value = list[parts.IsReversed ? list.Count - 1 - index : offset + index];
                loop.Index = index;
                loop.IsFirstTurn = index == 0;
                loop.IsLast = index == loop.Length - 1;
                parts.Target?.Set(state, loop.Value);
                flow = parts.IsTableRow ? RunCell(state, loop) : parts.Body.Run(state);
                if (flow is Flow.Return or Flow.Break)
                {
                    break;
                }
            }

            if (parts.IsTableRow)
            {
                state.Out.Write("</tr>");
                state.Out.Write(state.Options.NewLine);
            }
        }
        finally
        {
            state.PopLoop(loop);
        }

        if (!entered && parts.Otherwise is not null)
        {
            return parts.Otherwise.Run(state);
        }

        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }

    private Flow RunCell(RenderState state, LoopScope loop)
    {
        loop.Column = loop.Index % loop.Columns;
        if (loop.Column == 0 && loop.Index > 0)
        {
            state.Out.Write("</tr>");
            state.Out.Write(state.Options.NewLine);
            state.Out.Write("<tr class=\"row");
            state.Out.Write((loop.Index / loop.Columns) + 1, System.Globalization.CultureInfo.InvariantCulture);
            state.Out.Write("\">");
        }

        state.Out.Write("<td class=\"col");
        state.Out.Write(loop.Column + 1, System.Globalization.CultureInfo.InvariantCulture);
        state.Out.Write("\">");
        var flow = parts.Body.Run(state);
        state.Out.Write("</td>");
        return flow;
    }

    /// <summary>What a loop is made of. Exactly one of the two names and the target is set.</summary>
    public sealed record Parts
    {
        public required Node Sequence { get; init; }

        public required StatementNode Body { get; init; }

        public string? VariableName { get; init; }

        public string? LocalName { get; init; }

        public ISettable? Target { get; init; }

        public Node? Offset { get; init; }

        public Node? Limit { get; init; }

        public Node? Columns { get; init; }

        public bool IsReversed { get; init; }

        public bool IsTableRow { get; init; }

        public StatementNode? Otherwise { get; init; }

        /// <summary>An argument that the loop does not know.</summary>
        public (Span Span, string Message)? Unknown { get; init; }
    }
}
