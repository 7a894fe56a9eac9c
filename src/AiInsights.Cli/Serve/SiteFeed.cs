using System.Threading.Channels;

namespace AiInsights.Cli.Serve;

/// <summary>The current site and those who wait for the next.</summary>
internal sealed class SiteFeed
{
    private readonly Lock _gate = new();
    private readonly List<Channel<(ServedSite Site, bool StyleOnly)>> _listeners = [];
    private volatile ServedSite _current = ServedSite.Empty;

    /// <summary>The site as of the last build.</summary>
    public ServedSite Current => _current;

    /// <summary>Replaces the site and tells everyone.</summary>
    public void Publish(ServedSite site)
    {
        lock (_gate)
        {
            var styleOnly = site.DiffersInStyleOnly(_current);
            _current = site;
            foreach (var listener in _listeners)
                listener.Writer.TryWrite((site, styleOnly));
        }
    }

    /// <summary>The current site, then each new one, until cancelled.</summary>
    public async IAsyncEnumerable<(ServedSite Site, bool StyleOnly)> Follow([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var own = Channel.CreateBounded<(ServedSite, bool)>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            own.Writer.TryWrite((_current, false));
            _listeners.Add(own);
        }
        try
        {
            await foreach (var item in own.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            lock (_gate)
                _listeners.Remove(own);
        }
    }
}
