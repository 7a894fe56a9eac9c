using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A prediction in a list.</summary>
public sealed record PredictionRow : ITemplateObject
{
    private static readonly TemplateType<PredictionRow> Members = new TemplateType<PredictionRow>()
        .Member("id", static x => x.Id)
        .Member("href", static x => x.Href)
        .Member("claim", static x => x.Claim)
        .Member("status", static x => x.Status)
        .Member("speaker", static x => x.Speaker)
        .Member("claimant", static x => x.Claimant)
        .Member("kind", static x => x.Kind)
        .Member("voice", static x => x.Voice)
        .Member("made_text", static x => x.MadeText)
        .Member("due_text", static x => x.DueText)
        .Member("article", static x => x.Article)
        .Member("bar", static x => x.Bar)
        .Member("pair", static x => x.Pair);

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>The restatement.</summary>
    public required Markup Claim { get; init; }

    /// <summary>State.</summary>
    public required StatusView Status { get; init; }

    /// <summary>Who says it, when a person of the digest.</summary>
    public SpeakerChip? Speaker { get; init; }

    /// <summary>Whose it is, as read.</summary>
    public required string Claimant { get; init; }

    /// <summary>As read.</summary>
    public required string Kind { get; init; }

    /// <summary>As read.</summary>
    public required string Voice { get; init; }

    /// <summary>When it was said.</summary>
    public required string MadeText { get; init; }

    /// <summary>Until when, as read.</summary>
    public required string DueText { get; init; }

    /// <summary>Where it stands.</summary>
    public required LinkView Article { get; init; }

    /// <summary>Its term.</summary>
    public required TermBar Bar { get; init; }

    /// <summary>How it stands to the one above it, where the two are shown together.</summary>
    public string? Pair { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
