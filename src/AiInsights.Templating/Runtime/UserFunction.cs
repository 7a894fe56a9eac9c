namespace AiInsights.Templating.Runtime;

/// <summary>A function of a template as a value.</summary>
internal sealed class UserFunction(FunctionCode code) : TemplateFunction(code.Name ?? "do", code.Parameters ?? [], takesAny: code.Parameters is null)
{
    public bool IsNamed => code.Name is not null;

    public override string ToString() => code.Source;

    internal override object? Invoke(RenderState state, Span caller, TemplateArray arguments, WrappedBlock? block)
    {
        var outerTemplate = state.Template;
        var outerLocal = state.Local;
        state.Enter(code.Template);
        state.Local = new LocalScope(code.Locals) { Arguments = arguments, Block = block };
        if (code.Parameters is { } parameters)
        {
            var scope = new TemplateObject();
            for (int i = 0; i < parameters.Length; i++)
            {
                scope[parameters[i].Name] = arguments[i];
            }

            state.PushObject(scope, isParameters: true);
        }

        try
        {
            if (code.Expression is not null)
            {
                return code.Expression.Evaluate(state);
            }

            state.ReturnValue = null;
            var flow = code.Body!.Run(state);
            object? result = flow == Flow.Return ? state.ReturnValue : null;
            state.ReturnValue = null;
            return result;
        }
        finally
        {
            if (code.Parameters is not null)
            {
                state.PopObject();
            }

            state.Local = outerLocal;
            state.Enter(outerTemplate);
        }
    }
}
