using AiInsights.Templating;

namespace AiInsights.Render.Views;

/// <summary>A field with its name.</summary>
public sealed record FactView : ITemplateObject
{
    private static readonly TemplateType<FactView> Members = new TemplateType<FactView>()
        .Member("name", static x => x.Name)
        .Member("key", static x => x.Key)
        .Member("text", static x => x.Text)
        .Member("html", static x => x.Html)
        .Member("note", static x => x.Note);

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The name, as data has it.</summary>
    public string? Key { get; init; }

    /// <summary>Value.</summary>
    public required string Text { get; init; }

    /// <summary>The same with dates and numbers that stay on one line.</summary>
    public Markup Html => ScriptText.Own(Text);

    /// <summary>Where it comes from.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public TemplateType TemplateType => Members;
}
