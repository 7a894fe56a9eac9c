using System.Globalization;
using System.Net;
using AiInsights.Ingest.Images;

namespace AiInsights.Cli.Images;

/// <summary>
/// Asks one host for pictures as a polite guest: one request at a time, a pause between two, its robots.txt respected, our name said, the page
/// named that it wants to hear of. Redirections are followed by hand, so that each station is looked at.
/// </summary>
internal sealed class ImageClient : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly TimeSpan _pause;
    private readonly bool _asksRobots;
    private readonly Dictionary<string, RobotsFile> _robots = new(StringComparer.OrdinalIgnoreCase);
    private bool _first = true;

    /// <summary>A client for one host and for where it sends us.</summary>
    /// <param name="pause">Between the end of one request and the next.</param>
    /// <param name="allowPrivate">Addresses of private networks may be asked.</param>
    /// <param name="asksRobots">robots.txt is read and respected.</param>
    public ImageClient(TimeSpan pause, bool allowPrivate, bool asksRobots)
    {
        _pause = pause;
        _asksRobots = asksRobots;
        var network = new PublicNetwork(allowPrivate);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = 1,
            ConnectCallback = network.Connect,
            // A proxy would connect for us, and nobody would look at the address.
            UseProxy = allowPrivate,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 64,
        })
        { Timeout = Patience };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd($"{RobotsFile.Agent}/{typeof(ImageClient).Assembly.GetName().Version?.ToString(2)} (archives pictures of curated articles)");
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Gets one picture; what goes wrong is told, not thrown.</summary>
    /// <exception cref="OperationCanceledException">The user ended the program.</exception>
    public async Task<ImageAnswer> Get(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await Follow(address, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ImageAnswer.Failed("no answer within 30 seconds", lasting: false);
        }
        catch (HttpRequestException e)
        {
            return ImageAnswer.Failed((e.InnerException ?? e).Message.ReplaceLineEndings(" ").TrimEnd('.'), lasting: false);
        }
        catch (IOException e)
        {
            return ImageAnswer.Failed(e.Message.ReplaceLineEndings(" ").TrimEnd('.'), lasting: false);
        }
    }

    private async Task<ImageAnswer> Follow(Uri address, CancellationToken cancellation)
    {
        var waited = false;
        for (var step = 0; step <= MostRedirects; step++)
        {
            if (_asksRobots && !(await Robots(address, cancellation)).Allows(address.PathAndQuery))
                return ImageAnswer.Failed($"robots.txt of {address.Host} forbids it", lasting: true);
            using var response = await Send(address, cancellation);
            var status = (int)response.StatusCode;
            if (status is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                if (address.Scheme is not ("http" or "https"))
                    return ImageAnswer.Failed($"it leads to {address.Scheme}:", lasting: true);
                continue;
            }
            if (response.IsSuccessStatusCode)
                return await Read(response, cancellation);
            if (status is 429 or 503 && !waited && Wait(response) is { } wait)
            {
                waited = true;
                await Task.Delay(wait, cancellation);
                continue;
            }
            // What the server itself is at fault for, or asks us to do later, may be otherwise tomorrow.
            return ImageAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"), lasting: status is >= 400 and < 500 and not (408 or 429));
        }
        return ImageAnswer.Failed($"more than {MostRedirects} redirections", lasting: true);
    }

    private async Task<HttpResponseMessage> Send(Uri address, CancellationToken cancellation)
    {
        if (!_first)
            await Task.Delay(_pause, cancellation);
        _first = false;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("image/webp,image/png,image/jpeg,image/gif");
        request.Headers.Referrer = ImageHosts.ReferrerFor(address.Host);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static async Task<ImageAnswer> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        var tooLarge = ImageAnswer.Failed(string.Create(CultureInfo.InvariantCulture, $"larger than {ImageFolder.MaximumBytes / (1024 * 1024)} MB"), lasting: true);
        if (response.Content.Headers.ContentLength > ImageFolder.MaximumBytes)
            return tooLarge;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        // A server need not tell the truth about the length.
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > ImageFolder.MaximumBytes)
                return tooLarge;
        }
        return ImageFormat.Of(bytes.ToArray()) is { } format
            ? new(bytes.ToArray(), format, null, Lasting: true)
            : ImageAnswer.Failed("what came is no PNG, JPEG, GIF or WebP", lasting: true);
    }

    /// <summary>How long a server asks us to wait, where that is bearable.</summary>
    private static TimeSpan? Wait(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta && delta <= LongestWait ? delta : null;

    /// <summary>The rules of a host; one that has none, or does not say, allows everything.</summary>
    private async Task<RobotsFile> Robots(Uri address, CancellationToken cancellation)
    {
        if (_robots.TryGetValue(address.Authority, out var known))
            return known;
        var rules = RobotsFile.None;
        using (var response = await Send(new Uri(address, "/robots.txt"), cancellation))
        {
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentLength is null or <= 512 * 1024)
                rules = RobotsFile.Parse(await response.Content.ReadAsStringAsync(cancellation));
        }
        _robots.Add(address.Authority, rules);
        return rules;
    }
}
