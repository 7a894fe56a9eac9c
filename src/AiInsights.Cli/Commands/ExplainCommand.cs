using System.CommandLine;
using AiInsights.Cli.Report;
using AiInsights.Mine.Curation;

namespace AiInsights.Cli.Commands;

/// <summary><c>explain SEED</c> or <c>explain CODE</c>.</summary>
internal static class ExplainCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var what = new Argument<string>("SEED|CODE") { Description = "A seed's file name, or a code such as AI0101." };
        var command = new CliCommand("explain", "How one seed was read, or what a diagnostic code means and how to cure it.", "ai-insights explain AI0101") { what };
        var arguments = BuildArguments.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var wanted = parsed.GetRequiredValue(what);
                return LooksLikeCode(wanted) ? Code(console, wanted) : Seed(console, wanted, arguments.Options(parsed), cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static bool LooksLikeCode(string word) =>
        word.Length == 6 && word.StartsWith("AI", StringComparison.OrdinalIgnoreCase) && word.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Code(CliConsole console, string id)
    {
        var found = DiagnosticCodes.All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException(ExitCode.Usage, $"There is no code {id}. docs/diagnostics.md lists all.");
        var code = console.Language.Of(found);
        var (cause, cure) = (console.Language.Of("Cause:"), console.Language.Of("Cure:"));
        var width = Math.Max(TextTable.Width(cause), TextTable.Width(cure)) + 1;
        console.Out.WriteLine($"{code.Id} ({console.Language.Of(DiagnosticReport.Word(code.Severity))}): {code.Title}");
        console.Out.WriteLine();
        console.Out.WriteLine(cause.PadRight(width - TextTable.Width(cause) + cause.Length) + code.Cause);
        console.Out.WriteLine(cure.PadRight(width - TextTable.Width(cure) + cure.Length) + code.Cure);
        return ExitCode.Done;
    }

    private static int Seed(CliConsole console, string name, BuildOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        // The way the shell completes it (seeds/x.txt) means the same as the name in the seeds folder.
        var full = Path.GetFullPath(name);
        var inFolder = File.Exists(full) ? Path.GetRelativePath(Path.GetFullPath(options.Seeds), full) : name;
        var relative = inFolder.Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal) || !File.Exists(Path.Combine(options.Seeds, relative)))
            throw new CommandException(ExitCode.Usage, $"There is no seed {name} in {options.Seeds}.{DidYouMean.Hint(relative, Ingest.SeedReader.Find(options.Seeds, bag))} Write its name as it lies there, or name the folder with --seeds.");
        var document = Ingest.SeedReader.Read(options.Seeds, relative, bag);
        var digest = document is null ? null : SiteBuilder.Compose(options, bag, null, cancellation).Digest;
        if (document is not null)
            SeedStory.Write(console, document, digest!);
        else if (bag.ToSortedList().FirstOrDefault(static d => d.Code == DiagnosticCodes.SeedIsDraft) is { } draft)
            return Draft(console, draft);
        var own = Ingest.SeedReader.DisplayPath(Path.Combine(options.Seeds, relative));
        DiagnosticReport.Write(console, [.. bag.ToSortedList().Where(d => d.Path == own)], DiagnosticFormat.Text);
        return document is null ? ExitCode.ContentErrors : ExitCode.Done;
    }

    // Nothing is wrong with a draft; where nothing was printed its author would look for a fault.
    private static int Draft(CliConsole console, Diagnostic draft)
    {
        console.Out.WriteLine($"{draft.Path}: {console.Language.Of(draft).Message}");
        return ExitCode.Done;
    }
}
