using AiInsights.Cache;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>A file is not read again only where the system says that nobody touched it.</summary>
public sealed class KnownInputsTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly CacheFolder _cache;

    public KnownInputsTests()
    {
        _cache = CacheFolder.Of(new BuildOptions { Cache = _temp["cache"] })!;
        _temp.Write("seeds/a.md", "一二三");
        _temp.Write("seeds/deep/b.md", "四五六");
        _temp.Write("seeds/empty.md", string.Empty);
        _temp.Write("templates/t.html", "<p>");
    }

    private string[] Folders => [_temp["seeds"], _temp["templates"]];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_nobody_touched_is_not_read_again()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux is asked for the time of change.");
        var first = Fingerprint.Of(Folders);
        var sum = first.Content(0);
        Remembered(first).Write(_cache, Folders);
        var again = Fingerprint.Of(Folders);
        Assert.Equal(sum, again.Content(0, KnownInputs.Read(_cache, Folders)));
        Assert.Null(again.ToRemember());
        Assert.Equal(first.FileIn("deep/b.md"), again.FileIn("deep/b.md"));
        Assert.Null(KnownInputs.Read(_cache, _temp["seeds"]));
    }

    [Theory]
    [InlineData("same size and time")]
    [InlineData("another in its place")]
    [InlineData("renamed over")]
    [InlineData("touched")]
    public void What_somebody_touched_is_read(string how)
    {
        var first = Fingerprint.Of(Folders);
        first.Content(0);
        Remembered(first).Write(_cache, Folders);
        var path = _temp["seeds/a.md"];
        var time = File.GetLastWriteTimeUtc(path);
        switch (how)
        {
            case "another in its place":
                File.Delete(path);
                File.WriteAllText(path, "三二一");
                break;
            case "renamed over":
                File.Move(_temp.Write("elsewhere.md", "三二一"), path, overwrite: true);
                break;
            case "touched":
                File.SetLastWriteTimeUtc(path, time + TimeSpan.FromHours(1));
                break;
            default:
                File.WriteAllText(path, "三二一");
                break;
        }

        if (how != "touched")
            File.SetLastWriteTimeUtc(path, time);
        var again = Fingerprint.Of(Folders);
        Assert.Equal(Fingerprint.Of(Folders).Content(0), again.Content(0, KnownInputs.Read(_cache, Folders)));
        Assert.NotNull(again.ToRemember());
    }

    /// <summary>Within one step of the system's clock a file may change twice.</summary>
    [Fact]
    public void What_changed_just_before_it_was_looked_at_is_not_remembered()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux is asked for the time of change.");
        var first = Fingerprint.Of(Folders);
        first.Content(0);
        // As if the look had been taken a second after the first file was written, however long this machine took.
        var written = first.All.SelectMany(static f => f).Where(static e => e.Changed != 0).Min(static e => e.Changed);
        KnownInputs.Of(first.All, new DateTime(written, DateTimeKind.Utc) + TimeSpan.FromSeconds(1)).Write(_cache, Folders);
        var again = Fingerprint.Of(Folders);
        again.Content(0, KnownInputs.Read(_cache, Folders));
        Assert.NotNull(again.ToRemember());
    }

    // As if the look had been taken some time after the files were written.
    private static KnownInputs Remembered(Fingerprint seen) => KnownInputs.Of(seen.All, DateTime.UtcNow + TimeSpan.FromMinutes(1));
}
