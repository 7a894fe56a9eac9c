using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AiInsights.Mine;
using AiInsights.Model;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine;

public sealed class DigestBuilderTests
{
    private const string Speakers = """
        - {id: host, name: 主持, host: true}
        - {id: jia, name: 甲君}
        - {id: yi, name: 乙君}
        """;

    private const string Text = """
        主持：未来三年怎么看？
        甲君：到 2026 年底，模型会便宜一半，我有七成把握。
        乙君：如果数据够，两年内会有新架构。应该开源。
        主持：谢谢。
        """;

    private static readonly string[] Extras =
    [
        "",
        "resolution: {outcome: fulfilled, became-known: 2026-11-01, entered-on: 2026-12-01, by: 编}\n  evidence: [{date: 2026-10-01, found-on: 2026-10-05, url: https://e.org/, archive: https://a.org/, points: for}, {date: 2026-11-01, archive: x, points: against}]",
        "withdrawn: {date: 2025-06-01}",
        "condition: 数据够\n  condition-state: not-met",
        "horizon: {basis: none}",
    ];

    private static string Prediction(string id, string quote, string speaker, string extra, string resolvable = "with-judgement") => $"""
        - id: {id}
          claim: 说法{id}
          quote: {quote}
          seed: a.txt
          voice: speaker
          speaker: {speaker}
          kind: forecast
          resolvable: {resolvable}
          {extra}

        """;

    private static (Digest Digest, IReadOnlyList<Diagnostic> Findings) Build(string predictions, DateOnly? asOf = null, string? fetched = null, string eventDate = "2025-01-08")
    {
        var bag = new DiagnosticBag();
        var curation = Talk.Curation(bag, ("speakers.yml", Speakers), ("predictions.yml", predictions));
        var article = Talk.Article(Text, held: new ArticleEvent("会", eventDate), fetched: fetched, curation: curation);
        return (DigestBuilder.Build([article], curation, new BuildOptions { AsOf = asOf }, bag), bag.ToSortedList());
    }

    private static string Ledger() => string.Concat(Extras.Select((e, i) =>
        Prediction($"p-000{i + 1}", i % 2 == 0 ? "模型会便宜一半" : "两年内会有新架构", i % 2 == 0 ? "jia" : "yi",
            (e.Contains("horizon", StringComparison.Ordinal) ? "" : "horizon: {text: 到2026年底}\n  ") + e)))
        + Prediction("p-0009", "应该开源", "yi", "relations: [{kind: restates, id: p-0001}]", "no");

    [Fact]
    public void On_every_day_each_visible_prediction_has_exactly_one_state_and_hidden_ones_are_nowhere()
    {
        string[] order = ["withdrawn", "resolved", "void-condition", "not-testable", "no-horizon", "pending", "running", "due-soon", "due", "overdue"];
        var wasResolved = new HashSet<string>(StringComparer.Ordinal);
        var evidence = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var day = new DateOnly(2025, 1, 1); day < new DateOnly(2027, 12, 31); day = day.AddDays(13))
        {
            var digest = Build(Ledger(), day).Digest;
            Assert.Equal(day, digest.AsOf);
            Assert.Equal(day < new DateOnly(2025, 1, 8) ? 0 : 6, digest.Predictions.Length);
            Assert.All(digest.Predictions, p => Assert.Contains(p.State, order));
            foreach (var p in digest.Predictions)
            {
                Assert.True(p.State == "resolved" || !wasResolved.Contains(p.Id));
                Assert.Equal(p.State == "resolved", p.Outcome is not null);
                Assert.True(p.Evidence.Length >= evidence.GetValueOrDefault(p.Id));
                evidence[p.Id] = p.Evidence.Length;
                if (p.State == "resolved")
                    wasResolved.Add(p.Id);
                Assert.All(p.Evidence, e => Assert.True(string.CompareOrdinal(e.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0));
            }
        }

        Assert.Equal(["p-0002"], wasResolved);
        Assert.Equal(2, evidence["p-0002"]);
    }

