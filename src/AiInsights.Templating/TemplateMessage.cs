namespace AiInsights.Templating;

/// <summary>Something wrong in a template.</summary>
/// <param name="Path">The template's name.</param>
/// <param name="Position">Where.</param>
/// <param name="Text">What, in Scriban's words where Scriban has some.</param>
/// <param name="IsWarning">Whether the template can be rendered all the same.</param>
public sealed record TemplateMessage(string Path, TemplatePosition Position, string Text, bool IsWarning = false)
{
    /// <summary><c>file(line,column) : error : message</c>.</summary>
    public override string ToString() => $"{Path}({Position.Line},{Position.Column}) : {(IsWarning ? "warning" : "error")} : {Text}";
}
