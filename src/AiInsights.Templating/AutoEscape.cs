namespace AiInsights.Templating;

/// <summary>Whether printed values are made safe.</summary>
public enum AutoEscape
{
    /// <summary>As Scriban: values are printed as they are.</summary>
    None,

    /// <summary>Every value is escaped for the place in the HTML where it stands, unless it is <see cref="Markup"/>.</summary>
    Html,
}
