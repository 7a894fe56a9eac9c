namespace AiInsights;

/// <summary>All that the outside decides about a build. Paths are absolute or relative to the current folder.</summary>
public sealed record BuildOptions
{
    /// <summary>Folder of the crawled articles; <c>_curation</c> lies in it.</summary>
    public string Seeds { get; init; } = "seeds";

    /// <summary>Folder of templates and assets.</summary>
    public string Templates { get; init; } = "templates";

    /// <summary>Folder that the site is written to.</summary>
    public string Out { get; init; } = "site";

    /// <summary>Absolute address of the published site, or null: then no absolute link, canonical or hreflang is written.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The date for which states are computed; null: the newest date in the content.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The scripts to render, the default one first.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = ["zh-Hans", "zh-Hant"];

    /// <summary>How many threads work at once; 0: one a processor.</summary>
    public int Jobs { get; init; }

    /// <summary>Also delete files in the output folder that no build made.</summary>
    public bool Force { get; init; }

    /// <summary>Folder of what earlier builds found out, or null to find everything out anew.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether the cache keeps the site before the last build as well, by second names for its files: the next build has less to write.</summary>
    public bool KeepSpare { get; init; } = true;

    /// <summary>Warnings count as errors.</summary>
    public bool Strict { get; init; }
}
