using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

internal sealed class WrapNode(Span span, Node target, StatementNode body, Expression text, StatementPrinter whole, EscapeMode mode) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        var block = new WrappedBlock(body, state.Template, state.Cells);
        if (text is CallExpression)
        {
            state.PendingBlock = block;
            state.Print(target.Evaluate(state), mode);
        }
        else
        {
            if (target.EvaluateFunction(state) is not TemplateFunction function)
            {
                throw new TemplateException(target.Span, $"Expecting a direct function instead of the expression `{text}/{text.TypeName}`");
            }

            state.PendingBlock = block;
            state.Print(Calls.Call(state, function, Span, [], whole), mode);
        }

        return Flow.Next;
    }
}
