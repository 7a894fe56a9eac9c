using System.Globalization;
using System.Text.Json;
using AiInsights.Hanzi;
using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>
/// What a query loads and how long it takes, in a browser, from disk. Of the digest of the repository always; of any other site, as of one of
/// 10,000 articles, when its folder is named in <c>AI_INSIGHTS_SCALE_SITE</c>. Measured when asked for only: a time is no test, and a busy
/// machine no fault.
/// </summary>
public sealed class SearchFiguresTests(BuiltSite site, ITestOutputHelper output)
{
    private const int ColdQueries = 24;
    private const int WarmQueries = 200;
    private const int Rounds = 5;

    [Fact(Explicit = true)]
    public async Task The_first_result_is_shown_within_50_ms_of_the_last_keystroke()
    {
        var queries = Passages.Take(site.Digest, 60, seed: 7);
        await using var watched = await OpenAsync(site.Folder);
        var rounds = new List<double[]>();
        for (var i = 0; i < 3; i++)
            rounds.Add(await TypedQueries.TimeAsync(watched.Page, queries));

        // Whatever else the machine does only adds: the best of three.
        var best = queries.Select((_, q) => rounds.Min(r => r[q])).ToList();
        Say($"five seeds, {queries.Count} queries, first result after: median {TypedQueries.Quantile(best, .5):0.0} ms, p95 {TypedQueries.Quantile(best, .95):0.0} ms; first round {TypedQueries.Quantile(rounds[0], .5):0.0} and {TypedQueries.Quantile(rounds[0], .95):0.0} ms");
        Assert.InRange(TypedQueries.Quantile(best, .5), 0, 50);
    }

    [Fact(Explicit = true)]
    public async Task Queries_of_a_large_site_load_little_and_take_little_time()
    {
        var folder = Environment.GetEnvironmentVariable("AI_INSIGHTS_SCALE_SITE") ?? string.Empty;
        Assert.SkipUnless(Directory.Exists(folder), "AI_INSIGHTS_SCALE_SITE names no folder");
        var queries = FromData(folder, ColdQueries + WarmQueries);
        var cold = new List<double>();
        var coldTimes = new List<double>();
        foreach (var query in queries.Take(ColdQueries))
        {
            await using var watched = await site.OpenAsync();
            await watched.Page.GotoAsync(Address(folder));
            var before = watched.Requests.Count;
            coldTimes.AddRange(await TypedQueries.TimeAsync(watched.Page, [query]));
            await watched.Page.WaitForTimeoutAsync(300);
            var loaded = watched.Requests.Skip(before).Distinct(StringComparer.Ordinal).Where(static r => r.StartsWith("file:", StringComparison.Ordinal)).Select(static r => new Uri(r).LocalPath).ToList();
            cold.Add(loaded.Sum(static f => new FileInfo(f).Length));
            var count = await watched.Page.TextContentAsync("[data-search-count]");
            Say($"  {query}: {cold[^1] / 1000:0} kB in {loaded.Count} files, {coldTimes[^1]:0} ms, {count}");
            Assert.Empty(watched.Faults);
        }

        Say($"cold: {ColdQueries} queries load {TypedQueries.Quantile(cold, .5) / 1000:0} kB (median), {TypedQueries.Quantile(cold, .95) / 1000:0} kB (p95), {cold.Max() / 1000:0} kB (most); {TypedQueries.Quantile(coldTimes, .5):0} ms (median)");
        await using var page = await OpenAsync(folder);
        var warm = queries.Skip(ColdQueries).ToList();
        var session = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var rounds = new List<double[]>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = await BusyAsync(session);
            rounds.Add(await TypedQueries.TimeAsync(page.Page, warm));
            Say($"warm, round {round + 1}: {warm.Count} queries, median {TypedQueries.Quantile(rounds[^1], .5):0.0} ms, p95 {TypedQueries.Quantile(rounds[^1], .95):0.0} ms; the page's processor time {1000 * (await BusyAsync(session) - before) / warm.Count:0.0} ms a query, all results shown");
        }

        // Whatever else the machine does only adds.
        var best = warm.Select((_, q) => rounds.Skip(1).Min(r => r[q])).ToList();
        Say($"warm, best of rounds 2 to {Rounds}: median {TypedQueries.Quantile(best, .5):0.0} ms, p95 {TypedQueries.Quantile(best, .95):0.0} ms, most {best.Max():0.0} ms");
        Assert.InRange(cold.Max(), 1, 300_000);
    }

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static async Task<double> BusyAsync(ICDPSession session)
    {
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().Single(static m => m.GetProperty("name").ValueEquals("TaskDuration")).GetProperty("value").GetDouble();
    }

    private async Task<WatchedPage> OpenAsync(string folder)
    {
        var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(Address(folder));
        await watched.Page.FillAsync("[data-search-input]", "模");
        await watched.Page.WaitForSelectorAsync("[data-search-result]");
        return watched;
    }

    private static string Address(string folder) => new Uri(Path.Combine(folder, "search.html")).AbsoluteUri;

    /// <summary>Passages of two to four characters from articles at random, every other one as the Traditional page has it.</summary>
    private static List<string> FromData(string folder, int count)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "data/documents"), "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        var toHant = HanziConverter.For("s2tw");
        var random = new Random(20251128);
        var queries = new List<string>();
        while (queries.Count < count)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(files[random.Next(files.Length)]));
            var blocks = json.RootElement.GetProperty("blocks");
            var text = blocks[random.Next(blocks.GetArrayLength())].GetProperty("text").GetString()!;
            if (text.Length < 10)
                continue;
            if (queries.Count % 2 == 1)
                text = toHant.Convert(text);
            var passage = text.Substring(random.Next(text.Length - 4), 2 + (queries.Count / 2 % 3));
            if (passage[0] != '-' && !passage.Any(static c => char.IsWhiteSpace(c) || char.IsSurrogate(c) || c is '"' or '＂'))
                queries.Add(passage);
        }

        return queries;
    }
}
