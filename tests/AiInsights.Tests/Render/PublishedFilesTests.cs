using System.Text;
using AiInsights.Render.Pages;
using AiInsights.Tests.EndToEnd;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Render;

/// <summary>Old addresses, the calendar, the table of predictions, and honest shares.</summary>
public sealed class PublishedFilesTests
{
    [Fact]
    public void An_old_address_leads_to_the_page_that_took_its_place()
    {
        using var site = new TinySite().Seed("_curation/site.yml", "title: 站\nredirects:\n  - from: articles/old.html\n    to: articles/index.html\n");
        Assert.Equal((0, string.Empty), (site.Build().Status, site.Build().Error));
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=index.html\">", site.Files["articles/old.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"index.html\">", site.Files["zh-hant/articles/old.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("old.html", site.Files["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_moved_is_reported_with_the_line_that_leads_its_readers_on()
    {
        using var site = new TinySite().Seed("_curation/documents.yml", "- seed: a.md\n  slug: old\n").Seed("_curation/topics.yml", "- {id: cost, name: 推理成本}\n");
        Assert.Empty(site.Build().Findings);
        site.Seed("_curation/documents.yml", "- seed: a.md\n  slug: new\n").Seed("_curation/topics.yml", "- {id: price, name: 推理成本}\n");

        // check tells before the old page is gone; build tells once, while the old site still stands there.
        Assert.Equal(2, site.Run("check").FindingsOf(DiagnosticCodes.AddressMoved).Count);
        var found = site.Build().FindingsOf(DiagnosticCodes.AddressMoved).Select(static f => f.Message).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, found.Count);
        Assert.Contains("- { from: articles/old.html, to: articles/new.html }", found[0], StringComparison.Ordinal);
        Assert.Contains("- { from: topics/cost.html, to: topics/price.html }", found[1], StringComparison.Ordinal);
        Assert.Empty(site.Build("--no-cache").Findings);

        site.Seed("_curation/documents.yml", "- seed: a.md\n  slug: newer\n").Seed("_curation/site.yml", "title: 站\nredirects:\n  - { from: articles/new.html, to: articles/newer.html }\n");
        Assert.Empty(site.Build().Findings);
    }

    [Fact]
    public void Previews_of_shared_links_show_a_picture_in_the_script_of_the_page()
    {
        using var site = new TinySite();
        site.Build("--base-url", "https://example.org/d/");
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/d/assets/share-zh-hans.png\">", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/d/assets/share-zh-hant.png\">", site.Files["zh-hant/index.html"], StringComparison.Ordinal);
        foreach (var name in new[] { "zh-hans", "zh-hant" })
        {
            var picture = File.ReadAllBytes(site.Folder[$"site/assets/share-{name}.png"]);
            Assert.Equal((1200, 630), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
            Assert.InRange(picture.Length, 1, 20_000);
        }
    }

    [Theory]
    [InlineData("articles/index.html", "articles/index.html", "AI0501")]
    [InlineData("articles/old.html", "articles/none.html", "AI0502")]
    [InlineData("../etc/old.html", "articles/index.html", "AI0504")]
    [InlineData("articles/Old.html", "articles/index.html", "AI0504")]
    public void A_redirect_that_cannot_stand_is_reported(string from, string to, string code)
    {
        using var site = new TinySite().Seed("_curation/site.yml", $"title: 站\nredirects:\n  - from: {from}\n    to: {to}\n");
        Assert.Equal(code, Assert.Single(site.Build().Findings).Code);
    }

    [Fact]
    public void The_calendar_names_the_day_after_the_term_and_keeps_to_the_length_of_lines()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", BadInputTests.Prediction("模型的推理成本会在一年内下降一半"));
        site.Build("--as-of", "2025-02-01");
        var calendar = site.Files["predictions/due.ics"];
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20250201T000000Z\r\n", calendar, StringComparison.Ordinal);
        Assert.Matches("DTSTART;VALUE=DATE:2026[0-9]{4}\r\n", calendar);
        // Files are read as Latin-1: a character is an octet.
        Assert.All(calendar.Split("\r\n"), static line => Assert.True(line.Length <= 75, line));
        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_predictions_runs_no_formula()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", BadInputTests.Prediction("模型的推理成本会在一年内下降一半").Replace("claim: ", "claim: =1+1, ", StringComparison.Ordinal));
        site.Build();
        var table = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(site.Files["data/predictions.csv"]));
        Assert.Contains("p-0001,", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1", table, StringComparison.Ordinal);
        Assert.DoesNotContain("\"=1", table, StringComparison.Ordinal);
    }

    /// <summary>Values from the formula worked by hand and from Newcombe's published examples (1998, table I).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_range_of_a_share_is_Wilsons(int hits, int cases, double low, double high)
    {
        var (l, h) = WilsonInterval.Of(hits, cases);
        Assert.Equal(low, l, 4);
        Assert.Equal(high, h, 4);
    }
}
