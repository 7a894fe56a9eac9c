namespace AiInsights.Mine.Curation;

/// <summary>A place in a curation file, for diagnostics.</summary>
/// <param name="Path">The file relative to the current folder, with <c>/</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
public readonly record struct Place(string Path, int Line, int Column);