    [Fact]
    public void States_and_flags_follow_from_the_ledger()
    {
        var digest = Build(Ledger(), new DateOnly(2026, 12, 24)).Digest;
        Assert.Equal(["due-soon", "resolved", "withdrawn", "void-condition", "no-horizon", "not-testable"], digest.Predictions.Select(p => p.State));
        Assert.Equal(["restated"], digest.Predictions[0].Flags);
        Assert.Equal(["evidence-conflicts", "single-judge"], digest.Predictions[1].Flags);
        Assert.Equal(["conditional"], digest.Predictions[3].Flags);
        Assert.Equal("2026-12-31", digest.Predictions[0].Horizon.To);
        Assert.Equal(new MadeOn("2025-01-08", "day", "event"), digest.Predictions[0].MadeOn);
        Assert.Equal(("a", "b2"), (digest.Predictions[0].Document, digest.Predictions[0].Block));
        Assert.Equal("甲君", digest.Predictions[0].Claimant.Name);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_digest_is_the_same_in_every_culture_and_on_every_run(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var plain = Json();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(plain, Json());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Json()
        {
            var (digest, findings) = Build(Ledger(), new DateOnly(2026, 12, 24));
            return JsonSerializer.Serialize(new { digest.Predictions, digest.Speakers, digest.Topics, digest.Questions, Findings = findings.Select(f => f.ToString()) });
        }
    }

    [Theory]
    [InlineData("AI0413", "seed: a.txt", "seed: b.txt")]
    [InlineData("AI0414", "quote: 模型会便宜一半", "quote: 模型会便宜三成")]
    [InlineData("AI0415", "speaker: jia", "speaker: yi")]
    [InlineData("AI0416", "kind: forecast", "kind: forecast\n  topics: [llm]")]
    [InlineData("AI0417", "speaker: jia", "speaker: jai")]
    [InlineData("AI0418", "kind: forecast", "kind: forecast\n  relations: [{kind: restates, id: p-0001}]")]
    [InlineData("AI0421", "kind: forecast", "kind: forecast\n  horizon: {from: 2026-02, to: 2026-01}")]
    [InlineData("AI0422", "kind: forecast", "kind: forecast\n  made-on: {date: 2025-11, basis: stated}")]
    [InlineData("AI0423", "kind: forecast", "kind: forecast\n  resolution: {outcome: fulfilled, entered-on: 2025-03-01}")]
    [InlineData("AI0424", "kind: forecast", "kind: forecast\n  resolution: {outcome: fulfilled, entered-on: 2025-03-01}\n  evidence: [{date: 2025-04-01, points: for}]")]
    [InlineData("AI0425", "kind: forecast", "kind: forecast\n  resolution: {outcome: fulfilled, became-known: 2025-03-02, entered-on: 2025-03-01}")]
    [InlineData("AI0426", "kind: forecast", "kind: forecast\n  probability: {value: 0.7}")]
    [InlineData("AI0426", "kind: forecast", "kind: forecast\n  probability: {value: 0.7, words: 八成把握}")]
    [InlineData("AI0427", "kind: forecast", "kind: normative\n  resolution: {outcome: fulfilled, entered-on: 2025-03-01}")]
    [InlineData("AI0428", "kind: forecast", "kind: forecast\n  horizon: {text: 今年}\n  resolution: {outcome: fulfilled, entered-on: 2026-03-01}\n  evidence: [{date: 2026-02-01, points: for}]")]
    [InlineData("AI0429", "kind: forecast", "kind: forecast\n  horizon: {to: 2025-02}")]
    [InlineData("AI0430", "resolvable: with-judgement", "resolvable: yes")]
    [InlineData("AI0431", "kind: forecast", "kind: forecast\n  horizon: {to: 2025-02}\n  criterion: {text: 甲, set-on: 2025-03-01}")]
    [InlineData("AI0432", "kind: forecast", "kind: forecast\n  made-on: {date: 2025-01, basis: inferred}")]
    [InlineData("AI0433", "voice: speaker", "voice: third-party\n  claimant: {kind: organisation, name: 某}")]
    [InlineData("AI0434", "kind: forecast", "kind: forecast\n  resolution: {outcome: fulfilled, entered-on: 2025-03-01}")]
    [InlineData("AI0435", "kind: forecast", "kind: forecast\n  evidence: [{date: 2025-04-01, points: for}]")]
    [InlineData("AI0436", "kind: forecast", "kind: forecast\n  horizon: {text: 两年内}\n  made-on: {date: 2025, basis: stated}")]
    [InlineData("AI0438", "kind: forecast", "kind: forecast\n  condition: 如果")]
    [InlineData("AI0439", "kind: forecast", "kind: forecast\n  horizon: {text: 猴年马月}")]
    [InlineData("AI0440", "kind: forecast", "kind: forecast\n  made-on: {basis: unknown}\n  horizon: {text: 两年内}")]
    [InlineData("AI0441", "kind: forecast", "kind: forecast\n  horizon: {text: 两年内, to: 2028-01-08}")]
    [InlineData("AI0442", "voice: speaker", "voice: collective")]
    public void Every_slip_of_the_ledger_is_found_at_its_place(string code, string right, string wrong)
    {
        var findings = Build(Prediction("p-0001", "模型会便宜一半", "jia", "").Replace(right, wrong, StringComparison.Ordinal), new DateOnly(2026, 6, 1), fetched: "2025-10-06T20:08:48").Findings;
        Assert.Contains(findings, f => f.Code.Id == code && f.Path == "predictions.yml" && f.Line > 0 && f.Column > 0);
    }

    [Fact]
    public void A_sound_prediction_gives_no_finding()
    {
        Assert.Empty(Build(Prediction("p-0001", "模型会便宜一半", "jia", "horizon: {text: 到 2026 年底}"), new DateOnly(2025, 6, 1)).Findings);
    }

    [Fact]
    public void Nearly_the_same_claim_twice_wants_a_link()
    {
        var two = Prediction("p-0001", "模型会便宜一半", "jia", "").Replace("说法p-0001", "到 2026 年底大模型的价格会降到一半", StringComparison.Ordinal)
            + Prediction("p-0002", "两年内会有新架构", "yi", "").Replace("说法p-0002", "到2026年底大模型的价格会降到一半。", StringComparison.Ordinal);
        Assert.Equal("AI0437", Assert.Single(Build(two, new DateOnly(2025, 6, 1)).Findings).Code.Id);
        var linked = two + "  relations: [{kind: same-as, id: p-0001}]\n";
        Assert.Empty(Build(linked, new DateOnly(2025, 6, 1)).Findings);
    }

    [Fact]
    public void A_restatement_counts_for_what_it_restates_and_a_dead_link_is_named_from_its_day_on()
    {
        var three = Prediction("p-0001", "模型会便宜一半", "jia", "evidence: [{date: 2025-02-01, url: https://e.org/, archive: x, points: for, dead-since: 2025-05-01}]")
            + Prediction("p-0002", "两年内会有新架构", "yi", "relations: [{kind: restates, id: p-0001}, {kind: same-as, id: p-0001}]")
            + Prediction("p-0003", "应该开源", "yi", "relations: [{kind: restates, id: p-0001}, {kind: revises, id: p-0002}]");
        var digest = Build(three, new DateOnly(2025, 6, 1)).Digest;
        Assert.Equal(["p-0002", "p-0003"], digest.Predictions[0].RestatedBy);
        Assert.Equal(["p-0003"], digest.Predictions[1].RevisedBy);
        Assert.Equal(["link-dead", "restated"], digest.Predictions[0].Flags);
        Assert.Equal(["restated"], Build(three, new DateOnly(2025, 4, 30)).Digest.Predictions[0].Flags);
    }

    [Theory]
    [InlineData("模型会便宜一半", true)]
    [InlineData("到 2026 年底，模型会便宜一半，我有七成把握", true)]
    [InlineData("我有七成把握", false)]
    public void Words_that_another_copy_has_otherwise_are_pointed_out(string quote, bool expected)
    {
        var bag = new DiagnosticBag();
        var curation = Talk.Curation(bag, ("speakers.yml", Speakers), ("predictions.yml", Prediction("p-0001", quote, "jia", "")));
        var article = Talk.Article(Text, held: new ArticleEvent("会", "2025-01-08"), curation: curation);
        var readings = ImmutableSortedDictionary<string, string>.Empty.Add("a.txt", "便宜一半，我").Add("b.txt", "便宜一辈，我");
        article = article with { Seeds = ["a.txt", "b.txt"], Collation = [new CollationEntry(article.Blocks[1].Id, "substitution", readings)] };
        DigestBuilder.Build([article], curation, new BuildOptions { AsOf = new DateOnly(2025, 6, 1) }, bag);
        Assert.Equal(expected, bag.ToSortedList().Any(static f => f.Code == DiagnosticCodes.TwinDiffers));
    }

    [Fact]
    public void An_alias_of_two_speakers_is_reported()
    {
        var bag = new DiagnosticBag();
        var curation = Talk.Curation(bag, ("speakers.yml", "- {id: a, name: 张三}\n- {id: b, name: 李四, aliases: [張三]}\n"));
        DigestBuilder.Build([], curation, new BuildOptions(), bag);
        Assert.Equal("speakers.yml(2,31): error AI0420", Assert.Single(bag.ToSortedList()).ToString()[..32]);
    }

    [Fact]
    public void Positions_are_proven_and_silence_is_named()
    {
        var bag = new DiagnosticBag();
        var curation = Talk.Curation(bag, ("speakers.yml", Speakers), ("questions.yml", """
            - id: price
              text: 会便宜吗？
              positions:
                - {speaker: jia, stance: agree, quote: 模型会便宜一半, seed: a.txt}
                - {speaker: jia, stance: agree, quote: 模型会贵一倍, seed: a.txt}
            """));
        var question = Assert.Single(DigestBuilder.Build([Talk.Article(Text, curation: curation)], curation, new BuildOptions(), bag).Questions);
        var position = Assert.Single(question.Positions);
        Assert.Equal(("jia", "a", "b2", (int?)2), (position.Speaker, position.Document, position.Block, position.Turn));
        Assert.Equal(["yi"], question.Silent);
        Assert.Equal("AI0414", Assert.Single(bag.ToSortedList()).Code.Id);
    }

    [Fact]
    public void Speakers_count_what_they_said_and_strangers_are_people_too()
    {
        var digest = DigestBuilder.Build([Talk.Article(Text)], Curated.Empty, new BuildOptions(), new DiagnosticBag());
        Assert.Equal(["主持", "乙君", "甲君"], digest.Speakers.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, digest.Speakers.Single(s => s.Name == "主持").Turns);
        Assert.Equal("未来三年怎么看？谢谢。".Length, digest.Speakers.Single(s => s.Name == "主持").Characters);
        Assert.Equal(["a"], digest.Speakers[0].Documents);
    }

    [Theory]
    [InlineData("2025-02-08 07:00:00", null, null, "2025-02-08")]
    [InlineData("2025-01-27", null, "2025-10-06T20:08:48.194335", "2025-10-06")]
    [InlineData("2025-01-27", "2026-05-01", null, "2025-01-27")]
    [InlineData(null, "2024-09", null, "2024-09-01")]
    [InlineData(null, null, null, "1970-01-01")]
    public void The_day_of_the_digest_is_the_newest_in_its_content(string? published, string? held, string? fetched, string expected)
    {
        var article = Talk.Article("正文", published: published, held: held is null ? null : new ArticleEvent("会", held), fetched: fetched);
        var digest = DigestBuilder.Build([article], Curated.Empty, new BuildOptions(), new DiagnosticBag());
        Assert.Equal(expected, digest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Articles_stand_newest_first()
    {
        ImmutableArray<Article> articles =
        [
            Talk.Article("一", "z.txt", published: "2024-01-01"),
            Talk.Article("二", "b.txt"),
            Talk.Article("三", "c.txt", held: new ArticleEvent(null, "2025-01-08")),
            Talk.Article("四", "a.txt", published: "2024-01-01"),
        ];
        Assert.Equal(["c", "a", "z", "b"], DigestBuilder.Build(articles, Curated.Empty, new BuildOptions(), new DiagnosticBag()).Articles.Select(a => a.Id));
    }
}
