using System.CommandLine;
using AiInsights.Cli.Serve;
using AiInsights.Write;

namespace AiInsights.Cli.Commands;

/// <summary><c>watch</c>: the site at each change, without a server.</summary>
internal static class WatchCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var command = new CliCommand("watch", "Builds at each change.", "ai-insights watch --out /srv/digest");
        var arguments = BuildArguments.AddTo(command, writes: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = arguments.Options(parsed);
            OutputGuard.Check(options.Out, options);
            var loop = new RebuildLoop(console, options, feed: null);
            try
            {
                await Task.Run(() => loop.Follow(static () => { }, cancellation), cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl-C is how a session ends.
            }
            return ExitCode.Done;
        });
        return command;
    }
}
