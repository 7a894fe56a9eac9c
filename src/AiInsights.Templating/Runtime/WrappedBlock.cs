namespace AiInsights.Templating.Runtime;

/// <summary>The block of <c>wrap</c>, which the wrapped function prints with $$: in that function's scope, with the names of the template it stands in.</summary>
internal sealed class WrappedBlock(StatementNode body, CompiledTemplate template, Cell?[] cells)
{
    public Flow Run(RenderState state)
    {
        // A block that prints itself has no end, and no call of a function that would count it.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var outer = state.Template;
        bool switches = !ReferenceEquals(outer, template) || !ReferenceEquals(state.Cells, cells);
        if (switches)
        {
            state.Enter(template);
        }

        try
        {
            return body.Run(state);
        }
        finally
        {
            if (switches)
            {
                state.Enter(outer);
            }
        }
    }
}
