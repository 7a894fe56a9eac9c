namespace AiInsights.Render.Reads;

/// <summary>The questions of the pages with their answers as numbers.</summary>
/// <param name="Facts">The questions; pages refer to them by number.</param>
/// <param name="Sums">The answer to each; zero where it is not known.</param>
/// <param name="Basis">What the answers followed from.</param>
internal sealed record KnownAnswers(List<Fact> Facts, ContentSum[] Sums, FactBasis Basis)
{
    /// <summary>Before anything was asked.</summary>
    public static KnownAnswers None { get; } = new([], [], FactBasis.None);
}
