using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>A page that notes requests to anywhere but the disk, console errors and exceptions.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What should not have happened.</summary>
    public IReadOnlyList<string> Faults => [.. _faults];

    /// <summary>Every address that was asked for.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <param name="context">Where to open it.</param>
    /// <param name="own">What its requests may begin with.</param>
    public static async Task<WatchedPage> CreateAsync(IBrowserContext context, string own = "file:")
    {
        var watched = new WatchedPage(context, await context.NewPageAsync());
        watched.Page.Request += (_, request) =>
        {
            watched._requests.Enqueue(request.Url);
            if (!request.Url.StartsWith(own, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                watched._faults.Enqueue("asked for " + request.Url);
        };
        watched.Page.RequestFailed += (_, request) => watched._faults.Enqueue($"failed: {request.Url} {request.Failure}");
        watched.Page.PageError += (_, error) => watched._faults.Enqueue("exception: " + error);
        watched.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                watched._faults.Enqueue($"{message.Type}: {message.Text}");
        };
        return watched;
    }

    /// <summary>
    /// Waits until the page has such an address and is loaded. Asks the page itself again and again: a navigation, or the event that ends one,
    /// can be over before one begins to wait for it.
    /// </summary>
    public async Task ExpectUrlAsync(Func<string, bool> isRight)
    {
        var last = Page.Url;
        for (var i = 0; i < 600; i++)
        {
            try
            {
                var state = await Page.EvaluateAsync<string[]>("() => [document.readyState, location.href]");
                last = string.Join(' ', state);
                if (state is ["complete", var url] && isRight(url))
                    return;
            }
            catch (PlaywrightException)
            {
                // The page was left while it was asked.
            }

            await Task.Delay(100);
        }

        Assert.Fail(last);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
