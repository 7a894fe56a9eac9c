using System.Text;
using AiInsights.Render;
using AiInsights.Tests.Support;
using AiInsights.Write;

namespace AiInsights.Tests.Write;

/// <summary>The site before the last build, of which the next one is made: whatever became of it, the new site is what was added.</summary>
public sealed class SpareSiteTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DiagnosticBag _bag = new();

    private string Spare => Directory.GetDirectories(_temp["cache/spare"]).Single();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void After_each_build_the_site_before_it_is_kept()
    {
        Write(("index.html", "one"), ("a/b.html", "same"));
        Write(("index.html", "two"), ("a/b.html", "same"));
        Assert.Equal("one", File.ReadAllText(Path.Combine(Spare, "index.html")));
        Write(("index.html", "three"), ("a/b.html", "same"));
        Assert.Equal("two", File.ReadAllText(Path.Combine(Spare, "index.html")));
        Check(("index.html", "three"), ("a/b.html", "same"));
    }

    [Fact]
    public void What_did_not_change_keeps_its_time_over_several_builds()
    {
        Write(("index.html", "0"), ("a/b.html", "same"));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_temp["site/a/b.html"], longAgo);
        for (var i = 1; i < 5; i++)
            Write(("index.html", $"{i}"), ("a/b.html", "same"));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_temp["site/a/b.html"]));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("other")]
    [InlineData("more")]
    [InlineData("link")]
    [InlineData("folder for file")]
    [InlineData("file for folder")]
    [InlineData("gone")]
    [InlineData("a file")]
    public void A_spare_that_somebody_changed_does_no_harm(string how)
    {
        Write(("index.html", "one"), ("a/b.html", "same"), ("c.html", "old"));
        Write(("index.html", "two"), ("a/b.html", "same"), ("c.html", "old"));
        var spare = Spare;
        switch (how)
        {
            case "missing":
                File.Delete(Path.Combine(spare, "a/b.html"));
                break;
            case "other":
                // Another file in its place, not the one that the site has too.
                File.Delete(Path.Combine(spare, "a/b.html"));
                File.WriteAllText(Path.Combine(spare, "a/b.html"), "other");
                break;
            case "more":
                Directory.CreateDirectory(Path.Combine(spare, "deep/er"));
                File.WriteAllText(Path.Combine(spare, "deep/er/x.html"), "x");
                break;
            case "link":
                File.Delete(Path.Combine(spare, "c.html"));
                File.CreateSymbolicLink(Path.Combine(spare, "c.html"), _temp.Write("precious.txt", "precious"));
                break;
            case "folder for file":
                File.Delete(Path.Combine(spare, "c.html"));
                Directory.CreateDirectory(Path.Combine(spare, "c.html"));
                File.WriteAllText(Path.Combine(spare, "c.html/x"), "x");
                break;
            case "file for folder":
                Directory.Delete(Path.Combine(spare, "a"), recursive: true);
                File.WriteAllText(Path.Combine(spare, "a"), "x");
                break;
            case "gone":
                Directory.Delete(spare, recursive: true);
                break;
            default:
                Directory.Delete(spare, recursive: true);
                File.WriteAllText(spare, "x");
                break;
        }

        Write(("index.html", "three"), ("a/b.html", "same"), ("c.html", "new"));
        Check(("index.html", "three"), ("a/b.html", "same"), ("c.html", "new"));
        if (how == "link")
            Assert.Equal("precious", File.ReadAllText(_temp["precious.txt"]));
    }

    [Fact]
    public void Files_become_folders_and_folders_files()
    {
        Write(("a", "file"), ("b/c", "inner"), ("index.html", "1"));
        Write(("a", "file"), ("b/c", "inner"), ("index.html", "2"));
        Write(("a/x", "inner"), ("b", "file"), ("index.html", "2"));
        Check(("a/x", "inner"), ("b", "file"), ("index.html", "2"));
        Write(("a", "file"), ("b/c", "inner"), ("index.html", "3"));
        Check(("a", "file"), ("b/c", "inner"), ("index.html", "3"));
    }

    [Fact]
    public void What_somebody_wrote_into_the_site_is_made_good_and_what_is_theirs_stays()
    {
        Write(("index.html", "one"), ("a.html", "same"));
        Write(("index.html", "two"), ("a.html", "same"));
        // In place: the spare has the same file under its second name.
        File.WriteAllText(_temp["site/a.html"], "changed");
        _temp.Write("site/CNAME", "example.org");
        Write(("index.html", "three"), ("a.html", "same"));
        Write(("index.html", "four"), ("a.html", "same"));
        Check(("CNAME", "example.org"), ("index.html", "four"), ("a.html", "same"));
    }

    [Fact]
    public void Random_sites_come_out_as_they_were_added()
    {
        var random = new Random(7);
        string[] paths = ["a", "b", "a/a", "a/b", "b/a/c", "b/a/d", "c.html", "c.html/d"];
        for (var round = 0; round < 1000; round++)
        {
            var files = new List<(string Path, string Text)> { ("index.html", $"{random.Next(3)}") };
            foreach (var path in paths.OrderBy(_ => random.Next()))
            {
                if (random.Next(2) == 0 && !files.Exists(f => f.Path.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(f.Path + "/", StringComparison.Ordinal)))
                    files.Add((path, $"{random.Next(3)}"));
            }

            Write([.. files]);
            Check([.. files]);
        }
    }

    [Fact]
    public void None_is_kept_where_none_is_wanted()
    {
        foreach (var text in (string[])["one", "two", "three"])
            Write(new BuildOptions { Seeds = _temp["seeds"], Templates = _temp["templates"], Cache = _temp["cache"], KeepSpare = false }, ("index.html", text));
        Assert.False(Directory.Exists(_temp["cache/spare"]));
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_temp.Path).Select(Path.GetFileName));
    }

    private void Write(params (string Path, string Text)[] files) =>
        Write(new BuildOptions { Seeds = _temp["seeds"], Templates = _temp["templates"], Cache = _temp["cache"] }, files);

    private void Write(BuildOptions options, params (string Path, string Text)[] files) =>
        SiteWriter.Write(_temp["site"], [.. files.Select(static f => new SiteFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))], options, _bag);

    private void Check(params (string Path, string Text)[] files)
    {
        var site = _temp.Read("site");
        site.Remove(SiteManifest.Name);
        Assert.Equal(files.OrderBy(static f => f.Path, StringComparer.Ordinal).Select(static f => KeyValuePair.Create(f.Path, f.Text)), site);
        // Nothing is left beside it, and no folder that holds nothing is in it.
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_temp.Path), static p => p.Contains("staging", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateDirectories(_temp["site"], "*", SearchOption.AllDirectories), static d => !Directory.EnumerateFileSystemEntries(d).Any());
    }
}
