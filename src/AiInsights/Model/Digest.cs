using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>What the site says of itself, from <c>_curation/site.yml</c>.</summary>
public sealed record SiteInfo
{
    public string Title { get; init; } = "AI 洞察";

    public string Description { get; init; } = string.Empty;

    public string? Author { get; init; }

    /// <summary>Address of the place where corrections are made, or null.</summary>
    public string? Repository { get; init; }

    /// <summary>Old addresses and where they lead, in the order given.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>Days before a horizon's end from which a prediction is due soon.</summary>
    public int SoonDays { get; init; } = 90;

    /// <summary>Days after a horizon's end up to which a verdict is due, not overdue.</summary>
    public int GraceDays { get; init; } = 90;
}

/// <summary>Everything that a page may show: reading ends here, rendering starts here.</summary>
public sealed record Digest
{
    public required SiteInfo Site { get; init; }

    /// <summary>The date for which states hold: an option, else the newest date in the content.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Newest first: by published or event date, then by id.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>By id, ordinal.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>By id, ordinal.</summary>
    public ImmutableArray<Speaker> Speakers { get; init; } = [];

    /// <summary>By id, ordinal.</summary>
    public ImmutableArray<Prediction> Predictions { get; init; } = [];

    /// <summary>By id, ordinal.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];
}
