namespace AiInsights.Mine.Predictions;

/// <summary>What a wording of time means.</summary>
/// <param name="Wording">The folded words that were understood.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Open">The wording names no date (短期, 未来, 几年).</param>
/// <param name="Relative">The dates follow from the day the words were said.</param>
public sealed record HorizonSpan(string Wording, DateOnly? From, DateOnly? To, bool Open, bool Relative);
