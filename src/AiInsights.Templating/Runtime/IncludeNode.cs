namespace AiInsights.Templating.Runtime;

/// <summary>An <c>include</c> that stands alone: printed straight to the output, without a text in between.</summary>
internal sealed class IncludeNode(Span span, Node other, GlobalNode function, ArgumentNode[] arguments, EscapeMode mode) : StatementNode(span)
{
    public override Flow Run(RenderState state)
    {
        // An indented include, or one with expanded arguments, takes the long way.
        if (state.Out.Indent is not null || !ReferenceEquals(function.EvaluateFunction(state), IncludeFunction.Instance))
        {
            other.Print(state, mode);
            return Flow.Next;
        }

        var values = new TemplateArray(arguments.Length);
        foreach (var argument in arguments)
        {
            object? value = argument.Value.Evaluate(state);
            if (argument.Name is null)
            {
                values.Add(value);
            }
            else
            {
                values.MembersForWriting[argument.Name] = value;
            }
        }

        string name = Values.ToText(state, values.Count == 0 ? null : values[0]);
        if (name.Length == 0)
        {
            throw new TemplateException(Span, "Include template name cannot be null or empty");
        }

        state.EnterCall(Span, "include");
        var template = IncludeFunction.Find(state, Span, name);
        IncludeFunction.Run(state, Span, template, values);
        state.ExitCall();
        state.Out.IsAtLineStart = false;
        return Flow.Next;
    }
}
