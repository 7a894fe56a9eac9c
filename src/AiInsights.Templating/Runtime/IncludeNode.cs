using AiInsights.Templating.Syntax;

namespace AiInsights.Templating.Runtime;

/// <summary>An <c>include</c> that stands alone: printed straight to the output, without a text in between.</summary>
internal sealed class IncludeNode(Span span, Node other, GlobalNode function, ArgumentNode[] arguments, CallExpression text, EscapeMode mode) : StatementNode(span)
{
    /// <summary>Whether the name is written out, so that it means the same template every time.</summary>
    private readonly bool _isNameWritten = arguments is [{ Name: null, Value: ConstantNode { Value: string } }, ..];
    private CompiledTemplate? _found;

    public override Flow Run(RenderState state)
    {
        // An indented include, or one with expanded arguments, takes the long way.
        if (state.Out.Indent is not null || !ReferenceEquals(function.EvaluateFunction(state), IncludeFunction.Instance))
        {
            other.Print(state, mode);
            return Flow.Next;
        }

        // Before the template is known, since its name may be the first argument's value.
        var local = state.RentLocal(arguments.Length);
        var values = local.Arguments!;
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

        state.EnterCall(Span, text);
        var template = _found ?? Find(state, values);
        local.Reuse(template.Locals);
        IncludeFunction.Run(state, Span, template, local);
        state.ReturnLocal(local);
        state.ExitCall();
        state.Out.IsAtLineStart = false;
        return Flow.Next;
    }

    private CompiledTemplate Find(RenderState state, TemplateArray values)
    {
        string name = Values.ToText(state, values.Count == 0 ? null : values[0]);
        if (name.Length == 0)
        {
            throw new TemplateException(Span, "Include template name cannot be null or empty");
        }

        var template = IncludeFunction.Find(state, Span, name);
        if (_isNameWritten)
        {
            // Threads that come here at the same time find the same.
            _found = template;
        }

        return template;
    }
}
