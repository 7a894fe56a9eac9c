namespace AiInsights.Cli.Diff;

/// <summary>How many pages a reader would see changed.</summary>
/// <param name="Added">New pages.</param>
/// <param name="Removed">Pages that went.</param>
/// <param name="Changed">Pages with other bytes.</param>
internal sealed record PageChanges(int Added, int Removed, int Changed)
{
    /// <summary>Counts the HTML files of two sites.</summary>
    public static PageChanges Between(SiteSnapshot before, SiteSnapshot after)
    {
        static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);
        var old = before.Files.Where(static f => IsPage(f.Key)).ToDictionary(StringComparer.Ordinal);
        var now = after.Files.Where(static f => IsPage(f.Key)).ToDictionary(StringComparer.Ordinal);
        return new PageChanges(
            now.Keys.Count(p => !old.ContainsKey(p)),
            old.Keys.Count(p => !now.ContainsKey(p)),
            now.Count(p => old.TryGetValue(p.Key, out var was) && !was.AsSpan().SequenceEqual(p.Value)));
    }
}
