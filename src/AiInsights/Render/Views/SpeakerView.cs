using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The page of one person.</summary>
public sealed record SpeakerView : ITemplateObject
{
    private static readonly TemplateType<SpeakerView> Members = new TemplateType<SpeakerView>()
        .Member("speaker", static x => x.Speaker)
        .Member("latin", static x => x.Latin)
        .Member("aliases", static x => x.Aliases)
        .Member("role_text", static x => x.RoleText)
        .Member("summary", static x => x.Summary)
        .Member("shares", static x => x.Shares)
        .Member("groups", static x => x.Groups)
        .Member("named", static x => x.Named)
        .Member("topics", static x => x.Topics)
        .Member("positions", static x => x.Positions)
        .Member("reported", static x => x.Reported)
        .Member("record", static x => x.Record)
        .Member("record_note", static x => x.RecordNote)
        .Member("record_span", static x => x.RecordSpan)
        .Member("record_rate", static x => x.RecordRate)
        .Member("commitments", static x => x.Commitments)
        .Member("co_speakers", static x => x.CoSpeakers);

    /// <summary>The person.</summary>
    public required SpeakerChip Speaker { get; init; }

    /// <summary>Latin spelling.</summary>
    public string? Latin { get; init; }

    /// <summary>Names used in talk, joined.</summary>
    public required string Aliases { get; init; }

    /// <summary>Role as stated at the time.</summary>
    public string? RoleText { get; init; }

    /// <summary>Turns, characters, articles, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Share in each conversation.</summary>
    public IReadOnlyList<ShareView> Shares { get; init; } = [];

    /// <summary>What was said, by article and in order.</summary>
    public IReadOnlyList<TopicGroup> Groups { get; init; } = [];

    /// <summary>Older articles, named and not quoted where there are too many.</summary>
    public IReadOnlyList<LinkView> Named { get; init; } = [];

    /// <summary>What was said, by topic.</summary>
    public IReadOnlyList<TopicGroup> Topics { get; init; } = [];

    /// <summary>Positions on questions.</summary>
    public IReadOnlyList<PositionView> Positions { get; init; } = [];

    /// <summary>What others say they hold.</summary>
    public IReadOnlyList<ReportedView> Reported { get; init; } = [];

    /// <summary>Forecasts in the person's own voice.</summary>
    public IReadOnlyList<RecordRow> Record { get; init; } = [];

    /// <summary>What the record counts, in words.</summary>
    public required string RecordNote { get; init; }

    /// <summary>When the record begins and ends; null without dates.</summary>
    public string? RecordSpan { get; init; }

    /// <summary>How many came true of those decided, with the range; null below ten.</summary>
    public string? RecordRate { get; init; }

    /// <summary>Commitments and other statements that no record counts.</summary>
    public IReadOnlyList<PredictionRow> Commitments { get; init; } = [];

    /// <summary>Who they spoke with.</summary>
    public IReadOnlyList<SpeakerChip> CoSpeakers { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
