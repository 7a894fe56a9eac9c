using AiInsights.Cli.Commands;

namespace AiInsights.Cli;

/// <summary>Where the process begins.</summary>
internal static class Program
{
    // A filter that is called once a line must start fast: plain conversions skip the command line library.
    private static int Main(string[] args) =>
        PlainConversion.TryRun(args) ?? CommandLine.RunOnSystemConsole(args).GetAwaiter().GetResult();
}
