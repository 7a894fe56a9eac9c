namespace AiInsights.Render;

/// <summary>HTML that the renderer made itself; templates write it as it is.</summary>
public readonly record struct Markup(string Html)
{
    public static readonly Markup Empty = new(string.Empty);
}
