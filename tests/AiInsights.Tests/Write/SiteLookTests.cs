using AiInsights.Cache;
using AiInsights.Render;
using AiInsights.Tests.Support;
using AiInsights.Write;

namespace AiInsights.Tests.Write;

/// <summary>A look into the site that was taken before its folder was locked: it holds as long as no build has written since.</summary>
public sealed class SiteLookTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_look_holds_while_nobody_builds()
    {
        Write("one");
        var look = Taken();
        Assert.Equal([SiteManifest.Name, "a/b.html", "index.html"], look.IfStillThere(_temp["site"])!.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_build_that_puts_a_new_folder_in_its_place_ends_it()
    {
        Write("one");
        var look = Taken();
        Write("two");
        Assert.Null(look.IfStillThere(_temp["site"]));
    }

    [Fact]
    public void Another_build_that_writes_file_by_file_ends_it()
    {
        Write("one");
        var look = Taken();
        _temp.Write("other/a/b.html", "two");
        var nothing = new HashSet<string>();
        InPlaceWriter.Write(_temp["site"], _temp["other"], new WritePlan(["a/b.html"], [], [], [], nothing), CancellationToken.None);
        Assert.Null(look.IfStillThere(_temp["site"]));
    }

    [Fact]
    public void What_a_killed_build_left_in_the_folder_is_nothing_of_the_site()
    {
        Write("one");
        _temp.Write($"site/{InPlaceWriter.StagingName}/a/b.html", "half");
        Assert.Null(Taken().IfStillThere(_temp["site"]));
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_nothing() => Assert.Empty(Taken().IfStillThere(_temp["site"])!.Files);

    [Theory]
    [InlineData("as built")]
    [InlineData("a file more")]
    [InlineData("an empty folder")]
    [InlineData("a folder behind all files")]
    [InlineData("not there")]
    public void Its_sum_is_that_of_a_look_at_everything(string how)
    {
        if (how != "not there")
            Write("one");
        if (how == "a file more")
            _temp.Write("site/a-b.html", "between a folder and what is in it");
        else if (how == "an empty folder")
            Directory.CreateDirectory(_temp["site/a/empty"]);
        else if (how == "a folder behind all files")
            Directory.CreateDirectory(_temp["site/zz"]);
        if (how == "not there")
            Assert.NotEqual(Fingerprint.Of(_temp["site"]).Look(), Taken().Sum());
        else
            Assert.Equal(Fingerprint.Of(_temp["site"]).Look(), Taken().Sum());
    }

    [Fact]
    public void A_folder_with_a_link_has_no_sum()
    {
        Write("one");
        File.CreateSymbolicLink(_temp["site/link"], _temp["site/index.html"]);
        Assert.Null(Taken().Sum());
    }

    private SiteLook Taken()
    {
        var look = SiteLook.Begin(_temp["site"]);
        look.Sum();
        return look;
    }

    private void Write(string text)
    {
        var options = new BuildOptions { Seeds = _temp["seeds"], Templates = _temp["templates"], Out = _temp["site"], Cache = _temp["cache"] };
        using var draft = SiteDraft.Begin(options.Out, options, new DiagnosticBag());
        draft.Add(new SiteFile("index.html", System.Text.Encoding.UTF8.GetBytes(text)));
        draft.Add(new SiteFile("a/b.html", "same"u8.ToArray()));
        draft.Finish();
    }
}
