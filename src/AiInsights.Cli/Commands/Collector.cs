namespace AiInsights.Cli.Commands;

/// <summary>
/// A build that finds most of its work done throws little away and is over in a few seconds: it does without the collector, which would walk
/// several times through all that was read back. What it allocates beyond the room given here is collected as always.
/// </summary>
internal static class Collector
{
    /// <summary>More than the edit of one among ten thousand articles takes; memory that is not used is not taken.</summary>
    private const long Room = 700_000_000;

    /// <summary>Where less than so many times the room is there, the memory is others' as well.</summary>
    private const int Share = 4;

    /// <summary>
    /// Asks it to stay away if the site was built before: then little is to be made. Nobody asks it back. The process ends with the build,
    /// and the first thing that it would do is to go through everything once more.
    /// </summary>
    public static void StayAway(BuildOptions options)
    {
        if (!SiteBuilder.WasBuilt(options) || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < Share * Room)
            return;
        try
        {
            GC.TryStartNoGCRegion(Room);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Another build of this process has asked before, or the collector of this system cannot do it.
        }
    }
}
