namespace AiInsights.Templating;

/// <summary>What one render depended on; a page needs to be rendered again only when one of these changed.</summary>
/// <param name="Templates">Paths of the template and of every include it used, in the order of their first use.</param>
/// <param name="ModelParts">Names of the model's own members that were read, in the order of their first use.</param>
public sealed record TemplateUsage(IReadOnlyList<string> Templates, IReadOnlyList<string> ModelParts);
