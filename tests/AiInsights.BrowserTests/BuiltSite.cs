using AiInsights.BrowserTests;
using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Search;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace AiInsights.BrowserTests;

/// <summary>The site of the repository's own seeds in a temporary folder, and a browser to look at it: made once for all tests.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    // The one without windows first: since 2026 the other draws its own buttons as pages, two processes for each page of ours.
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    internal static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--hide-scrollbars", "--font-render-hinting=none",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ai-insights-site-");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser of the system.</summary>
    internal static string Chromium => Environment.GetEnvironmentVariable("AI_INSIGHTS_CHROMIUM") ?? Browsers.FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("There is no Chromium on this system: run tests/run, or name one in AI_INSIGHTS_CHROMIUM.");

    /// <summary>Folder of the site.</summary>
    public string Folder => Path.Combine(_folder.FullName, "site");

    /// <summary>A folder with the search page of the same digest and the index that large digests get.</summary>
    public string LargeFolder => Path.Combine(_folder.FullName, "large");

    public Digest Digest { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var bag = new DiagnosticBag();
        Digest = SiteBuilder.Build(new BuildOptions { Seeds = Repository.Seeds, Templates = Repository.Templates, Out = Folder }, bag).Digest!;
        Large();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Address of a page of the site.</summary>
    /// <param name="path">Path from the root of the site.</param>
    /// <param name="hash">What follows it, with its <c>#</c>.</param>
    public string Address(string path, string hash = "") => new Uri(Path.Combine(Folder, path)).AbsoluteUri + hash;

    /// <summary>A page in a context of its own that notes what must not happen.</summary>
    /// <param name="width">Of the window.</param>
    /// <param name="theme">What the system asks for.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="touch">Whether it is a phone that is touched.</param>
    public async Task<WatchedPage> OpenAsync(int width = 1280, ColorScheme theme = ColorScheme.Light, bool scripts = true, bool touch = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
            HasTouch = touch,
            IsMobile = touch,
        });
        context.SetDefaultTimeout(60_000);
        return await WatchedPage.CreateAsync(context);
    }

    private void Large()
    {
        foreach (var path in new[] { "search.html", "zh-hant/search.html" }.Concat(Directory.EnumerateFiles(Path.Combine(Folder, "assets")).Select(p => Path.GetRelativePath(Folder, p))))
            Write(path, File.ReadAllBytes(Path.Combine(Folder, path)));
        var made = new SiteInMemory();
        SearchIndex.Create(Digest, new SearchOptions { ToHant = HanziConverter.For("s2tw").Convert, PairsFrom = 1, ListBits = 300 }, made);
        foreach (var file in made.ToSortedList())
            Write(file.Path, file.Content.ToArray());
    }

    private void Write(string path, byte[] content)
    {
        var full = Path.Combine(LargeFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
