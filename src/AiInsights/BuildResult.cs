namespace AiInsights;

/// <summary>What a build did.</summary>
public sealed record BuildResult
{
    public required int Seeds { get; init; }

    public required int Documents { get; init; }

    public required int Pages { get; init; }

    public required int FilesWritten { get; init; }

    public required int FilesUnchanged { get; init; }

    public required int FilesRemoved { get; init; }

    /// <summary>Size of the whole site in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Milliseconds a phase, in the order of the phases; the total is their sum and what lies between.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Phases { get; init; }

    public required double TotalMilliseconds { get; init; }

    /// <summary>How often each kind of repair was made, by kind, ordinal.</summary>
    public required IReadOnlyDictionary<string, int> RepairsByKind { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The digest that was rendered; null when nothing had to be done.</summary>
    public Model.Digest? Digest { get; init; }
}
