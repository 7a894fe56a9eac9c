using System.Buffers;
using AiInsights.Mine.Curation;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Pages;
using AiInsights.Render.Reads;
using AiInsights.Templating;

namespace AiInsights.Render;

/// <summary>Renders every planned page in every script, feeds and the files for machines, and takes over the assets.</summary>
public static class SiteRenderer
{
    private static readonly string[] s_parts = ["layouts", "pages", "partials"];

    private const string LeftOut = ". The pages that use this template are left out.";

    /// <summary>Renders the site without its data files and its search index.</summary>
    /// <param name="digest">What to show.</param>
    /// <param name="plan">Where.</param>
    /// <param name="options">Templates folder, base address, threads.</param>
    /// <param name="terms">Words whose form in the other script is fixed.</param>
    /// <param name="bag">Receives what is wrong with the templates, each finding once.</param>
    /// <param name="files">Takes the files as they are made.</param>
    public static void Render(Digest digest, SitePlan plan, BuildOptions options, IReadOnlyList<CuratedTerm> terms, DiagnosticBag bag, ISiteFiles files) =>
        Render(new DigestIndex(digest), plan, options, terms, bag, files, null);

    /// <summary>The same, where pages are left as they are when nothing they ask for has another answer than last time.</summary>
    /// <param name="known">What pages asked last time, or null to make all of them.</param>
    internal static void Render(DigestIndex index, SitePlan plan, BuildOptions options, IReadOnlyList<CuratedTerm> terms, DiagnosticBag bag, ISiteFiles files, KnownPages? known)
    {
        var digest = index.Digest;
        var folder = new TemplateFolder(options.Templates);
        var templates = new TemplateSet(TemplateOptions.Html with { Loader = folder, RelaxedMemberAccess = false, Now = digest.AsOf.ToDateTime(TimeOnly.MinValue) });
        var once = new FindingsOnce(bag);
        ReportBroken(templates, folder, once);
        var words = Words.Load(folder, plan.Scripts, once);
        var scripts = plan.Scripts.Select(script => (Text: new ScriptText(script, PageConverter.For(script, terms)), Words: words[script])).ToList();
        var jobs = scripts.SelectMany(s => plan.Pages.Select(page => (s.Text, s.Words, Page: page))).ToList();

        // One buffer and one log a thread: a page is on its way to the disk before the next one is rendered.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs > 0 ? options.Jobs : Environment.ProcessorCount };
        Parallel.For(0, jobs.Count, parallel, () => (Buffer: new ArrayBufferWriter<byte>(64 * 1024), Log: known is null ? null : new ReadLog()), (i, _, own) =>
        {
            var (text, ui, page) = jobs[i];
            var (buffer, log) = own;
            if (known?.Key(Routes.InScript(page.Name, text.Script)) is { } same && files.TryKeep(Routes.InScript(page.Name, text.Script), same))
                return own;
            log?.Clear();
            var scope = new PageScope(index, plan, text, ui.Text, options, page, log);
            buffer.ResetWrittenCount();
            if (PerSeed.Run(scope.Path, bag, () => TryRenderPage(buffer, scope, ui.ForTemplates, templates, folder, once) ? scope.Path : null) is null)
                return own;
            if (log is null)
                files.Add(new(scope.Path, buffer.WrittenMemory));
            else
                files.Add(new(scope.Path, buffer.WrittenMemory), known!.Learn(scope.Path, log));
            return own;
        }, static _ => { });
        // What an asset holds is in no page's key.
        if (folder.HasLoadedAsset)
            known?.Forget();

        var rest = scripts
            .Select(s => new PageScope(index, plan, s.Text, s.Words.Text, options, plan.Pages[0]))
            .SelectMany(static scope => Feeds.Create(scope).Append(Calendar.Create(scope)).Concat(Redirects.Create(scope)))
            .Concat(MachineFiles.Create(plan, options, digest))
            .Concat(Assets.Create(folder, once));
        foreach (var file in rest)
            files.Add(file);
    }

    /// <summary>Parses every template of the folder, so that an error is reported at its own place and not where it is included.</summary>
    private static void ReportBroken(TemplateSet templates, TemplateFolder folder, FindingsOnce once)
    {
        foreach (var name in s_parts.SelectMany(part => folder.List(part).Select(name => part + "/" + name)))
        {
            foreach (var message in templates.Get(name).Messages.Where(static m => !m.IsWarning).Take(1))
                once.Add(DiagnosticCodes.TemplateError, message.Path, message.Position.Line, message.Position.Column, message.Text.TrimEnd('.') + LeftOut);
        }
    }

    private static bool TryRenderPage(ArrayBufferWriter<byte> buffer, PageScope scope, TemplateObject words, TemplateSet templates, TemplateFolder folder, FindingsOnce once)
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
            templates.Get("layouts/base.html").Render(buffer, model);
            return true;
        }
        catch (TemplateException fault)
        {
            // What does not parse was reported before, with its own place.
            foreach (var message in fault.Messages.Where(m => !m.Text.Contains("Parser messages", StringComparison.Ordinal)))
                once.Add(DiagnosticCodes.TemplateError, message.Path.Length == 0 ? folder.Shown : message.Path, message.Position.Line, message.Position.Column, message.Text.TrimEnd('.') + LeftOut);
        }
        catch (FileNotFoundException)
        {
            once.Add(DiagnosticCodes.TemplateMissing, folder.Shown + "/layouts/base.html", 0, 0, "There is no such file; no page can be rendered without it.");
        }

        return false;
    }
}
