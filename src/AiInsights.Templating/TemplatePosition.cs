namespace AiInsights.Templating;

/// <summary>A place in a template's text.</summary>
/// <param name="Line">From 1; 0 when the message concerns the end of the input.</param>
/// <param name="Column">From 1, in UTF-16 units; 0 when the message concerns the end of the input.</param>
public readonly record struct TemplatePosition(int Line, int Column);
