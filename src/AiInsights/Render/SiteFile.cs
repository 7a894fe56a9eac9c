namespace AiInsights.Render;

/// <summary>One finished file of the site.</summary>
/// <param name="Path">Relative to the site folder, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
