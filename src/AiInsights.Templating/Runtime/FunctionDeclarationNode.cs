namespace AiInsights.Templating.Runtime;

internal sealed class FunctionDeclarationNode(Span span, ISettable name, FunctionCode code) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        name.Set(state, new UserFunction(code));
        return Flow.Next;
    }
}
