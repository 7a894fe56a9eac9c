using System.Runtime;

namespace AiInsights.Cli.Commands;

/// <summary>
/// A build that finds most of its work done throws little away and is over in a few seconds: it does without the collector, which would walk
/// several times through all that was read back. What it allocates beyond the room given here is collected as always.
/// </summary>
internal sealed class Uncollected : IDisposable
{
    /// <summary>More than the edit of one among ten thousand articles takes; memory that is not used is not taken.</summary>
    private const long Room = 700_000_000;

    /// <summary>Where less than so many times the room is there, the memory is others' as well.</summary>
    private const int Share = 4;

    private Uncollected()
    {
    }

    /// <summary>Begins where the site was built before; null where everything is to be made.</summary>
    public static Uncollected? For(BuildOptions options)
    {
        if (!SiteBuilder.WasBuilt(options) || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < Share * Room)
            return null;
        try
        {
            return GC.TryStartNoGCRegion(Room) ? new Uncollected() : null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Another build of this process has begun, or the collector of this system cannot do it.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // The room was used up just now.
        }
    }
}
