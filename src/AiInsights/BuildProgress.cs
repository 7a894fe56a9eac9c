namespace AiInsights;

/// <summary>How far a build is.</summary>
/// <param name="Phase">The phase that runs, as in <c>--stats</c>.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; 0 when that is not known.</param>
public sealed record BuildProgress(string Phase, int Done, int Total);
