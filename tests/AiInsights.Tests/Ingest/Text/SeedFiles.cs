namespace AiInsights.Tests.Ingest.Text;

/// <summary>The articles of the repository, found from the folder of the tests upwards.</summary>
internal static class SeedFiles
{
    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Find(), "*.txt").Order(StringComparer.Ordinal)];

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AiInsights.sln")))
                return Path.Combine(folder, "seeds");
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
