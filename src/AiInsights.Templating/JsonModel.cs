using System.Text.Json;
using AiInsights.Templating.Functions;

namespace AiInsights.Templating;

/// <summary>Models from JSON.</summary>
public static class JsonModel
{
    /// <summary>Objects become <see cref="TemplateObject"/>, arrays <see cref="TemplateArray"/>.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static object? Parse(string json) => JsonText.Read(json);

    /// <summary>The same of a parsed document.</summary>
    public static object? From(JsonElement element) => JsonText.FromElement(element);
}
