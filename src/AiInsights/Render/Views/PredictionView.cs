using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The page of one prediction.</summary>
public sealed record PredictionView : ITemplateObject
{
    private static readonly TemplateType<PredictionView> Members = new TemplateType<PredictionView>()
        .Member("row", static x => x.Row)
        .Member("since", static x => x.Since)
        .Member("quote_text", static x => x.QuoteText)
        .Member("quote_href", static x => x.QuoteHref)
        .Member("original", static x => x.Original)
        .Member("source_href", static x => x.SourceHref)
        .Member("source_host", static x => x.SourceHost)
        .Member("source_line", static x => x.SourceLine)
        .Member("facts", static x => x.Facts)
        .Member("withdrawal", static x => x.Withdrawal)
        .Member("criterion", static x => x.Criterion)
        .Member("earlier_criteria", static x => x.EarlierCriteria)
        .Member("for_evidence", static x => x.ForEvidence)
        .Member("against", static x => x.Against)
        .Member("neutral", static x => x.Neutral)
        .Member("has_evidence", static x => x.HasEvidence)
        .Member("verdict", static x => x.Verdict)
        .Member("earlier_verdicts", static x => x.EarlierVerdicts)
        .Member("changes", static x => x.Changes)
        .Member("flags", static x => x.Flags)
        .Member("relations", static x => x.Relations)
        .Member("topics", static x => x.Topics)
        .Member("same_topic", static x => x.SameTopic)
        .Member("same_speaker", static x => x.SameSpeaker)
        .Member("correct", static x => x.Correct)
        .Member("data_href", static x => x.DataHref);

    /// <summary>What lists say of it.</summary>
    public required PredictionRow Row { get; init; }

    /// <summary>Since when a verdict is due, in words.</summary>
    public string? Since { get; init; }

    /// <summary>The exact words.</summary>
    public required string QuoteText { get; init; }

    /// <summary>Link to the statement.</summary>
    public string? QuoteHref { get; init; }

    /// <summary>The first words of the quote as the original has them; null where the page has the same.</summary>
    public string? Original { get; init; }

    /// <summary>Link to the original.</summary>
    public string? SourceHref { get; init; }

    /// <summary>Its host.</summary>
    public string? SourceHost { get; init; }

    /// <summary>Seed and line.</summary>
    public required string SourceLine { get; init; }

    /// <summary>Date, horizon, hedge, condition and the rest.</summary>
    public IReadOnlyList<FactView> Facts { get; init; } = [];

    /// <summary>When and how it was taken back.</summary>
    public IReadOnlyList<FactView> Withdrawal { get; init; } = [];

    /// <summary>What would count.</summary>
    public IReadOnlyList<FactView> Criterion { get; init; } = [];

    /// <summary>The criterion as it was before: since when, and in which words.</summary>
    public IReadOnlyList<FactView> EarlierCriteria { get; init; } = [];

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

    /// <summary>Verdicts that stood before: when entered, and what they said.</summary>
    public IReadOnlyList<FactView> EarlierVerdicts { get; init; } = [];

    /// <summary>The log of the entry: when, what, why.</summary>
    public IReadOnlyList<FactView> Changes { get; init; } = [];

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
    public TemplateType TemplateType => Members;
}
