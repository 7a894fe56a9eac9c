using AiInsights.Model;

namespace AiInsights.Tests.Support;

/// <summary>The digest of the repository's own seeds, composed once for all tests.</summary>
internal static class RealDigest
{
    /// <summary>What was found on the way; complete once the digest was read.</summary>
    public static DiagnosticBag Bag { get; } = new();

    private static readonly Lazy<Composition> Composed = new(static () =>
        SiteBuilder.Compose(new BuildOptions { Seeds = Repository.Path("seeds"), Templates = Repository.Path("templates"), Out = Repository.Path("site") }, Bag));

    /// <summary>The files of the site.</summary>
    public static Composition Site => Composed.Value;

    /// <summary>The digest.</summary>
    public static Digest Digest => Composed.Value.Digest;
}
