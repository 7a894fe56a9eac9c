namespace AiInsights.Merge;

/// <summary>Two works that share passages and are not copies of each other, each named by one of its seeds.</summary>
/// <param name="Share">Share of the shorter text's passages, 0 to 1.</param>
public sealed record SharedPassages(string Seed, string Other, double Share);
