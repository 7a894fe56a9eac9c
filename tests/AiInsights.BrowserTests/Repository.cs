namespace AiInsights.BrowserTests;

/// <summary>The files of the repository that the tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string Templates => Path.Combine(Root, "templates");

    /// <summary>Where screenshots are kept to be looked at; git does not see it.</summary>
    public static string Artifacts => Path.Combine(Root, "tests", "AiInsights.BrowserTests", "artifacts");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiInsights.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("AiInsights.sln is in no folder above the tests.");
    }
}
