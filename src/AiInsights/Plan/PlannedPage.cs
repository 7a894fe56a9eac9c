namespace AiInsights.Plan;

/// <summary>A page that will be written, once for each script.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Name">Its path in the default script, the same below the folder of any other.</param>
/// <param name="Id">The id of what it shows, or null for pages of the site itself.</param>
public sealed record PlannedPage(PageKind Kind, string Name, string? Id = null);
