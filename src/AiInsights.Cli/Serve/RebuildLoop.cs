using System.Diagnostics;
using AiInsights.Cache;
using AiInsights.Cli.Report;
using AiInsights.Preview;
using AiInsights.Write;

namespace AiInsights.Cli.Serve;

/// <summary>
/// Builds, waits for a change, builds again; a fault in between costs one state, not the session. The page of an edited article is shown
/// before its build begins, also while an earlier one runs.
/// </summary>
/// <param name="console">Hears what was done.</param>
/// <param name="options">What is built.</param>
/// <param name="feed">Where the site is shown, or null when it is only written.</param>
internal sealed class RebuildLoop(CliConsole console, BuildOptions options, SiteFeed? feed)
{
    private readonly BuildMemory _memory = new();
    private readonly Lock _gate = new();
    // What changed before the build that runs began, and what changed since: what is in neither is in the last build.
    private HashSet<string> _inBuild = new(StringComparer.Ordinal);
    private HashSet<string> _pending = new(StringComparer.Ordinal);
    private bool _isBuilding;

    /// <summary>Builds once.</summary>
    public void Build(CancellationToken cancellation)
    {
        lock (_gate)
            (_inBuild, _pending) = ([.. _inBuild, .. _pending], new(StringComparer.Ordinal));
        var clock = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        try
        {
            var mirror = feed is null ? null : new SiteMirror(feed, () => Lines(bag));
            var result = SiteBuilder.Build(options, bag, _memory, mirror, null, cancellation);
            mirror?.Finish();
            lock (_gate)
                _inBuild.Clear();
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

    /// <summary>Takes note of changes and shows at once what follows from them alone, if that is certain.</summary>
    /// <param name="changed">Full paths.</param>
    public void Preview(IReadOnlyCollection<string> changed)
    {
        List<string> all;
        lock (_gate)
        {
            _pending.UnionWith(changed);
            all = [.. _inBuild.Union(_pending, StringComparer.Ordinal)];
        }

        if (feed is null)
            return;
        try
        {
            if (SitePreview.Of(options, _memory, all) is { } early)
                feed.Publish(now => now.With(early));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it is, the build meets it too, and tells of it.
        }
    }

    /// <summary>Builds, then again at each change, until cancelled.</summary>
    /// <param name="built">Hears of the end of the first build.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Follow(Action built, CancellationToken cancellation)
    {
        // Before the first build: what changes while it runs is a change.
        using var watcher = new FolderWatcher([options.Seeds, options.Templates]);
        Build(cancellation);
        built();
        if (feed is not null)
            SitePreview.Rehearse(options, _memory);
        var builds = Task.CompletedTask;
        try
        {
            while (true)
            {
                Preview(await watcher.WaitForChange(cancellation));
                lock (_gate)
                {
                    if (_isBuilding)
                        continue;
                    _isBuilding = true;
                }
                await builds;
                builds = Task.Run(() => BuildPending(cancellation), CancellationToken.None);
            }
        }
        finally
        {
            await builds;
        }
    }

    /// <summary>Builds until nothing is left that changed while it did.</summary>
    private void BuildPending(CancellationToken cancellation)
    {
        while (true)
        {
            Build(cancellation);
            lock (_gate)
            {
                if (_pending.Count > 0)
                    continue;
                _isBuilding = false;
                return;
            }
        }
    }

    private void Fail(string message)
    {
        feed?.Publish(now => now.Failed([message]));
        console.Error.WriteLine(message);
    }

    private static List<string> Lines(DiagnosticBag bag) =>
        [.. bag.ToSortedList().Where(static d => d.Severity == Severity.Error).Take(20).Select(static d => DiagnosticReport.Clean(d.ToString()))];
}
