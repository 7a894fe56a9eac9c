namespace AiInsights.Render.Views;

/// <summary>The page of one prediction.</summary>
public sealed record PredictionView : IView
{
    /// <summary>What lists say of it.</summary>
    public required PredictionRow Row { get; init; }

    /// <summary>Since when a verdict is due, in words.</summary>
    public string? Since { get; init; }

    /// <summary>The exact words.</summary>
    public required string QuoteText { get; init; }

    /// <summary>Link to the statement.</summary>
    public string? QuoteHref { get; init; }

    /// <summary>Link to the original.</summary>
    public string? SourceHref { get; init; }

    /// <summary>Its host.</summary>
    public string? SourceHost { get; init; }

    /// <summary>Seed and line.</summary>
    public required string SourceLine { get; init; }

    /// <summary>Date, horizon, hedge, condition and the rest.</summary>
    public IReadOnlyList<FactView> Facts { get; init; } = [];

    /// <summary>What would count.</summary>
    public IReadOnlyList<FactView> Criterion { get; init; } = [];

    /// <summary>Evidence for.</summary>
    public IReadOnlyList<EvidenceView> ForEvidence { get; init; } = [];

    /// <summary>Evidence against.</summary>
    public IReadOnlyList<EvidenceView> Against { get; init; } = [];

    /// <summary>Evidence that does not decide.</summary>
    public IReadOnlyList<EvidenceView> Neutral { get; init; } = [];

    /// <summary>There is any.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>The verdict with its dates.</summary>
    public IReadOnlyList<FactView> Verdict { get; init; } = [];

    /// <summary>What to bear in mind.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Other predictions it bears on.</summary>
    public IReadOnlyList<LinkView> Relations { get; init; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    /// <summary>Others on the same topic.</summary>
    public IReadOnlyList<PredictionRow> SameTopic { get; init; } = [];

    /// <summary>Others of the same person.</summary>
    public IReadOnlyList<PredictionRow> SameSpeaker { get; init; } = [];

    /// <summary>Where to correct it.</summary>
    public string? Correct { get; init; }

    /// <summary>Data file.</summary>
    public required string DataHref { get; init; }

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "row" => Row,
        "since" => Since,
        "quote_text" => QuoteText,
        "quote_href" => QuoteHref,
        "source_href" => SourceHref,
        "source_host" => SourceHost,
        "source_line" => SourceLine,
        "facts" => Facts,
        "criterion" => Criterion,
        "for_evidence" => ForEvidence,
        "against" => Against,
        "neutral" => Neutral,
        "has_evidence" => HasEvidence,
        "verdict" => Verdict,
        "flags" => Flags,
        "relations" => Relations,
        "topics" => Topics,
        "same_topic" => SameTopic,
        "same_speaker" => SameSpeaker,
        "correct" => Correct,
        "data_href" => DataHref,
        _ => null,
    };
}
