using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The page of one question.</summary>
public sealed record QuestionView : ITemplateObject
{
    private static readonly TemplateType<QuestionView> Members = new TemplateType<QuestionView>()
        .Member("row", static x => x.Row)
        .Member("groups", static x => x.Groups)
        .Member("silent", static x => x.Silent)
        .Member("topics", static x => x.Topics)
        .Member("changes", static x => x.Changes)
        .Member("note", static x => x.Note);

    /// <summary>What lists say of it.</summary>
    public required QuestionRow Row { get; init; }

    /// <summary>Positions side by side.</summary>
    public IReadOnlyList<StanceGroup> Groups { get; init; } = [];

    /// <summary>Who took part and said nothing on it.</summary>
    public IReadOnlyList<SpeakerChip> Silent { get; init; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    /// <summary>The log of the entry: when, what, why.</summary>
    public IReadOnlyList<FactView> Changes { get; init; } = [];

    /// <summary>How many positions, in words, never a vote.</summary>
    public required string Note { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
