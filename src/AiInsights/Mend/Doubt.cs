namespace AiInsights.Mend;

/// <summary>A place whose text looks damaged but could not be mended for certain; the text stays as it is.</summary>
/// <param name="Origin">First character in the seed.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Message">What is suspected, and why it could not be proven.</param>
public readonly record struct Doubt(int Origin, int Length, string Message);
