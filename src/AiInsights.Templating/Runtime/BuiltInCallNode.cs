namespace AiInsights.Templating.Runtime;

/// <summary>A call of a built-in function whose arguments were matched when the template was compiled. When the name means something else at this place of this render, the call is made like any other.</summary>
internal sealed class BuiltInCallNode(Span span, CallNode other, Node groupOrSelf, object expected, NativeFunction function, Node?[] arguments) : Node(span)
{
    private readonly TemplateParameterKind[] _kinds = [.. function.Parameters.Select(p => p.Kind)];

    public override void Print(RenderState state, EscapeMode mode)
    {
        // Only where a text can be written piece by piece.
        if (function.Printer is not { } printer || mode is not (EscapeMode.None or EscapeMode.Text or EscapeMode.Attribute) || !ReferenceEquals(groupOrSelf.EvaluateFunction(state), expected))
        {
            base.Print(state, mode);
            return;
        }

        ArgumentBuffer buffer = default;
        Span<object?> values = ((Span<object?>)buffer)[..arguments.Length];
        Convert(state, values);
        printer(new NativeCall(state, Span, values), mode);
    }

    public override object? Evaluate(RenderState state)
    {
        if (!ReferenceEquals(groupOrSelf.EvaluateFunction(state), expected))
        {
            return other.Evaluate(state);
        }

        ArgumentBuffer buffer = default;
        Span<object?> values = ((Span<object?>)buffer)[..arguments.Length];
        Convert(state, values);
        state.CallText = other.Text;
        try
        {
            return function.Body(new NativeCall(state, Span, values));
        }
        catch (ArgumentFault fault)
        {
            throw new TemplateException(arguments[fault.Index]?.Span ?? Span, fault.Message);
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            int index = fault is ArgumentException { ParamName: { } name } ? function.IndexOf(name) : -1;
            throw new TemplateException(index < 0 ? Span : arguments[index]?.Span ?? Span, fault.Message, fault);
        }
    }

    private void Convert(RenderState state, Span<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            var argument = arguments[i];
            values[i] = argument is null ? function.Parameters[i].Default : Values.ConvertTo(state, argument.Evaluate(state), _kinds[i], argument.Span);
        }
    }
}
