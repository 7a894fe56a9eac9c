using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>The page of one article.</summary>
public sealed record ArticleView : ITemplateObject
{
    private static readonly TemplateType<ArticleView> Members = new TemplateType<ArticleView>()
        .Member("card", static x => x.Card)
        .Member("length", static x => x.Length)
        .Member("authors", static x => x.Authors)
        .Member("editor", static x => x.Editor)
        .Member("published_text", static x => x.PublishedText)
        .Member("event_text", static x => x.EventText)
        .Member("fetched_text", static x => x.FetchedText)
        .Member("source_url", static x => x.SourceUrl)
        .Member("source_host", static x => x.SourceHost)
        .Member("original_title", static x => x.OriginalTitle)
        .Member("original_script", static x => x.OriginalScript)
        .Member("seeds", static x => x.Seeds)
        .Member("seed_note", static x => x.SeedNote)
        .Member("filled_note", static x => x.FilledNote)
        .Member("repair_note", static x => x.RepairNote)
        .Member("has_marks", static x => x.HasMarks)
        .Member("data_href", static x => x.DataHref)
        .Member("toc", static x => x.Toc)
        .Member("parts", static x => x.Parts)
        .Member("shares", static x => x.Shares)
        .Member("repair_kinds", static x => x.RepairKinds)
        .Member("repairs", static x => x.Repairs)
        .Member("removed", static x => x.Removed)
        .Member("collation", static x => x.Collation)
        .Member("annotations", static x => x.Annotations)
        .Member("related", static x => x.Related)
        .Member("accounts", static x => x.Accounts)
        .Member("elsewhere", static x => x.Elsewhere)
        .Member("named", static x => x.Named)
        .Member("predictions", static x => x.Predictions)
        .Member("predictions_label", static x => x.PredictionsLabel)
        .Member("questions", static x => x.Questions);

    /// <summary>What lists say of it.</summary>
    public required ArticleCard Card { get; init; }

    /// <summary>Exact number of characters, as read.</summary>
    public required string Length { get; init; }

    /// <summary>Authors, joined.</summary>
    public required string Authors { get; init; }

    /// <summary>Editor.</summary>
    public string? Editor { get; init; }

    /// <summary>Date of publication, as read.</summary>
    public string? PublishedText { get; init; }

    /// <summary>Event and its date, as read.</summary>
    public Markup? EventText { get; init; }

    /// <summary>When the crawler took it.</summary>
    public string? FetchedText { get; init; }

    /// <summary>Address of the original, checked.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Its host.</summary>
    public string? SourceHost { get; init; }

    /// <summary>Title of an earlier publication.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>Script of the sources, as read.</summary>
    public required string OriginalScript { get; init; }

    /// <summary>File names.</summary>
    public IReadOnlyList<string> Seeds { get; init; } = [];

    /// <summary>Several witnesses, in words.</summary>
    public string? SeedNote { get; init; }

    /// <summary>How much was taken from another witness, in words.</summary>
    public string? FilledNote { get; init; }

    /// <summary>How much was repaired, in words.</summary>
    public string? RepairNote { get; init; }

    /// <summary>There are repairs or fillings to show in the text.</summary>
    public bool HasMarks { get; init; }

    /// <summary>The data file.</summary>
    public required string DataHref { get; init; }

    /// <summary>Contents.</summary>
    public IReadOnlyList<TocView> Toc { get; init; } = [];

    /// <summary>The text.</summary>
    public IReadOnlyList<PartView> Parts { get; init; } = [];

    /// <summary>Who spoke how much.</summary>
    public IReadOnlyList<ShareView> Shares { get; init; } = [];

    /// <summary>Repairs by kind.</summary>
    public IReadOnlyList<KindCount> RepairKinds { get; init; } = [];

    /// <summary>Repairs, the same ones together.</summary>
    public IReadOnlyList<RepairRow> Repairs { get; init; } = [];

    /// <summary>What was left out.</summary>
    public IReadOnlyList<RemovalRow> Removed { get; init; } = [];

    /// <summary>Differences between witnesses.</summary>
    public IReadOnlyList<CollationRow> Collation { get; init; } = [];

    /// <summary>The curator's remarks: each leads to the words it is about.</summary>
    public IReadOnlyList<LinkView> Annotations { get; init; } = [];

    /// <summary>Works that share passages with it.</summary>
    public IReadOnlyList<LinkView> Related { get; init; } = [];

    /// <summary>Where every character went.</summary>
    public IReadOnlyList<AccountView> Accounts { get; init; } = [];

    /// <summary>What other articles say on the same topics.</summary>
    public IReadOnlyList<TopicGroup> Elsewhere { get; init; } = [];

    /// <summary>Who and what it names.</summary>
    public IReadOnlyList<NamedGroup> Named { get; init; } = [];

    /// <summary>Predictions made in it.</summary>
    public IReadOnlyList<PredictionRow> Predictions { get; init; } = [];

    /// <summary>How many, in words.</summary>
    public required string PredictionsLabel { get; init; }

    /// <summary>Questions it takes part in.</summary>
    public IReadOnlyList<LinkView> Questions { get; init; } = [];

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
