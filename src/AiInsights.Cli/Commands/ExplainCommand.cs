using System.CommandLine;

namespace AiInsights.Cli.Commands;

/// <summary><c>explain CODE</c>.</summary>
internal static class ExplainCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var what = new Argument<string>("SEED|CODE") { Description = "A seed's file name, or a code such as AI0101." };
        var command = new CliCommand("explain", "How one seed was read, or what a diagnostic code means and how to cure it.", "ai-insights explain AI0101") { what };
        command.SetAction(parsed => Code(console, parsed.GetRequiredValue(what)));
        return command;
    }

    private static int Code(CliConsole console, string id)
    {
        var code = DiagnosticCodes.All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException(ExitCode.Usage, $"There is no code {id}.");
        console.Out.WriteLine($"{code.Id} {code.Title}");
        console.Out.WriteLine();
        console.Out.WriteLine(code.Cause);
        console.Out.WriteLine(code.Cure);
        return ExitCode.Done;
    }
}
