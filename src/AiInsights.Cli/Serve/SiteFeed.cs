using System.Threading.Channels;

namespace AiInsights.Cli.Serve;

/// <summary>The current site and those who wait for the next.</summary>
internal sealed class SiteFeed
{
    private readonly Lock _gate = new();
    private readonly List<Channel<ServedSite>> _listeners = [];
    private volatile ServedSite _current = ServedSite.Empty;

    /// <summary>The site as it is shown.</summary>
    public ServedSite Current => _current;

    /// <summary>Replaces the site and tells everyone.</summary>
    public void Publish(ServedSite site) => Publish(_ => site);

    /// <summary>Replaces the site by what follows from the one that is shown, and tells everyone.</summary>
    public void Publish(Func<ServedSite, ServedSite> next)
    {
        lock (_gate)
        {
            _current = next(_current);
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(_current);
        }
    }

    /// <summary>The current site, then each new one, until cancelled.</summary>
    public async IAsyncEnumerable<ServedSite> Follow([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var own = Channel.CreateBounded<ServedSite>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            own.Writer.TryWrite(_current);
            _listeners.Add(own);
        }
        try
        {
            await foreach (var site in own.Reader.ReadAllAsync(cancellation))
                yield return site;
        }
        finally
        {
            lock (_gate)
                _listeners.Remove(own);
        }
    }
}
