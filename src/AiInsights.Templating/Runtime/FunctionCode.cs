namespace AiInsights.Templating.Runtime;

/// <summary>A compiled function.</summary>
internal sealed class FunctionCode(string? name, CompiledTemplate template, TemplateParameter[]? parameters, string source)
{
    public string? Name { get; } = name;

    public CompiledTemplate Template { get; } = template;

    /// <summary>Null for a function declared without parentheses.</summary>
    public TemplateParameter[]? Parameters { get; } = parameters;

    public string Source { get; } = source;

    public LocalTable Locals { get; } = new();

    public StatementNode? Body { get; set; }

    /// <summary>The expression of <c>f(x) = …</c>.</summary>
    public Node? Expression { get; set; }
}
