namespace AiInsights.Templating.Runtime;

/// <summary>A template ready to run, on any number of threads.</summary>
internal sealed class CompiledTemplate(string path)
{
    public string Path { get; } = path;

    /// <summary>Names at the root by slot.</summary>
    public string[] Names { get; set; } = [];

    /// <summary>Where renders kept its names the last time: a guess, see <see cref="RenderState.Enter"/>.</summary>
    public int Place { get; set; }

    public LocalTable Locals { get; } = new();

    public StatementNode Body { get; set; } = null!;

    public TemplateSet Set { get; set; } = null!;

    /// <summary>Runs the page and prints what a <c>ret</c> at its top gives.</summary>
    public void Run(RenderState state)
    {
        state.ReturnValue = null;
        if (Body.Run(state) == Flow.Return && state.ReturnValue is { } value)
        {
            state.ReturnValue = null;
            state.Print(value, state.Escapes ? EscapeMode.Text : EscapeMode.None);
        }
    }
}
