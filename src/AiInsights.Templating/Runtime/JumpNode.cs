namespace AiInsights.Templating.Runtime;

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpNode(Span span, Flow flow) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        if (state.LoopDepth == 0)
        {
            string word = flow == Flow.Break ? "break" : "continue";
            throw new TemplateException(Span, $"The <{word}> statement can only be used inside for/while loops");
        }

        return flow;
    }
}
