using AiInsights.Tests.Support;
using AiInsights.Write;

namespace AiInsights.Tests.Write;

/// <summary>Ways to point a build at somebody else's folder.</summary>
public sealed class OutputGuardTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public OutputGuardTests()
    {
        _temp.Write("project/seeds/a.md", "a");
        _temp.Write("project/templates/pages/a.html", "a");
        _temp.Write("project/file", "a");
        Directory.CreateDirectory(_temp["project/clone/.git"]);
        Directory.CreateSymbolicLink(_temp["project/link-to-seeds"], _temp["project/seeds"]);
        Directory.CreateSymbolicLink(_temp["link-to-project"], _temp["project"]);
        Directory.CreateSymbolicLink(_temp["project/dangling"], _temp["project/nowhere"]);
    }

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("project/seeds", "is the seeds")]
    [InlineData("project/seeds/site", "lies in the seeds")]
    [InlineData("project", "holds the seeds")]
    [InlineData(".", "holds the seeds")]
    [InlineData("project/templates", "is the templates")]
    [InlineData("project/templates/site", "lies in the templates")]
    [InlineData("project/clone", "is a repository")]
    [InlineData("project/clone/.git/site", "lies in a repository's own folder")]
    [InlineData("project/file", "is a file")]
    [InlineData("project/link-to-seeds", "is a link")]
    [InlineData("project/dangling", "is a link")]
    [InlineData("project/link-to-seeds/site", "lies in the seeds")]
    [InlineData("link-to-project/seeds", "is the seeds")]
    [InlineData("/", "is the root of the file system")]
    public void A_folder_of_somebody_else_is_refused(string folder, string reason)
    {
        var error = Assert.Throws<OutputException>(() => OutputGuard.Check(Path.Combine(_temp.Path, folder), Options));
        Assert.Equal("AI0801", error.Diagnostic.Code.Id);
        Assert.True(error.Refused);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_folder_and_the_home_folder_and_what_holds_them_are_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var folder in (string[])[Environment.CurrentDirectory, Path.GetDirectoryName(Environment.CurrentDirectory)!, home])
            Assert.Throws<OutputException>(() => OutputGuard.Check(folder, Options));
    }

    [Theory]
    [InlineData("project/site")]
    [InlineData("project/seeds-site")]
    [InlineData("link-to-project/site")]
    [InlineData("elsewhere/deep/site")]
    public void A_folder_of_its_own_is_accepted(string folder) => OutputGuard.Check(_temp[folder], Options);

    private BuildOptions Options => new() { Seeds = _temp["project/seeds"], Templates = _temp["project/templates"] };
}
