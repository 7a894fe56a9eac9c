using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>An insight, a turn, or blocks outside of both.</summary>
public sealed record GroupView : ITemplateObject
{
    private static readonly TemplateType<GroupView> Members = new TemplateType<GroupView>()
        .Member("kind", static x => x.Kind)
        .Member("id", static x => x.Id)
        .Member("number", static x => x.Number)
        .Member("label", static x => x.Label)
        .Member("title_id", static x => x.TitleId)
        .Member("title_block", static x => x.TitleBlock)
        .Member("title", static x => x.Title)
        .Member("title_tag", static x => x.TitleTag)
        .Member("speaker", static x => x.Speaker)
        .Member("note", static x => x.Note)
        .Member("topics", static x => x.Topics)
        .Member("blocks", static x => x.Blocks)
        .Member("refs", static x => x.Refs)
        .Member("filled", static x => x.Filled)
        .Member("original", static x => x.Original)
        .Member("permalink", static x => x.Permalink);

    /// <summary>insight, turn or plain.</summary>
    public required string Kind { get; init; }

    /// <summary>Anchor.</summary>
    public string? Id { get; init; }

    /// <summary>Number of the turn or insight.</summary>
    public required int Number { get; init; }

    /// <summary>The number as read.</summary>
    public string? Label { get; init; }

    /// <summary>Anchor of the title's block.</summary>
    public string? TitleId { get; init; }

    /// <summary>Its first words as the original has them, to find the place there; null where the page has the same.</summary>
    public string? Original { get; init; }

    /// <summary>Block id of the title.</summary>
    public string? TitleBlock { get; init; }

    /// <summary>Title of an insight.</summary>
    public required Markup Title { get; init; }

    /// <summary>Element of the title.</summary>
    public required string TitleTag { get; init; }

    /// <summary>Who speaks.</summary>
    public SpeakerChip? Speaker { get; init; }

    /// <summary>What the source writes beside the name.</summary>
    public string? Note { get; init; }

    /// <summary>Topics of an insight.</summary>
    public IReadOnlyList<LinkView> Topics { get; init; } = [];

    /// <summary>The blocks.</summary>
    public IReadOnlyList<BlockView> Blocks { get; init; } = [];

    /// <summary>Predictions and positions that quote the title.</summary>
    public IReadOnlyList<LinkView> Refs { get; init; } = [];

    /// <summary>The witness its title was taken from, as a remark.</summary>
    public string? Filled { get; init; }

    /// <summary>Name of its link for screen readers.</summary>
    public string? Permalink { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
