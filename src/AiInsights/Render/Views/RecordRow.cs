using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A number of a speaker's record and what it counts.</summary>
public sealed record RecordRow : ITemplateObject
{
    private static readonly TemplateType<RecordRow> Members = new TemplateType<RecordRow>()
        .Member("label", static x => x.Label)
        .Member("count", static x => x.Count)
        .Member("items", static x => x.Items);

    /// <summary>What is counted.</summary>
    public required string Label { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Which ones.</summary>
    public IReadOnlyList<PredictionRow> Items { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
