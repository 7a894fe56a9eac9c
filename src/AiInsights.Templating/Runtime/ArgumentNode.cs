namespace AiInsights.Templating.Runtime;

/// <summary>An argument as written.</summary>
internal sealed record ArgumentNode(Node Value, string? Name, bool IsExpanded, Span Span);
