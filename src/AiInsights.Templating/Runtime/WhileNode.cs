namespace AiInsights.Templating.Runtime;

internal sealed class WhileNode(Span span, Node condition, StatementNode body) : StatementNode(span)
{
    private static readonly LoopHeader Header = new("while", null, null);

    public override Flow Run(RenderState state)
    {
        var loop = state.PushLoop(Header);
        try
        {
            // The condition still sees the counters of the turn before.
            for (int turn = 0; condition.Test(state); turn++)
            {
                loop.Index = turn;
                state.Step(Span);
                var flow = body.Run(state);
                if (flow == Flow.Return)
                {
                    return Flow.Return;
                }

                if (flow == Flow.Break)
                {
                    break;
                }
            }

            return Flow.Next;
        }
        finally
        {
            state.PopLoop(loop);
        }
    }
}
