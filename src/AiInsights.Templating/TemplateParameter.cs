namespace AiInsights.Templating;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">For named arguments.</param>
/// <param name="Kind">What the argument is converted to.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Default">Its value when left out.</param>
/// <param name="IsVariable">Whether it takes all further arguments, as a <see cref="TemplateArray"/>; only the last one may.</param>
public sealed record TemplateParameter(string Name, TemplateParameterKind Kind = TemplateParameterKind.Any, bool IsOptional = false, object? Default = null, bool IsVariable = false);
