namespace AiInsights.Tests.Support;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ai-insights-test-");

    /// <summary>Its absolute path.</summary>
    public string Path => _folder.FullName;

    /// <summary>The absolute path of something in it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file in it, with the folders on the way.</summary>
    public string Write(string relative, string text)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Takes the right to write from a folder of it; skips the test where the system has no such right.</summary>
    public void MakeReadOnly(string relative)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Unix modes");
        else
            File.SetUnixFileMode(this[relative], UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Every file below a folder of it, by relative path, with its bytes as text.</summary>
    public SortedDictionary<string, string> Read(string relative = ".")
    {
        var root = System.IO.Path.GetFullPath(this[relative]);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(root))
        {
            foreach (var path in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
                files.Add(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        }
        return files;
    }

    public void Dispose()
    {
        foreach (var inner in _folder.EnumerateDirectories("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(inner.FullName, File.GetUnixFileMode(inner.FullName) | UnixFileMode.UserWrite | UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        _folder.Delete(recursive: true);
    }
}
