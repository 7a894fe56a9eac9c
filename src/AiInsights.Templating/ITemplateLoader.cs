namespace AiInsights.Templating;

/// <summary>Finds the templates that <c>include</c> names. Asked once for each name and compilation; may be asked from several threads.</summary>
public interface ITemplateLoader
{
    /// <summary>The path that stands for a name in messages and in the cache; null when there is no such template.</summary>
    /// <param name="name">As written in the template.</param>
    /// <param name="includedFrom">The path of the template that includes it.</param>
    string? GetPath(string name, string includedFrom);

    /// <summary>The text of the template at a path that <see cref="GetPath"/> gave.</summary>
    string Load(string path);
}
