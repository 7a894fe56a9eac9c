namespace AiInsights.Ingest;

/// <summary>One value that a seed states about itself.</summary>
/// <param name="Name">Our name of the field (<c>title</c>, <c>publisher</c>, …), or the seed's own key when we have none.</param>
/// <param name="Values">One value, or several where the seed has a list.</param>
/// <param name="Known">Whether the field is one of ours.</param>
/// <param name="From"><c>front-matter</c> or <c>body</c>.</param>
/// <param name="Line">1-based raw line.</param>
/// <param name="Column">1-based raw column.</param>
public sealed record SeedField(string Name, IReadOnlyList<string> Values, bool Known, string From, int Line, int Column)
{
    /// <summary>The values as one text.</summary>
    public string Value => Values.Count == 1 ? Values[0] : string.Join('、', Values);
}
