using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A person as a label.</summary>
public sealed record SpeakerChip : ITemplateObject
{
    private static readonly TemplateType<SpeakerChip> Members = new TemplateType<SpeakerChip>()
        .Member("id", static x => x.Id)
        .Member("name", static x => x.Name)
        .Member("letter", static x => x.Letter)
        .Member("look", static x => x.Look)
        .Member("href", static x => x.Href)
        .Member("role", static x => x.Role)
        .Member("host", static x => x.Host);

    /// <summary>Speaker id.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its first character, for the badge.</summary>
    public required string Letter { get; init; }

    /// <summary>Class of shape, line and colour.</summary>
    public required string Look { get; init; }

    /// <summary>The person's page.</summary>
    public string? Href { get; init; }

    /// <summary>Role and affiliation as stated.</summary>
    public string? Role { get; init; }

    /// <summary>Leads the conversation.</summary>
    public bool Host { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
