namespace AiInsights.Cli.Diff;

/// <summary>One thing that is other in the new site, in the digest's own terms.</summary>
/// <param name="Area">What sort of thing: <c>article</c>, <c>text</c>, <c>insight</c>, <c>turn</c>, <c>witness</c> (copies of a work that differ), <c>topic</c>, <c>speaker</c>, <c>prediction</c>, <c>question</c>, <c>position</c>, <c>repairs</c> or <c>as-of</c>.</param>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Id">Its id, or the kind of repair.</param>
/// <param name="Document">The article it stands in, or null.</param>
/// <param name="Field">The field that changed, or null.</param>
/// <param name="Before">What it was, or null.</param>
/// <param name="After">What it is, or null.</param>
/// <param name="Note">Why, where the data tells; otherwise null.</param>
internal sealed record Change(string Area, string Kind, string Id, string? Document = null, string? Field = null, string? Before = null, string? After = null, string? Note = null);
