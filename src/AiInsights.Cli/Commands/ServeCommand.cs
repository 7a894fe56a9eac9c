using System.CommandLine;
using System.Globalization;
using AiInsights.Cli.Serve;
using AiInsights.Write;

namespace AiInsights.Cli.Commands;

/// <summary><c>serve</c>: the site at each change, on 127.0.0.1 with live reload.</summary>
internal static class ServeCommand
{
    /// <summary>The command as the user sees it.</summary>
    public static Command Create(CliConsole console)
    {
        var command = new CliCommand("serve", "Builds at each change and serves the site on 127.0.0.1 with live reload.", "ai-insights serve --port 8000");
        var arguments = BuildArguments.AddTo(command, writes: true);
        var port = new Option<int>("--port") { Description = "The port; 0 takes a free one.", HelpName = "N", DefaultValueFactory = static _ => 8000 };
        port.Validators.Add(static r =>
        {
            if (r.Tokens.Count == 1 && !ushort.TryParse(r.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                r.AddError("--port takes a number from 0 to 65535");
        });
        var noWatch = new Option<bool>("--no-watch") { Description = "Builds once." };
        command.Options.Add(port);
        command.Options.Add(noWatch);
        command.SetAction((parsed, cancellation) => Run(console, arguments.Options(parsed), parsed.GetValue(port), !parsed.GetValue(noWatch), cancellation));
        return command;
    }

    private static async Task<int> Run(CliConsole console, BuildOptions options, int port, bool watch, CancellationToken cancellation)
    {
        OutputGuard.Check(options.Out, options);
        var feed = new SiteFeed();
        var loop = new RebuildLoop(console, options, feed);
        var (server, address) = await SiteServer.Start(feed, port, cancellation);
        await using (server)
        {
            try
            {
                // In the background: the address answers while the first build runs.
                var work = Task.Run(async () =>
                {
                    if (watch)
                    {
                        await loop.Follow(Ready, cancellation);
                        return;
                    }
                    loop.Build(cancellation);
                    Ready();
                    await Task.Delay(Timeout.Infinite, cancellation);
                }, cancellation);
                await work;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Ctrl-C is how a session ends: nothing was interrupted.
                await server.StopAsync(CancellationToken.None);
            }
        }
        return ExitCode.Done;

        void Ready()
        {
            console.Say($"Serving {address} — Ctrl-C ends.");
            console.Flush();
        }
    }
}
