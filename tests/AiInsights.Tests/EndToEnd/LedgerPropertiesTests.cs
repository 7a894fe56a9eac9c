using System.Text.Json;
using System.Text.RegularExpressions;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.EndToEnd;

/// <summary>What must hold of every ledger, seen from the finished site.</summary>
public sealed partial class LedgerPropertiesTests
{
    private const string Talk = """
        ---
        title: 两人谈电池
        source: 示例媒体
        date: 2025-01-27
        url: https://example.org/talk
        ---

        # 两人谈电池

        **钱小雅：** 固态电池什么时候上车？

        **邓立：** 我认为 2026 年会有第一款量产车。

        **钱小雅：** 价格呢？

        **邓立：** 三年内电池的价格会降到一半。

        **钱小雅：** 有没有可能更快？

        **邓立：** 充电十分钟明年就会普及。
        """;

    private const string Ledger = """
        - {id: p-0001, claim: 头一款固态电池车在 2026 年量产。, quote: 我认为 2026 年会有第一款量产车, seed: talk.md, voice: speaker, speaker: deng-li, kind: forecast, horizon: {text: 2026 年}, resolvable: with-judgement}
        - id: p-0002
          claim: 快充普及于次年。
          quote: 充电十分钟明年就会普及
          seed: talk.md
          voice: speaker
          speaker: deng-li
          kind: forecast
          made-on: {date: 2025-01-20, basis: stated}
          horizon: {text: 明年}
          resolvable: with-judgement
          evidence: [{date: 2027-01-02, found-on: 2027-01-03, url: https://example.org/e, archive: https://example.org/k, points: against}]
          resolution: {outcome: not-fulfilled, became-known: 2027-01-02, entered-on: 2027-01-05, by: 编, second-reader: 乙}
        - {id: p-0003, claim: 电池三年内降价一半。, quote: 三年内电池的价格会降到一半, seed: talk.md, voice: speaker, speaker: deng-li, kind: forecast, horizon: {text: 三年内}, resolvable: with-judgement}

        """;

    [Fact]
    public void A_verdict_that_was_revised_stands_as_it_was_on_each_day()
    {
        using var site = Site(Ledger.Replace("second-reader: 乙}", "second-reader: 乙, history: [{outcome: fulfilled, entered-on: 2027-01-03, by: 编, reason: 初判}]}", StringComparison.Ordinal));
        foreach (var (day, outcome, earlier) in new[] { ("2027-01-02", null, 0), ("2027-01-04", "fulfilled", 0), ("2027-01-06", "not-fulfilled", 1) })
        {
            site.Build("--as-of", day);
            var prediction = JsonDocument.Parse(site.Files["data/predictions.json"]).RootElement.EnumerateArray().First(static p => p.GetProperty("id").GetString() == "p-0002");
            Assert.Equal(outcome, prediction.GetProperty("outcome").GetString());
            if (outcome is not null)
                Assert.Equal(earlier, prediction.GetProperty("resolution").GetProperty("history").GetArrayLength());
        }
    }

    [Fact]
    public void Before_it_was_made_a_prediction_is_nowhere_and_both_scripts_show_the_same_states()
    {
        using var site = Site(Ledger.Replace("id: p-0001,", "id: p-0001, made-on: {date: 2025-01-25, basis: stated},", StringComparison.Ordinal));
        site.Build("--as-of", "2025-01-24");
        Assert.DoesNotContain(site.Files, static f => f.Key.Contains("p-0001", StringComparison.Ordinal) || f.Value.Contains("头一款固态电池车", StringComparison.Ordinal) || f.Value.Contains("p-0001", StringComparison.Ordinal));
        Assert.Contains(site.Files, static f => f.Key == "predictions/p-0002.html");

        foreach (var day in (string[])["2025-01-25", "2026-03-01", "2027-02-01", "2029-01-01"])
        {
            site.Build("--as-of", day);
            var files = site.Files;
            var data = JsonDocument.Parse(files["data/predictions.json"]).RootElement.EnumerateArray().ToDictionary(static p => p.GetProperty("id").GetString()!, static p => p.GetProperty("state").GetString()!, StringComparer.Ordinal);
            foreach (var id in data.Keys)
            {
                var hans = Status().Matches(files[$"predictions/{id}.html"]).Select(static m => m.Groups["state"].Value).ToList();
                Assert.Equal(hans, Status().Matches(files[$"zh-hant/predictions/{id}.html"]).Select(static m => m.Groups["state"].Value));
                Assert.Contains(data[id], hans);
            }
        }
    }

    [Fact]
    public void Taking_a_miss_out_of_the_ledger_shows_in_what_is_published()
    {
        using var site = Site(Ledger);
        site.Build("--as-of", "2027-02-01");
        var before = site.Files;
        var at = Ledger.IndexOf("- id: p-0002", StringComparison.Ordinal);
        site.Seed("_curation/predictions.yml", Ledger[..at] + Ledger[Ledger.IndexOf("- {id: p-0003", StringComparison.Ordinal)..]);
        site.Build("--as-of", "2027-02-01");
        var after = site.Files;
        foreach (var file in (string[])["data/index.json", "data/predictions.json", "data/speakers.json", "predictions/index.html", "speakers/deng-li.html", "feed.xml"])
            Assert.True(before[file] != after[file], file);
    }

    [Fact]
    public void A_state_has_words_beside_its_mark()
    {
        using var site = Site(Ledger);
        site.Build("--as-of", "2027-02-01");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Files["predictions/index.html"]);
        var states = page.QuerySelectorAll("[data-status]");
        Assert.NotEmpty(states);
        Assert.All(states, static s => Assert.NotEmpty(s.TextContent.Trim()));
    }

    [Fact]
    public void Every_number_of_a_speakers_record_is_the_length_of_its_list()
    {
        using var site = Site(Ledger);
        foreach (var day in (string[])["2025-02-01", "2026-03-01", "2027-02-01", "2029-01-01"])
        {
            site.Build("--as-of", day);
            foreach (var file in (string[])["speakers/deng-li.html", "zh-hant/speakers/deng-li.html"])
            {
                var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Files[file]);
                var rows = page.QuerySelectorAll("details.more > summary > b.num").ToList();
                Assert.NotEmpty(rows);
                Assert.All(rows, static b => Assert.Equal(b.TextContent, b.Closest("details")!.QuerySelectorAll("ul.rows > li").Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                Assert.All(page.QuerySelectorAll("p.zero > b.num"), static b => Assert.Equal("0", b.TextContent));
            }
        }
    }

    private static TinySite Site(string ledger) => new TinySite(("talk.md", Talk))
        .Seed("_curation/speakers.yml", "- {id: deng-li, name: 邓立}\n- {id: qian-xiaoya, name: 钱小雅, host: true}\n")
        .Seed("_curation/predictions.yml", ledger);

    [GeneratedRegex("data-status=\"(?<state>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Status();
}
