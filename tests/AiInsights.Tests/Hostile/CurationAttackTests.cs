using System.Globalization;
using System.Text;
using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>Curation comes from many hands: every field of every file holds every payload, and the site stays harmless in every format.</summary>
public sealed class CurationAttackTests
{
    [Fact]
    public void No_field_of_a_curation_file_becomes_markup_script_formula_or_a_dangerous_link()
    {
        using var temp = new TempFolder();
        var payloads = JsonSerializer.Deserialize<List<string>>(File.ReadAllText(Repository.Path("tests/AiInsights.Tests/Hostile/Cases/payloads.json")))!;
        var files = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var article = new StringBuilder("---\ntitle: 攻击\ndate: 2025-01-01\nurl: https://example.org/x\n---\n\n");
        for (var i = 0; i < payloads.Count; i++)
            Write(payloads[i], i);
        temp.Write("seeds/a.md", article.ToString());
        foreach (var (name, text) in files)
            temp.Write($"seeds/_curation/{name}.yml", text.ToString());
        var (script, address) = (Quoted("</script><script>alert(1)</script>"), Quoted("https://example.org/\"><script>alert(1)</script>"));
        temp.Write("seeds/_curation/site.yml", $"title: {script}\ndescription: {script}\nauthor: {script}\nrepository: {address}\n");

        var bag = new DiagnosticBag();
        var site = SiteBuilder.Compose(new BuildOptions { Seeds = temp["seeds"], Templates = Repository.Path("templates"), Out = temp["site"], BaseUrl = "https://example.org/" }, bag);
        Assert.Empty(SiteAudit.Faults(site.Files));
        Assert.All(bag.ToSortedList(), static d => Assert.True(d.Line > 0 && d.Column > 0, d.ToString()));
        Assert.DoesNotContain(bag.ToSortedList(), static d => d.Code == DiagnosticCodes.SeedFailed);
        // A claim of nothing but what nobody sees is no claim.
        Assert.InRange(site.Digest.Predictions.Length, payloads.Count * 9 / 10, payloads.Count);
        Assert.Equal(payloads.Count + 1, site.Digest.Articles.Length);

        StringBuilder To(string name) => files.TryGetValue(name, out var text) ? text : files[name] = new StringBuilder();

        void Write(string payload, int number)
        {
            var (i, p) = (number.ToString(CultureInfo.InvariantCulture), Quoted(payload));
            string Named(string what) => Quoted(payload + what + i);
            var quote = $"第{i}家公司会在2030年把成本降到{i}元";
            article.Append(quote).Append("。\n\n");
            temp.Write($"seeds/d{i}.md", $"# 文{i}\n\n这里是第{number * 7919}号正文，各不相同{number * 104729}。\n");
            To("topics").Append(CultureInfo.InvariantCulture, $"- {{id: t-{i}, name: {Named("题")}, aliases: [{Named("名")}], exclude: [{p}], definition: {p}}}\n");
            To("speakers").Append(CultureInfo.InvariantCulture, $"- {{id: s-{i}, name: {Named("人")}, latin: {p}, aliases: [{Named("别")}], role: {p}, affiliation: {p}, stated: [{{seed: a.md, quote: {quote}}}]}}\n");
            To("entities").Append(CultureInfo.InvariantCulture, $"- {{id: e-{i}, name: {Named("企")}, kind: organisation, aliases: [{Named("业")}]}}\n");
            To("terms").Append(CultureInfo.InvariantCulture, $"- {{term: {Named("词")}, keep: true, why: {p}}}\n- {{hans: {Named("汉")}, hant: {Named("漢")}, why: {p}}}\n");
            To("questions").Append(CultureInfo.InvariantCulture, $"- {{id: q-{i}, text: {p}, context: {p}, topics: [t-{i}], positions: [{{speaker: s-{i}, stance: agree, quote: {quote}, seed: a.md, note: {p}}}]}}\n");
            To("documents").Append(CultureInfo.InvariantCulture, $"- {{seed: d{i}.md, title: {p}, publisher: {p}, authors: [{p}], editor: {p}, event: {{name: {p}, date: 2025-01-01}}, source-url: {p}, original-title: {p}, summary: {p}, annotations: [{{quote: 第{number * 7919}号正文, note: {p}, why: {p}}}], why: {p}}}\n");
            To("predictions").Append(CultureInfo.InvariantCulture, $"""
                - id: p-{number:0000}
                  claim: {p}
                  quote: {quote}
                  seed: a.md
                  voice: third-party
                  reported-by: {p}
                  claimant: {"{"}kind: organisation, name: {p}{"}"}
                  kind: forecast
                  topics: [t-{i}]
                  made-on: {"{"}date: '2025-01-01', precision: day, basis: event{"}"}
                  horizon: {"{"}text: {p}, from: 2025-01-01, to: 2030-12-31, basis: stated{"}"}
                  condition: {p}
                  condition-state: unknown
                  hedge: {p}
                  measure: {"{"}value: {p}, unit: {p}{"}"}
                  criterion: {"{"}text: {p}, set-on: 2025-01-02, set-by: {p}, would-count: {p}, would-not-count: {p}{"}"}
                  resolvable: with-judgement
                  resolvable-reason: {p}
                  evidence: [{"{"}date: 2025-06-01, found-on: 2025-06-02, url: {p}, archive: {p}, quote: {p}, points: for{"}"}]

                """);
            if (number % 2 == 0)
                To("predictions").Append(CultureInfo.InvariantCulture, $"  resolution: {{outcome: fulfilled, became-known: 2025-06-01, entered-on: 2025-06-03, by: {p}, second-reader: {p}, reason: {p}}}\n");
            else
                To("predictions").Append(CultureInfo.InvariantCulture, $"  withdrawn: {{date: 2025-02-01, quote: {p}, source: {p}}}\n");
        }
    }

    /// <summary>As YAML and JSON both read it, every character told.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
