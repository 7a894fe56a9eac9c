using System.Diagnostics;
using AiInsights.Cli.Report;
using AiInsights.Write;

namespace AiInsights.Cli.Serve;

/// <summary>Builds, waits for a change, builds again; a fault in between costs one state, not the session.</summary>
internal sealed class RebuildLoop(CliConsole console, BuildOptions options, SiteFeed feed)
{
    /// <summary>Builds once.</summary>
    public void Build(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        try
        {
            var site = SiteBuilder.Compose(options, bag, null, cancellation);
            var result = SiteWriter.Write(options.Out, site.Files, options, bag, cancellation);
            var findings = Lines(bag);
            feed.Publish(feed.Current.Next(site.Files, findings));
            console.Say($"{result.Written} written, {result.Removed} removed, {bag.Errors} errors, {bag.Warnings} warnings, {clock.Elapsed.TotalSeconds:0.00} s");
        }
        catch (OutputException e)
        {
            Fail(console.Language.Of(e.Diagnostic).ToString());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fail($"ai-insights: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }
        DiagnosticReport.Write(console, bag.ToSortedList(), DiagnosticFormat.Text);
        console.Flush();
    }

    /// <summary>Builds at each change until cancelled.</summary>
    public async Task Follow(CancellationToken cancellation)
    {
        using var watcher = new FolderWatcher([options.Seeds, options.Templates]);
        while (true)
        {
            await watcher.WaitForChange(cancellation);
            Build(cancellation);
        }
    }

    private void Fail(string message)
    {
        feed.Publish(feed.Current.Failed([message]));
        console.Error.WriteLine(message);
    }

    private static List<string> Lines(DiagnosticBag bag) =>
        [.. bag.ToSortedList().Where(static d => d.Severity == Severity.Error).Take(20).Select(static d => DiagnosticReport.Clean(d.ToString()))];
}
