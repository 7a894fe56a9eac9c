namespace AiInsights.Ingest;

/// <summary>A seed whose dialect is known: what it declares, where its body lies and how the body is written.</summary>
/// <param name="File">The seed.</param>
/// <param name="Dialect">Name of the dialect that read it.</param>
/// <param name="Format">How the body is written.</param>
/// <param name="Fields">What the front matter declares, in its order.</param>
/// <param name="BodyStart">First character of the body; what lies before it is front matter.</param>
public sealed record SeedDocument(SeedFile File, string Dialect, BodyFormat Format, IReadOnlyList<SeedField> Fields, int BodyStart);
