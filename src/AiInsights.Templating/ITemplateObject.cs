namespace AiInsights.Templating;

/// <summary>An object whose members templates may read, through a table written by hand: nothing else of it is visible, nothing is found by reflection.</summary>
public interface ITemplateObject
{
    /// <summary>The table; the same instance for every object of a type.</summary>
    TemplateType TemplateType { get; }
}
