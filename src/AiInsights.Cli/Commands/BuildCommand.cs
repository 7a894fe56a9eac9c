using System.CommandLine;
using System.Globalization;
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
        var cacheOnly = new Option<bool>("--cache-only") { Description = "Reads seeds into the cache and writes no site: for one of several machines." };
        var shard = new Option<string>("--shard") { Description = "With --cache-only: which share of the seeds, of how many.", HelpName = "I/N", DefaultValueFactory = static _ => "1/1" };
        shard.Validators.Add(static r =>
        {
            if (r.Tokens.Count == 1 && Share(r.Tokens[0].Value) is null)
                r.AddError("--shard takes a share and their number, like 1/3");
        });
        command.Options.Add(cacheOnly);
        command.Options.Add(shard);
        command.Validators.Add(r =>
        {
            if (r.GetResult(shard) is { Implicit: false } && !r.GetValue(cacheOnly))
                r.AddError("--shard goes with --cache-only: a site is made of all seeds");
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => parsed.GetValue(cacheOnly)
                ? Prepare(console, arguments.Options(parsed), Share(parsed.GetRequiredValue(shard))!.Value, cancellation)
                : Run(console, arguments.Options(parsed), arguments.Format(parsed), parsed.GetValue(stats) is not null, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(CliConsole console, BuildOptions options, DiagnosticFormat format, bool stats, CancellationToken cancellation)
    {
        OutputGuard.Check(options.Out, options);
        var bag = new DiagnosticBag();
        Collector.StayAway(options);
        var result = ProgressView.Run(console, progress => SiteBuilder.Build(options, bag, progress, cancellation));
        DiagnosticReport.Write(console, result.Diagnostics, format);
        if (stats)
            BuildSummary.WriteJson(console.Out, result);
        else
            BuildSummary.Write(console, result);
        return HasErrors(result.Diagnostics, options) ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private static int Prepare(CliConsole console, BuildOptions options, (int Share, int Shares) share, CancellationToken cancellation)
    {
        if (options.Cache is null)
            throw new CommandException(ExitCode.Usage, "--cache-only without a cache does nothing. Leave --no-cache out.");
        var seeds = ProgressView.Run(console, progress => SiteBuilder.Prepare(options, share.Share, share.Shares, progress, cancellation));
        console.Say($"{seeds} seeds read into the cache");
        return ExitCode.Done;
    }

    /// <summary>A share and how many there are; null when that is not what the text says.</summary>
    private static (int Share, int Shares)? Share(string text) =>
        text.Split('/') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var share) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var shares)
        && share >= 1 && share <= shares && shares <= 10_000
            ? (share, shares)
            : null;

    /// <summary>Errors, or warnings when the author wants them to count as such.</summary>
    internal static bool HasErrors(IReadOnlyList<Diagnostic> findings, BuildOptions options) =>
        findings.Any(f => f.Severity == Severity.Error || (options.Strict && f.Severity == Severity.Warning));
}
