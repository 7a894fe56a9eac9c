using AiInsights.Cache;
using AiInsights.Tests.Support;
using AiInsights.Write;

namespace AiInsights.Tests.Cache;

public sealed class SiteOpeningTests
{
    [Fact]
    public async Task Who_cannot_go_on_does_not_wait_for_the_other_build()
    {
        using var folder = new TempFolder();
        using var other = BuildLock.Take(folder["site"], TimeSpan.Zero, default);
        var opening = new SiteOpening(new BuildOptions { Out = folder["site"], Seeds = folder["seeds"], Templates = folder["templates"], Cache = null }, new BuildMemory(), new DiagnosticBag(), default);
        // The other build goes on all the time: what comes to an end here has given up.
        await Task.Run(opening.Dispose, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Throws<OperationCanceledException>(() => opening.Take());
    }
}
