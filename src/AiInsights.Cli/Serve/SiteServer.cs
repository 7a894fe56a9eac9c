using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AiInsights.Cli.Serve;

/// <summary>
/// Serves the site to this machine alone: bound to 127.0.0.1, only for our own host names, GET and HEAD, from memory. The
/// script for live reload is put into answers, never into the site.
/// </summary>
internal static class SiteServer
{
    private const string EventsPath = "/__ai-insights/events";
    private const string ScriptPath = "/__ai-insights/reload.js";

    /// <summary>Starts the server. Port 0 takes a free one.</summary>
    /// <returns>The running server and its address.</returns>
    public static async Task<(WebApplication Server, Uri Address)> Start(SiteFeed feed, int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = 256;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var server = builder.Build();
        server.Run(context => Answer(context, feed, server.Lifetime.ApplicationStopping));
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await server.DisposeAsync();
            throw new CommandException(ExitCode.Environment, $"Port {port} is taken ({e.Message.TrimEnd('.')}). Choose another with --port.");
        }
        return (server, new Uri(server.Urls.First()));
    }

    private static async Task Answer(HttpContext context, SiteFeed feed, CancellationToken stopping)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A page of somebody else's whose name was made to point here (DNS rebinding) comes with its own Host.
        if (request.Host.Host.ToLowerInvariant() is not ("localhost" or "127.0.0.1") || request.Host.Port != context.Connection.LocalPort)
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        // Somebody else's page may link here, but not take files of an unpublished digest into itself.
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none") && request.Headers["Sec-Fetch-Mode"] != "navigate")
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (request.Method is not ("GET" or "HEAD"))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }
        var path = SitePath.Of(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        if (path is null)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if ("/" + path == EventsPath)
            await Events(context, feed, stopping);
        else if ("/" + path == ScriptPath)
            await Send(context, ReloadScript.Bytes, "text/javascript; charset=utf-8");
        else
            await File(context, feed.Current, path);
    }

    private static async Task File(HttpContext context, ServedSite site, string path)
    {
        var asked = path;
        if (site.Find(path) is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            bytes = MissingPage.For(site, asked);
            path = "404.html";
        }
        var type = ContentTypes.Of(path);
        if (type.StartsWith("text/html", StringComparison.Ordinal))
            bytes = WithReload(bytes, site, asked);
        await Send(context, bytes, type);
    }

    private static async Task Send(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>The page with the script that loads it anew when what is told of it differs from what stands here.</summary>
    private static byte[] WithReload(ReadOnlyMemory<byte> page, ServedSite site, string path)
    {
        var tag = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" data-page=\"{site.Sum(path)}\" data-styles=\"{site.Styles}\" data-rest=\"{site.Rest}\" defer></script>\n</body>");
        var end = page.Span.LastIndexOf("</body>"u8);
        var before = end < 0 ? page.Span : page.Span[..end];
        var after = end < 0 ? default : page.Span[(end + "</body>".Length)..];
        var whole = new byte[before.Length + tag.Length + after.Length];
        before.CopyTo(whole);
        tag.CopyTo(whole.AsSpan(before.Length));
        after.CopyTo(whole.AsSpan(before.Length + tag.Length));
        return whole;
    }

    private static async Task Events(HttpContext context, SiteFeed feed, CancellationToken stopping)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Headers.Origin is [{ } origin] && origin != $"http://{request.Host.Value}")
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        // Of which page the listener wants to know; who names none hears of the site alone.
        var path = request.Query["page"] is [{ } asked] ? SitePath.Of(asked) : null;
        response.ContentType = "text/event-stream";
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await foreach (var site in feed.Follow(either.Token))
            {
                using var json = new MemoryStream();
                using (var writer = new Utf8JsonWriter(json))
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("version", site.Version);
                    writer.WriteString("page", path is null ? null : site.Sum(path));
                    writer.WriteString("styles", site.Styles);
                    writer.WriteString("rest", site.Rest);
                    writer.WriteStartArray("findings");
                    foreach (var finding in site.Findings)
                        writer.WriteStringValue(finding);
                    writer.WriteEndArray();
                    writer.WriteEndObject();
                }
                await response.WriteAsync($"data: {Encoding.UTF8.GetString(json.ToArray())}\n\n", either.Token);
                await response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }
    }
}
