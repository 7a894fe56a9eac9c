using System.CommandLine;
using System.Text;
using AiInsights.Cli.Report;
using AiInsights.Ingest;
using AiInsights.Mine.Curation;
using AiInsights.Plan;
using AiInsights.Render;
using AiInsights.Write;

namespace AiInsights.Cli.Commands;

/// <summary><c>check</c>: everything that <c>build</c> would report, writing nothing.</summary>
internal static class CheckCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var command = new CliCommand("check", "Reports everything that build would report, and writes nothing.", "ai-insights check --fresh --diagnostics github");
        var arguments = BuildArguments.AddTo(command);
        var fresh = new Option<bool>("--fresh") { Description = "Also fails where the site folder is not what the seeds give." };
        command.Options.Add(fresh);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(console, arguments.Options(parsed), arguments.Format(parsed), parsed.GetValue(fresh), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(CliConsole console, BuildOptions options, DiagnosticFormat format, bool fresh, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var site = ProgressView.Run(console, progress => SiteBuilder.Compose(options, bag, progress, cancellation));
        TemplateCheck.Report(options, bag);
        LookForOtherScript(site, options, bag);
        PageLinks.Report(site.Files, SeedReader.DisplayPath(options.Out), Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var published) ? published : null, bag);
        if (fresh)
            SiteFreshness.Check(options.Out, site.Files, bag);
        var findings = bag.ToSortedList();
        DiagnosticReport.Write(console, findings, format);
        var bad = BuildCommand.HasErrors(findings, options);
        console.Say($"{bag.Errors} errors, {bag.Warnings} warnings in {site.Digest.Articles.Length} articles and {site.Files.Count} files");
        return bad ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Each character once a page: the first place shows what is wrong.</summary>
    private static void LookForOtherScript(Composition site, BuildOptions options, DiagnosticBag bag)
    {
        var lint = new ScriptLint(CurationLoader.Load(options.Seeds, new DiagnosticBag()).Terms);
        Parallel.ForEach(site.Files.Where(static f => f.Path.EndsWith(".html", StringComparison.Ordinal)), page =>
        {
            var script = options.Scripts.FirstOrDefault(s => Routes.Folder(s, options.Scripts[0]) is { Length: > 0 } folder && page.Path.StartsWith(folder, StringComparison.Ordinal)) ?? options.Scripts[0];
            foreach (var (line, character, around) in lint.Find(Encoding.UTF8.GetString(page.Content.Span), script).DistinctBy(static h => h.Character))
                bag.Add(DiagnosticCodes.OtherScript, SeedReader.DisplayPath(Path.Combine(options.Out, page.Path)), line, 0, $"“{character}” in “{around}” is not of the script {script}. Name the word in _curation/terms.yml.");
        });
    }
}
