namespace AiInsights.Ingest;

/// <summary>A stretch of a seed that had been read in a wrong charset and saved so: the seed's text has what was meant.</summary>
/// <param name="Start">First character of it in the seed's text.</param>
/// <param name="Length">How many characters it has there.</param>
/// <param name="Before">What stands in the file.</param>
public sealed record TurnedBack(int Start, int Length, string Before);
