using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary>A call whose function is only known when it runs.</summary>
internal sealed class CallNode(Span span, Node target, ArgumentNode[] arguments, CallExpression text, Expression? destination) : Node(span)
{
    public CallExpression Text { get; } = text;

    public override object? Evaluate(RenderState state)
    {
        object? value = target.EvaluateFunction(state);
        if (value is null)
        {
            return state.Options.RelaxedFunctionAccess ? null : throw (IsPartOfDestination ? NoFunction() : NotFound(state));
        }

        if (value is TemplateFunction function)
        {
            return Calls.Call(state, function, Span, arguments, Text);
        }

        if (ReferenceEquals(value, Functions.DateFunctions.Group) && arguments is [var date])
        {
            return Functions.DateFunctions.Parse(Values.ToText(state, date.Value.Evaluate(state)), null, state.Culture);
        }

        throw destination is not null
            ? NoFunction()
            : new TemplateException(Span, $"Invalid target function `{Values.Shown(state, value)}` ({TypeNames.Of(value)})");
    }

    /// <summary>Whether a value is piped into something larger that begins with the name of a function.</summary>
    private bool IsPartOfDestination => destination is not null && Text.Target is VariableExpression && !ReferenceEquals(destination, Text.Target);

    private TemplateException NoFunction()
    {
        return new(IsPartOfDestination ? new Span(Span.Source, destination!.Start, destination.End) : Span, $"Pipe expression destination `{destination}` is not a valid function ");
    }

    private TemplateException NotFound(RenderState state)
    {
        object? group = target is MemberNode member ? member.Target.EvaluateFunction(state) : null;
        return Fault.UnknownFunction(state, target.Span, Text.Target.ToString(), group is null ? null : Members.NamesOf(group));
    }
}
