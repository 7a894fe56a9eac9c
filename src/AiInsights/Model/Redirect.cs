namespace AiInsights.Model;

/// <summary>An address that readers may still have, and the page that took its place.</summary>
/// <param name="From">The old page in the default script: <c>topics/old.html</c>.</param>
/// <param name="To">The page that stands now, in the same form.</param>
public sealed record Redirect(string From, string To);
