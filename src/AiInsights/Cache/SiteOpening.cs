using AiInsights.Write;

namespace AiInsights.Cache;

/// <summary>The site folder on its way to be written: it is locked and looked at while the seeds are read.</summary>
internal sealed class SiteOpening : IDisposable
{
    private readonly CancellationTokenSource _given;
    private readonly Task<(SiteMemory Memory, SiteDraft Draft)> _opened;

    /// <param name="options">Where the site is.</param>
    /// <param name="memory">What this process knows of it.</param>
    /// <param name="bag">Gets what the author should know of the folder.</param>
    /// <param name="cancellation">Honoured while another build is waited for.</param>
    public SiteOpening(BuildOptions options, BuildMemory memory, DiagnosticBag bag, CancellationToken cancellation)
    {
        _given = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _opened = Task.Run(
            () =>
            {
                var known = memory.Site(options);
                return (known, SiteDraft.Begin(options.Out, options, bag, known.Files, memory.SiteLook, _given.Token));
            },
            CancellationToken.None);
    }

    /// <summary>What is known of the site, and the draft of the new one. Whoever takes them need not dispose of them.</summary>
    /// <exception cref="OutputException">The folder is refused, or the system does not let it be written.</exception>
    /// <exception cref="OperationCanceledException">The build was interrupted while it waited for another one.</exception>
    public (SiteMemory Memory, SiteDraft Draft) Take() => _opened.GetAwaiter().GetResult();

    /// <summary>Lets go of the folder; where it was not opened yet, nobody waits for the other build any more.</summary>
    public void Dispose()
    {
        _given.Cancel();
        // What went wrong with it is told by Take; where that was never called, something else went wrong before.
        if (_opened.ContinueWith(static t => t.IsCompletedSuccessfully, TaskScheduler.Default).GetAwaiter().GetResult())
            _opened.Result.Draft.Dispose();
        _given.Dispose();
    }
}
