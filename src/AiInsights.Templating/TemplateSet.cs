using System.Collections.Concurrent;

namespace AiInsights.Templating;

/// <summary>Templates of one loader, each parsed once; includes are shared. Safe for several threads. Make a new set when files have changed.</summary>
/// <param name="options">With a <see cref="TemplateOptions.Loader"/>.</param>
public sealed class TemplateSet(TemplateOptions options)
{
    private readonly ConcurrentDictionary<string, Lazy<Template>> _templates = new(StringComparer.Ordinal);

    /// <summary>The options of all templates of the set.</summary>
    public TemplateOptions Options { get; } = options;

    /// <summary>The template of that name.</summary>
    /// <exception cref="FileNotFoundException">The loader knows no such template.</exception>
    public Template Get(string name)
    {
        string? path = Options.Loader?.GetPath(name, string.Empty);
        return path is null ? throw new FileNotFoundException($"There is no template {name}.", name) : GetByPath(path);
    }

    internal Template GetByPath(string path)
    {
        return _templates.GetOrAdd(path, p => new Lazy<Template>(() => Template.Parse(Options.Loader!.Load(p), p, Options, this))).Value;
    }
}
