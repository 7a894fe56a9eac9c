namespace AiInsights.Templating.Checking;

/// <summary>What is known of a value before rendering: nothing, an object of a type, or a list of such objects.</summary>
internal readonly record struct Shape(TemplateType? Type, bool IsList);
