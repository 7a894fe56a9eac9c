using AiInsights.Mine;
using AiInsights.Preview;
using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>What one process keeps between its builds, so that only what changed is read, mended and rendered again. One build at a time uses it.</summary>
public sealed class BuildMemory
{
    private SiteMemory? _site;

    /// <summary>The articles of the last build.</summary>
    internal Memory<KnownArticle> Articles { get; } = new();

    /// <summary>What its articles name.</summary>
    internal Memory<NamedInArticle> Names { get; } = new();

    /// <summary>The seeds of the last build, where no cache keeps them.</summary>
    internal Memory<SeedFacts> Passages { get; } = new();

    /// <summary>What the last build knew of all articles, from the cache; null before it was asked.</summary>
    internal SeedTable? Table { get; set; }

    /// <summary>What stands in the seeds folder, if it was read just now.</summary>
    internal Fingerprint? Inputs { get; init; }

    /// <summary>A look into the site folder, if one was taken just now.</summary>
    internal SiteLook? SiteLook { get; init; }

    /// <summary>How their files looked.</summary>
    internal SeedLooks Seeds { get; } = new();

    /// <summary>What the last build showed, for pages that are wanted before the next one ends. Null before the first, and in a process that builds once.</summary>
    internal MadeSite? Made { get; set; }

    /// <summary>Is it the name of a file that was read just now?</summary>
    internal bool HasRead(string name) => Inputs?.FileIn(name) is not null;

    /// <summary>Forgets what the build that ends here did not ask for.</summary>
    internal void Forget()
    {
        Articles.Forget();
        Names.Forget();
        Passages.Forget();
        Seeds.Forget();
    }

    /// <summary>What is known of the site: from the last build, else from the cache.</summary>
    internal SiteMemory Site(BuildOptions options) => _site ??= SiteMemory.Of(options);
}
