using System.CommandLine;
using AiInsights.Cli.Report;
using AiInsights.Write;

namespace AiInsights.Cli.Commands;

/// <summary><c>build</c>: seeds → site.</summary>
internal static class BuildCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var command = new CliCommand("build", "Makes the site from the seeds.", "ai-insights build --out site --base-url https://example.org/digest/");
        var arguments = BuildArguments.AddTo(command, writes: true);
        var stats = new Option<string?>("--stats") { Description = "Prints one JSON object with counts and times instead of the summary.", HelpName = "json" };
        stats.AcceptOnlyFromAmong("json");
        command.Options.Add(stats);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(console, arguments.Options(parsed), arguments.Format(parsed), parsed.GetValue(stats) is not null, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(CliConsole console, BuildOptions options, DiagnosticFormat format, bool stats, CancellationToken cancellation)
    {
        OutputGuard.Check(options.Out, options);
        var bag = new DiagnosticBag();
        var result = ProgressView.Run(console, progress => SiteBuilder.Build(options, bag, progress, cancellation));
        DiagnosticReport.Write(console, result.Diagnostics, format);
        if (stats)
            BuildSummary.WriteJson(console.Out, result);
        else
            BuildSummary.Write(console, result);
        return HasErrors(result.Diagnostics, options) ? ExitCode.ContentErrors : ExitCode.Done;
    }

    /// <summary>Errors, or warnings when the author wants them to count as such.</summary>
    internal static bool HasErrors(IReadOnlyList<Diagnostic> findings, BuildOptions options) =>
        findings.Any(f => f.Severity == Severity.Error || (options.Strict && f.Severity == Severity.Warning));
}
