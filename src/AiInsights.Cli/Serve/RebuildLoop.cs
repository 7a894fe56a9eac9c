using System.Diagnostics;
using AiInsights.Cache;
using AiInsights.Cli.Report;
using AiInsights.Write;

namespace AiInsights.Cli.Serve;

/// <summary>Builds, waits for a change, builds again; a fault in between costs one state, not the session.</summary>
/// <param name="console">Hears what was done.</param>
/// <param name="options">What is built.</param>
/// <param name="feed">Where the site is shown, or null when it is only written.</param>
internal sealed class RebuildLoop(CliConsole console, BuildOptions options, SiteFeed? feed)
{
    private readonly BuildMemory _memory = new();

    /// <summary>Builds once.</summary>
    public void Build(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        try
        {
            var mirror = feed is null ? null : new SiteMirror(feed, () => Lines(bag));
            var result = SiteBuilder.Build(options, bag, _memory, mirror, null, cancellation);
            mirror?.Finish();
            console.Say($"{result.FilesWritten} written, {result.FilesRemoved} removed, {bag.Errors} errors, {bag.Warnings} warnings, {clock.Elapsed.TotalSeconds:0.00} s");
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
        feed?.Publish(feed.Current.Failed([message]));
        console.Error.WriteLine(message);
    }

    private static List<string> Lines(DiagnosticBag bag) =>
        [.. bag.ToSortedList().Where(static d => d.Severity == Severity.Error).Take(20).Select(static d => DiagnosticReport.Clean(d.ToString()))];
}
