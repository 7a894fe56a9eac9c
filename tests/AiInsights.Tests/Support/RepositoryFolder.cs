namespace AiInsights.Tests.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>Full path of the folder that holds the solution.</summary>
    public static string Path { get; } = Find();

    /// <summary>Full path of a file or folder in it.</summary>
    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AiInsights.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside of the checkout.");
    }
}
