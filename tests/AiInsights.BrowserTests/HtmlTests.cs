using System.Diagnostics;

namespace AiInsights.BrowserTests;

/// <summary>Every kind of page is valid HTML, in the eyes of html-validate (npm).</summary>
public sealed class HtmlTests(BuiltSite site)
{
    private static string Tools => Path.Combine(Repository.Root, "tests", "AiInsights.BrowserTests", "html");

    private static string Validator => Path.Combine(Tools, "node_modules", "html-validate", "bin", "html-validate.mjs");

    [Fact]
    public async Task Every_kind_of_page_is_valid()
    {
        Assert.SkipUnless(File.Exists(Validator), "html-validate is not here: tests/run fetches it where npm is installed.");
        var pages = SitePages.Kinds.SelectMany(kind => SitePages.Scripts.Select(script => Path.Combine(site.Folder, SitePages.Path(site, kind, script)))).Order(StringComparer.Ordinal);
        var start = new ProcessStartInfo("node", [Validator, "--config", Path.Combine(Tools, ".htmlvalidate.json"), "--formatter", "text", .. pages])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, string.Join('\n', (await output + await error).Split('\n').Take(40)));
    }
}
