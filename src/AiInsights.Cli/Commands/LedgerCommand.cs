using System.CommandLine;
using System.Globalization;
using AiInsights.Cli.Language;
using AiInsights.Cli.Report;
using AiInsights.Model;

namespace AiInsights.Cli.Commands;

/// <summary><c>ledger</c>: the predictions with their states, as a table.</summary>
internal static class LedgerCommand
{
    /// <summary>The order of the ledger's page: what we owe a verdict on comes first.</summary>
    private static readonly string[] States =
        ["overdue", "due", "due-soon", "running", "pending", "resolved", "void-condition", "withdrawn", "not-testable", "no-horizon"];

    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var command = new CliCommand("ledger", "The predictions with their states, as a table.", "ai-insights ledger --as-of 2026-12-31");
        var arguments = BuildArguments.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(console, arguments.Options(parsed), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(CliConsole console, BuildOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var digest = SiteBuilder.Compose(options, bag, null, cancellation).Digest;
        var rows = digest.Predictions.OrderBy(static p => Array.IndexOf(States, p.State)).ThenBy(static p => p.Horizon.To, StringComparer.Ordinal).ThenBy(static p => p.Id, StringComparer.Ordinal)
            .Select(p => Row(p, console.Language)).Prepend([.. ((string[])["id", "state", "until", "who", "claim"]).Select(console.Language.Of)]).ToList();
        TextTable.Write(console.Out, rows);
        var counts = digest.Predictions.CountBy(static p => p.State).OrderBy(static c => Array.IndexOf(States, c.Key))
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{console.Language.Of(c.Key)} {c.Value}"));
        console.Out.WriteLine();
        console.Say($"As of {digest.AsOf:yyyy-MM-dd}: {digest.Predictions.Length} predictions; {string.Join(", ", counts)}.");
        return ExitCode.Done;
    }

    private static string[] Row(Prediction p, MessageLanguage language) =>
        [p.Id, p.Outcome is null ? language.Of(p.State) : $"{language.Of(p.State)}: {language.Of(p.Outcome)}", p.Horizon.To ?? "–", p.Claimant.Name, DiagnosticReport.Clean(p.Claim)];
}
