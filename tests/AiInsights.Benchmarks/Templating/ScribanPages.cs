using System.Buffers;
using System.Collections;
using System.Text;
using AiInsights.Render;
using AiInsights.Templating;
using Scriban.Runtime;

namespace AiInsights.Benchmarks.Templating;

/// <summary>The same templates in Scriban, given the same content as its own objects and lists, converted beforehand: as it is used mostly, for a text in which nothing is escaped, and for the very bytes that this library gives.</summary>
internal sealed class ScribanPages : Scriban.Runtime.ITemplateLoader
{
    private readonly TemplateFolder _folder;
    private readonly Dictionary<string, Scriban.Template> _cache = new(StringComparer.Ordinal);
    private readonly Scriban.Template _layout;

    public ScribanPages(string templates)
    {
        _folder = new TemplateFolder(templates);
        string path = _folder.GetPath("layouts/base.html", string.Empty)!;
        _layout = Scriban.Template.Parse(_folder.Load(path), path);
    }

    /// <summary>A model of this library as Scriban's objects.</summary>
    /// <param name="model">What templates of this library are given.</param>
    /// <param name="marksHtml">Whether markup stays told from text.</param>
    public static ScriptObject ModelOf(object model, bool marksHtml = false) => (ScriptObject)Converted(model, marksHtml, new Dictionary<object, object>(ReferenceEqualityComparer.Instance))!;

    /// <summary>Renders a template that includes nothing.</summary>
    public static string Render(Scriban.Template template, ScriptObject model)
    {
        var context = new Scriban.TemplateContext { LoopLimit = 0, LimitToString = 0 };
        context.PushGlobal(model);
        return template.Render(context);
    }

    /// <summary>Renders an article page for a text, nothing escaped.</summary>
    public string Render(ScriptObject model) => Render(new Scriban.TemplateContext(), model);

    /// <summary>Renders an article page as UTF-8, every value escaped unless it is markup.</summary>
    public void RenderEscaped(IBufferWriter<byte> bytes, ScriptObject model) => EncodingExtensions.GetBytes(Encoding.UTF8, Render(new EscapingContext(), model), bytes);

    private string Render(Scriban.TemplateContext context, ScriptObject model)
    {
        context.LoopLimit = context.LimitToString = 0;
        context.NewLine = "\n";
        context.AutoIndent = false;
        context.TemplateLoader = this;
        foreach (var (path, template) in _cache)
            context.CachedTemplates.Add(path, template);
        ((ScriptObject)context.BuiltinObject["html"]!).Import("raw", (object? value) => value);
        context.PushGlobal(model);
        string text = _layout.Render(context);
        foreach (var (path, template) in context.CachedTemplates)
            _cache.TryAdd(path, template);
        return text;
    }

    public string? GetPath(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templateName) => _folder.GetPath(templateName, string.Empty);

    public string Load(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => _folder.Load(templatePath);

    public ValueTask<string?> LoadAsync(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));

    private static object? Converted(object? value, bool marksHtml, Dictionary<object, object> known)
    {
        switch (value)
        {
            case null or string or ValueType when value is not IEnumerable:
                return value;
            case string:
                return value;
            case Markup markup:
                return marksHtml ? new EscapingContext.Html(markup.Value) : markup.Value;
        }

        if (!value!.GetType().IsValueType && known.TryGetValue(value, out object? made))
            return made;
        switch (value)
        {
            case ITemplateObject view:
                var members = new ScriptObject();
                known[value] = members;
                foreach (var member in view.TemplateType.Members)
                    members.Add(member.Name, Converted(member.Get(view), marksHtml, known));
                return members;
            case TemplateObject map:
                var entries = new ScriptObject();
                known[value] = entries;
                foreach (var (name, entry) in map)
                    entries.Add(name, Converted(entry, marksHtml, known));
                return entries;
            case IDictionary dictionary:
                var pairs = new ScriptObject();
                foreach (DictionaryEntry pair in dictionary)
                    pairs.Add((string)pair.Key, Converted(pair.Value, marksHtml, known));
                return pairs;
            case IEnumerable items:
                return new ScriptArray(items.Cast<object?>().Select(i => Converted(i, marksHtml, known)));
            default:
                return value;
        }
    }
}
