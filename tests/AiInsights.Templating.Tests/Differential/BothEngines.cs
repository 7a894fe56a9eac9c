using Scriban.Runtime;

namespace AiInsights.Templating.Tests.Differential;

/// <summary>Runs a template through this library and through Scriban, with the same model, includes and limits.</summary>
internal static class BothEngines
{
    private const int LoopLimit = 1000;
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly string Model = File.ReadAllText(Path.Combine(Folder, "model.json"));
    private static readonly FileTemplateLoader Files = new(Path.Combine(Folder, "_files"));
    private static readonly TemplateOptions Options = TemplateOptions.Default with { Loader = Files, LoopLimit = LoopLimit };

    /// <summary>The output or the messages of this library.</summary>
    public static string Ours(string text)
    {
        try
        {
            return Template.Parse(text, "text", Options).Render(JsonModel.Parse(Model));
        }
        catch (TemplateException fault)
        {
            return "! " + fault.Message;
        }
    }

    /// <summary>The output or the messages of Scriban; null when it fails by itself: an exception that is not one of its own.</summary>
    public static string? Scribans(string text)
    {
        try
        {
            var template = Scriban.Template.Parse(text, "text");
            if (template.HasErrors)
                return "! " + string.Join('\n', template.Messages);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            var context = new Scriban.TemplateContext { TemplateLoader = new Loader(), LoopLimit = LoopLimit, LimitToString = 0, NewLine = "\n", CancellationToken = patience.Token };
            context.PushGlobal((ScriptObject)Converted(JsonModel.Parse(Model))!);
            return template.Render(context);
        }
        catch (Scriban.Syntax.ScriptAbortException)
        {
            return null;
        }
        catch (Scriban.Syntax.ScriptRuntimeException fault)
        {
            return "! " + fault.Message;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>A model of this library as Scriban's objects and arrays.</summary>
    public static object? Converted(object? value)
    {
        switch (value)
        {
            case TemplateObject map:
                var result = new ScriptObject();
                foreach (var (name, member) in map)
                    result.Add(name, Converted(member));
                return result;
            case TemplateArray list:
                return new ScriptArray(list.Select(Converted));
            default:
                return value;
        }
    }

    private sealed class Loader : Scriban.Runtime.ITemplateLoader
    {
        public string? GetPath(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templateName) => Files.GetPath(templateName, string.Empty);

        public string Load(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => Files.Load(templatePath);

        public ValueTask<string?> LoadAsync(Scriban.TemplateContext context, Scriban.Parsing.SourceSpan callerSpan, string templatePath) => ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
    }
}
