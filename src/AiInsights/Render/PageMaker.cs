using System.Buffers;
using AiInsights.Render.Pages;
using AiInsights.Render.Reads;
using AiInsights.Templating;

namespace AiInsights.Render;

/// <summary>Makes pages one by one with the templates, the words and the conversions of one build: what is needed for all of them is there once.</summary>
internal sealed class PageMaker
{
    private static readonly string[] s_parts = ["layouts", "pages", "partials"];

    private const string WhatStays = ". The pages that use this template stay as the last build made them; new ones are left out.";

    private readonly TemplateSet _templates;

    /// <param name="options">The templates folder and the scripts.</param>
    /// <param name="asOf">The day to templates.</param>
    /// <param name="conversions">To each script.</param>
    /// <param name="once">Receives what is wrong with the templates and the words.</param>
    /// <param name="known">Knows whether there is anything, or null.</param>
    public PageMaker(BuildOptions options, DateOnly asOf, Func<string, Conversion> conversions, FindingsOnce once, KnownPages? known = null)
    {
        Folder = new TemplateFolder(options.Templates);
        _templates = new TemplateSet(TemplateOptions.Html with { Loader = Folder, RelaxedMemberAccess = false, Now = asOf.ToDateTime(TimeOnly.MinValue) });
        if (known?.IsSound != true)
            ReportBroken(once);
        if (once.IsEmpty)
            known?.FoundSound();
        var words = Words.Load(Folder, options.Scripts, once);
        Scripts = [.. options.Scripts.Select(script => (new ScriptText(script, conversions(script), words[script].Text), words[script]))];
    }

    /// <summary>The templates folder.</summary>
    public TemplateFolder Folder { get; }

    /// <summary>The scripts in which pages are made.</summary>
    public IReadOnlyList<(ScriptText Text, Words Words)> Scripts { get; }

    /// <summary>Writes a page, if its templates are in order.</summary>
    /// <param name="buffer">Takes the page.</param>
    /// <param name="scope">Which one.</param>
    /// <param name="words">The words of its script.</param>
    /// <param name="bag">Receives a fault of ours.</param>
    /// <param name="once">Receives what is wrong with a template.</param>
    public bool TryMake(ArrayBufferWriter<byte> buffer, PageScope scope, Words words, DiagnosticBag bag, FindingsOnce once) =>
        PerSeed.Run(scope.Path, bag, () => TryRender(buffer, scope, words.ForTemplates, once) ? scope.Path : null) is not null;

    /// <summary>Parses every template of the folder, so that an error is reported at its own place and not where it is included.</summary>
    private void ReportBroken(FindingsOnce once)
    {
        foreach (var name in s_parts.SelectMany(part => Folder.List(part).Select(name => part + "/" + name)))
        {
            foreach (var message in _templates.Get(name).Messages.Where(static m => !m.IsWarning).Take(1))
                once.Add(DiagnosticCodes.TemplateError, message.Path, message.Position.Line, message.Position.Column, message.Text.TrimEnd('.') + WhatStays);
        }
    }

    private bool TryRender(ArrayBufferWriter<byte> buffer, PageScope scope, TemplateObject words, FindingsOnce once)
    {
        var (name, view) = PageViews.Of(scope);
        var model = new TemplateObject
        {
            ["page"] = PageFrame.Build(scope, name, view),
            ["site"] = PageFrame.Site(scope),
            ["ui"] = words,
            ["view"] = view,
        };
        try
        {
            _templates.Get("layouts/base.html").Render(buffer, model);
            return true;
        }
        catch (TemplateException fault)
        {
            // What does not parse was reported before, with its own place.
            foreach (var message in fault.Messages.Where(m => !m.Text.Contains("Parser messages", StringComparison.Ordinal)))
                once.Add(DiagnosticCodes.TemplateError, message.Path.Length == 0 ? Folder.Shown : message.Path, message.Position.Line, message.Position.Column, message.Text.TrimEnd('.') + WhatStays);
        }
        catch (FileNotFoundException)
        {
            once.Add(DiagnosticCodes.TemplateMissing, Folder.Shown + "/layouts/base.html", 0, 0, "There is no such file; no page can be rendered without it.");
        }

        return false;
    }
}
