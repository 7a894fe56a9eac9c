using System.Diagnostics;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>A disk without room, without inodes, or read-only: the old site stays whole, the reason is said, and the next build succeeds.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TinySite _site = new();
    private readonly string _disk;
    private bool _mounted;

    public FullDiskTests() => _disk = Directory.CreateDirectory(_site.Folder["disk"]).FullName;

    public void Dispose()
    {
        if (_mounted)
            Run("umount", "-l", _disk);
        _site.Dispose();
    }

    [Theory]
    [InlineData("no room", "size=6m")]
    [InlineData("no inodes", "nr_inodes=400")]
    [InlineData("read-only", "size=6m")]
    public void The_old_site_stays_whole(string what, string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a file system of its own");
        _mounted = Run("mount", "-t", "tmpfs", "-o", options, "ai-insights-test", _disk);
        Assert.SkipUnless(_mounted, "A file system may not be mounted here: this test needs the rights of root");
        var site = Path.Combine(_disk, "site");
        Assert.Equal(0, _site.Build("--out", site).Status);
        var old = _site.Folder.Read("disk/site");
        for (var i = 0; i < 40; i++)
            _site.Seed($"{i}.md", TinySite.Article.Replace("一篇文章", $"第{i}篇文章", StringComparison.Ordinal).Replace("example.org/a", $"example.org/{i}", StringComparison.Ordinal).Replace("模型", $"第{i}类模型", StringComparison.Ordinal));

        var filler = Path.Combine(_disk, "filler");
        Fill(what, filler);
        var full = _site.Build("--out", site);
        Assert.Equal(4, full.Status);
        Assert.Contains("It is as it was", full.Error, StringComparison.Ordinal);
        Assert.Equal(old, _site.Folder.Read("disk/site"));

        // What the failed build had begun is gone, or goes with the next one.
        if (what == "read-only")
            Assert.True(Run("mount", "-o", "remount,rw", _disk));
        else
            Directory.Delete(filler, recursive: true);
        Assert.True(Run("mount", "-o", "remount,size=64m,nr_inodes=9000", _disk));
        Assert.Equal(0, _site.Build("--out", site).Status);
        _site.Build();
        Assert.Equal(_site.Files, _site.Folder.Read("disk/site"));
        Assert.Equal([".ai-insights-cache", "site"], Directory.EnumerateFileSystemEntries(_disk).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private void Fill(string what, string filler)
    {
        if (what == "read-only")
        {
            Assert.True(Run("mount", "-o", "remount,ro", _disk));
            return;
        }

        Directory.CreateDirectory(filler);
        // A little is left: the build gets into its work before it fails.
        var left = what == "no room" ? 40 : 20;
        var block = new byte[what == "no room" ? 4096 : 0];
        var files = new Stack<string>();
        try
        {
            for (var i = 0; ; i++)
            {
                var path = Path.Combine(filler, $"{i}");
                File.WriteAllBytes(path, block);
                files.Push(path);
            }
        }
        catch (IOException)
        {
            for (var i = 0; i < left; i++)
                File.Delete(files.Pop());
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
