namespace AiInsights.Templating.Runtime;

internal sealed class IfNode(Span span, Node condition, StatementNode then, StatementNode? otherwise) : StatementNode(span)
{
    private readonly MemberNode? _member = condition as MemberNode;

    /// <summary>The body when it prints what the condition asks for, as <c>{{ if x.id }} id="{{ x.id }}"{{ end }}</c>: then it is read once.</summary>
    private readonly TextAroundNode? _same = condition is MemberNode { IsPath: true } asked && otherwise is null && then is TextAroundNode { Expression: MemberNode shown } body && asked.Text.ToString() == shown.Text.ToString() ? body : null;

    public override Flow Run(RenderState state)
    {
        if (_same is not null && _member!.TryReadText(state, out string? text))
        {
            return text is null ? Flow.Next : _same.Run(state, text);
        }

        if (_member is not null ? _member.Test(state) : condition.Test(state))
        {
            return then.Run(state);
        }

        return otherwise is null ? Flow.Next : otherwise.Run(state);
    }
}
