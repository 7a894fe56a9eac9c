namespace AiInsights.Render.Views;

/// <summary>A person as a label.</summary>
public sealed record SpeakerChip : IView
{
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
    public object? Get(string member) => member switch
    {
        "id" => Id,
        "name" => Name,
        "letter" => Letter,
        "look" => Look,
        "href" => Href,
        "role" => Role,
        "host" => Host,
        _ => null,
    };
}
