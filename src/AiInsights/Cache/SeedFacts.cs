using AiInsights.Model;

namespace AiInsights.Cache;

/// <summary>What is kept of one seed.</summary>
/// <param name="IsDocument">There is an article in it.</param>
/// <param name="PassageCount">How many passages it has by which copies of one work are found.</param>
/// <param name="Passages">These, or null where nobody has asked for them.</param>
/// <param name="Findings">What was found while it was read and mended.</param>
internal sealed record SeedFacts(bool IsDocument, int PassageCount, ulong[]? Passages, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Of a seed of which nothing is known yet.</summary>
    public static SeedFacts None { get; } = new(false, 0, [], []);

    /// <summary>The facts with their passages.</summary>
    public static SeedFacts Read(RecordReader from)
    {
        var (isDocument, passages) = (from.Flag(), from.Hashes());
        return new(isDocument, passages.Length, passages, from.List(FindingRecord.Read));
    }

    /// <summary>Writes them; the passages must be there.</summary>
    public void Write(RecordWriter to)
    {
        to.Flag(IsDocument);
        to.Hashes(Passages);
        to.List(Findings, FindingRecord.Write);
    }
}

/// <summary>What is kept of one work.</summary>
/// <param name="Article">As it stands before topics are looked for.</param>
/// <param name="Findings">What was found while its copies were merged and its structure found.</param>
/// <param name="Sum">Both as one number.</param>
internal sealed record KnownArticle(Article Article, IReadOnlyList<Diagnostic> Findings, ContentSum Sum);
