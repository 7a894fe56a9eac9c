namespace AiInsights.Hanzi;

/// <summary>
/// A term with a fixed other form, or one that is never converted. Rules come before all dictionaries, the longest first.
/// </summary>
/// <param name="Simplified">The term in Simplified text, 1 to 63 UTF-16 units.</param>
/// <param name="Traditional">The term in Traditional text, likewise.</param>
public sealed record TermRule(string Simplified, string Traditional, TermDirection Direction = TermDirection.Both)
{
    /// <summary>A term that stays as it is in every configuration.</summary>
    public static TermRule Keep(string term) => new(term, term) { IsKept = true };

    /// <summary>Whether the rule forbids conversion instead of giving another form.</summary>
    public bool IsKept { get; init; }
}
