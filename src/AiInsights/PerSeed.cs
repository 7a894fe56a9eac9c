namespace AiInsights;

/// <summary>The last line of defence: a fault of ours that one seed brings out costs that seed, never the build.</summary>
internal static class PerSeed
{
    /// <summary>The result of the work, or null with a diagnostic that names the seed.</summary>
    /// <param name="path">The seed, as diagnostics show it.</param>
    /// <param name="bag">Takes the diagnostic.</param>
    /// <param name="work">What is done with the seed.</param>
    public static T? Run<T>(string path, DiagnosticBag bag, Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            bag.Add(DiagnosticCodes.SeedFailed, path, 1, 1, $"the seed brings out a fault of the program ({fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}); it is left out. Please report it with the file.");
            return null;
        }
    }
}
