using AiInsights.Merge;

namespace AiInsights.Cache;

/// <summary>A seed on its way to an article.</summary>
/// <param name="name">Relative to the seeds folder, with <c>/</c>.</param>
/// <param name="path">As findings show it.</param>
/// <param name="key">The same bytes under the same name have the same key.</param>
/// <param name="bytes">What the file holds, if it had to be read to know that.</param>
internal sealed class SeedInHand(string name, string path, ContentSum key, byte[]? bytes)
{
    private byte[]? _bytes = bytes;

    public string Name => name;

    public string Path => path;

    public ContentSum Key => key;

    /// <summary>What is known of it.</summary>
    public SeedFacts Facts { get; set; } = SeedFacts.None;

    /// <summary>What is known of it may be found by its key: neither did the file change in between, nor did the program fail.</summary>
    public bool IsSure { get; set; } = true;

    /// <summary>The mended seed, if this build had to mend it and could not give it its structure at once.</summary>
    public Witness? Witness { get; set; }

    /// <summary>What it gives if nothing is a copy of it, if this build had to mend it.</summary>
    public StructuredWork? Alone { get; set; }

    /// <summary>What the file holds, if this build has read it: once, and then it may go.</summary>
    public byte[]? TakeBytes()
    {
        var taken = _bytes;
        _bytes = null;
        return taken;
    }

    /// <summary>The mended seed once: merging writes into it, and then it may go.</summary>
    public Witness? TakeWitness()
    {
        var taken = Witness;
        Witness = null;
        return taken;
    }

    /// <summary>The same of what it gives alone.</summary>
    public StructuredWork? TakeAlone()
    {
        var taken = Alone;
        Alone = null;
        return taken;
    }
}
