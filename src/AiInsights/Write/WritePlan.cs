namespace AiInsights.Write;

/// <summary>What a build does to the output folder, decided before the first byte is written.</summary>
/// <param name="Changed">Files to write.</param>
/// <param name="Unchanged">Files to carry over as they are.</param>
/// <param name="Removed">Paths of the last build that go.</param>
/// <param name="Kept">Paths that no build made and that stay.</param>
/// <param name="All">What there is afterwards.</param>
internal sealed record WritePlan(IReadOnlyList<string> Changed, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Removed, IReadOnlyList<string> Kept, IReadOnlySet<string> All)
{
    /// <summary>Nothing is to be done.</summary>
    public bool IsEmpty => Changed.Count == 0 && Removed.Count == 0;

    /// <summary>Sees to it that the folder is a site's.</summary>
    /// <exception cref="OutputException">It holds files that no build made.</exception>
    public static void CheckOwner(string folder, OldSite old, BuildOptions options)
    {
        if (!old.IsMade && !options.Force)
            throw OutputException.Of(DiagnosticCodes.OutputForeign, folder, refused: true, "The output folder is not empty and was not made by a build. Nothing was written. Name another folder with --out, or use --force if everything in it may go.");
    }

    /// <summary>What follows from the files that differ and those that do not.</summary>
    /// <exception cref="OutputException">Somebody else's files are in the way.</exception>
    public static WritePlan Create(string folder, IReadOnlyList<string> changed, IReadOnlyList<string> unchanged, OldSite old, BuildOptions options)
    {
        var wanted = changed.Concat(unchanged).ToHashSet(StringComparer.Ordinal);
        var others = old.Files.Concat(old.Links).Where(p => !wanted.Contains(p)).Order(StringComparer.Ordinal).ToList();
        var removed = options.Force ? others : others.Where(p => old.Made.Contains(p) && old.Has(p)).ToList();
        var kept = others.Except(removed, StringComparer.Ordinal).ToList();
        if (!options.Force)
        {
            var folders = kept.Count == 0 ? [] : wanted.SelectMany(Parents).ToHashSet(StringComparer.Ordinal);
            var inTheWay = changed.FirstOrDefault(p => old.Links.Contains(p) || (old.Has(p) && !old.Made.Contains(p)))
                ?? kept.FirstOrDefault(p => folders.Contains(p) || Parents(p).Any(wanted.Contains));
            if (inTheWay is not null)
            {
                throw OutputException.Of(DiagnosticCodes.OutputInTheWay, Path.Combine(folder, inTheWay), refused: true,
                    "The site wants to write here, but no build made what stands here. Nothing was written. Move it away, or use --force.");
            }
        }

        wanted.UnionWith(kept);
        return new WritePlan(changed, unchanged, removed, kept, wanted);
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
            yield return path[..at];
    }
}
