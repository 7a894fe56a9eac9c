using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AiInsights.Tests.Cli.Images;

/// <summary>A host of pictures with good and bad manners.</summary>
internal sealed class ImageServer : IAsyncDisposable
{
    /// <summary>One pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private readonly WebApplication _host;
    private int _now;

    private ImageServer(WebApplication host) => _host = host;

    /// <summary>Paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Names under which we came, and referrers.</summary>
    public ConcurrentQueue<(string Agent, string Referrer)> Visitors { get; } = new();

    /// <summary>The most requests at one time.</summary>
    public int AtOnce { get; private set; }

    /// <summary>Its address, with a slash at the end.</summary>
    public string Address { get; private set; } = string.Empty;

    public static async Task<ImageServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(static k => k.Listen(IPAddress.Loopback, 0));
        var host = builder.Build();
        var server = new ImageServer(host);
        host.Run(server.Answer);
        await host.StartAsync();
        server.Address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        return server;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        AtOnce = Math.Max(AtOnce, Interlocked.Increment(ref _now));
        var path = context.Request.Path.Value!;
        Asked.Enqueue(path);
        Visitors.Enqueue((context.Request.Headers.UserAgent.ToString(), context.Request.Headers.Referer.ToString()));
        switch (path)
        {
            case "/robots.txt":
                await context.Response.WriteAsync("User-agent: *\nDisallow: /secret\n");
                break;
            case "/a.png" or "/same.png" or "/secret.png":
                // What the server calls it does not count.
                context.Response.ContentType = "text/html";
                await context.Response.Body.WriteAsync(Png);
                break;
            case "/moved":
                context.Response.Redirect("/a.png");
                break;
            case "/ring":
                context.Response.Redirect("/ring");
                break;
            case "/file":
                context.Response.Redirect("file:///etc/hostname");
                break;
            case "/page":
                await context.Response.WriteAsync("<script>alert(1)</script>");
                break;
            case "/huge":
                context.Response.ContentLength = 1L << 40;
                await context.Response.Body.WriteAsync(Png);
                break;
            case "/busy":
                context.Response.StatusCode = 500;
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
        Interlocked.Decrement(ref _now);
    }
}
