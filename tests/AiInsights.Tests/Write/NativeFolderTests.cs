using System.IO.Enumeration;
using AiInsights.Tests.Support;
using AiInsights.Write;

namespace AiInsights.Tests.Write;

/// <summary>The walk by the system's own calls sees what the framework's walk sees.</summary>
public sealed class NativeFolderTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public NativeFolderTests()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Linux only");
        _temp.Write("all/index.html", "one");
        _temp.Write("all/empty.txt", string.Empty);
        _temp.Write("all/.hidden/x", "12345");
        _temp.Write("all/文章/二〇二五 年.html", "文");
        _temp.Write("all/a/b/c/d/e.html", new string('x', 70_000));
        _temp.Write("all/.staging/index.html", "left over");
        _temp.Write("all/a/.staging/kept.html", "deeper");
        Directory.CreateDirectory(_temp["all/nothing in it"]);
        for (var i = 0; i < 3000; i++)
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(_temp["all/many"]).FullName, $"{new string('n', i % 200)}-{i}.html"), $"{i}");
        File.CreateSymbolicLink(_temp["all/link.html"], _temp["all/index.html"]);
        File.CreateSymbolicLink(_temp["all/dangling"], _temp["nowhere"]);
        Directory.CreateSymbolicLink(_temp["all/up"], _temp.Path);
        File.SetLastWriteTimeUtc(_temp["all/index.html"], new DateTime(1969, 7, 20, 20, 17, 40, 123, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(_temp["all/empty.txt"], new DateTime(2041, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).AddTicks(9));
    }

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(".staging")]
    public void It_sees_what_the_framework_sees(string? except)
    {
        var found = NativeFolder.TryWalk(_temp["all"], looks: true, except)!;
        Assert.NotEqual(0UL, found.Device);
        Assert.Equal(Framework(except), found.List.Select(static e => (e.Path, e.Kind, e.Look)).OrderBy(static e => e.Path, StringComparer.Ordinal));
        Assert.All(found.List, static e => Assert.True(e.Inode != 0 && (e.Kind == FileAttributes.Directory || e.Changed > 0), e.Path));
        var places = found.List.Select(static (e, i) => (e.Path, i)).ToDictionary(StringComparer.Ordinal);
        Assert.All(found.List.Where(static e => e.Path.Contains('/', StringComparison.Ordinal)), e => Assert.True(places[e.Path[..e.Path.LastIndexOf('/')]] < places[e.Path], e.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(".staging")]
    public void Where_it_is_not_offered_the_framework_is_asked(string? except)
    {
        var found = FolderWalk.ByFramework(_temp["all"], except, passUnreadable: false);
        Assert.Equal(
            NativeFolder.TryWalk(_temp["all"], looks: true, except)!.List.Where(static e => e.Kind == FileAttributes.None).Select(static e => (e.Path, e.Look)).OrderBy(static e => e.Path, StringComparer.Ordinal),
            found.Where(static e => (e.Kind & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == FileAttributes.None).Select(static e => (e.Path, e.Look)).OrderBy(static e => e.Path, StringComparer.Ordinal));
        Assert.Equal(["dangling", "link.html", "up"], found.Where(static e => (e.Kind & FileAttributes.ReparsePoint) != FileAttributes.None).Select(static e => e.Path).Order(StringComparer.Ordinal));
        Assert.Equal(except is null, found.Any(static e => e.Path == ".staging/index.html"));
        Assert.Contains(found, static e => e.Path == "a/.staging/kept.html");
    }

    [Fact]
    public void Names_alone_have_the_same_numbers()
    {
        var looks = NativeFolder.TryWalk(_temp["all"], looks: true)!.List.ToDictionary(static e => e.Path, StringComparer.Ordinal);
        var names = NativeFolder.TryWalk(_temp["all"], looks: false)!.List;
        Assert.Equal(looks.Count, names.Count);
        Assert.All(names, e => Assert.Equal((looks[e.Path].Inode, looks[e.Path].Kind), (e.Inode, e.Kind)));
    }

    [Fact]
    public void What_cannot_be_read_is_left_to_the_framework()
    {
        Assert.Null(NativeFolder.TryWalk(_temp["nowhere"], looks: true));
        Assert.Null(NativeFolder.TryWalk(_temp["all/index.html"], looks: true));
    }

    private IEnumerable<(string Path, FileAttributes Kind, FileLook Look)> Framework(string? except)
    {
        var root = _temp["all"];
        var all = new FileSystemEnumerable<(string Path, FileAttributes Kind, FileLook Look)>(root, static (ref FileSystemEntry e) => Of(ref e), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldRecursePredicate = static (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None,
        };
        return all.Where(e => except is null || (e.Path != except && !e.Path.StartsWith(except + "/", StringComparison.Ordinal))).OrderBy(static e => e.Path, StringComparer.Ordinal);
    }

    private static (string Path, FileAttributes Kind, FileLook Look) Of(ref FileSystemEntry e)
    {
        var path = e.ToFullPath()[(e.RootDirectory.Length + 1)..];
        // Where a link leads to a folder the framework calls it both.
        var kind = (e.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None ? FileAttributes.ReparsePoint : e.Attributes & FileAttributes.Directory;
        var info = new FileInfo(e.ToFullPath());
        return (path, kind, kind == FileAttributes.Directory ? default : new FileLook(kind == FileAttributes.ReparsePoint ? info.LinkTarget!.Length : e.Length, info.LastWriteTimeUtc.Ticks));
    }
}
