using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>The site on a host, below a path, as a publisher would have it: plain files, no listing of folders.</summary>
public sealed class PublishedSite : IAsyncDisposable
{
    private const string Host = "http://digest.localhost";

    private readonly WebApplication _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PublishedSite(WebApplication server, IPlaywright playwright, IBrowser browser)
    {
        _server = server;
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Address of the site, with a slash at the end.</summary>
    public static string Root => Host + "/a/digest/";

    /// <summary>Serves a folder and starts a browser that finds it under a name of its own: on 127.0.0.1 the site keeps no offline copies.</summary>
    public static async Task<PublishedSite> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(static k => k.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        var files = new PhysicalFileProvider(folder);
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = "/a/digest", ContentTypeProvider = types });
        await server.StartAsync();
        var port = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BuiltSite.Chromium,
            // Offline copies need a secure address, which names below localhost are.
            Args = [.. BuiltSite.Arguments, $"--host-resolver-rules=MAP digest.localhost 127.0.0.1:{port}"],
        });
        return new(server, playwright, browser);
    }

    /// <summary>A page that notes what must not happen.</summary>
    public async Task<WatchedPage> OpenAsync()
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(60_000);
        return await WatchedPage.CreateAsync(context, Root);
    }

    /// <summary>The host goes away.</summary>
    public Task StopServerAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _server.DisposeAsync();
    }
}
