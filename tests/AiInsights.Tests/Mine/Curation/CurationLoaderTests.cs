using AiInsights.Mine.Curation;

namespace AiInsights.Tests.Mine.Curation;

public sealed class CurationLoaderTests
{
    private const string Prediction = """
        - id: p-0001
          claim: 一句话
          quote: "今年年底的话，希望"
          seed: a.txt
          voice: speaker
          speaker: zhu-jun
          kind: commitment
          made-on: {date: 2024-09-19, precision: day, basis: event}
          horizon: {text: 今年年底, to: 2024-12, basis: stated}
          topics: [video, agent]
          measure: {value: 1.10, unit: 倍}
          resolvable: no
          evidence:
            - {date: 2025-01-01, url: https://example.org/a, points: for}
          relations:
            - {kind: same-as, id: p-0002}
        """;

    [Fact]
    public void Every_file_is_read_into_its_records()
    {
        var bag = new DiagnosticBag();
        var curation = CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["site.yml"] = "title: 洞察\nsoon-days: 30\n",
            ["documents.yml"] = "- seed: a.txt\n  kind: transcript\n  authors: [甲, 乙]\n  published: 2024-09\n  event: {name: 云栖大会, date: 2024-09-19}\n  annotations:\n    - quote: 原话\n      note: 说明\n",
            ["topics.yml"] = "- id: agent\n  name: 智能体\n  aliases: [Agent, 代理]\n  exclude:\n    - 代理商\n",
            ["speakers.yml"] = "- {id: zhu-jun, name: 朱军, aliases: 朱老师, host: true}\n",
            ["terms.yml"] = "- {term: 姜大昕, keep: true}\n- {hans: 里程碑, hant: 里程碑, direction: s2t, why: 复核}\n",
            ["predictions.yml"] = Prediction,
            ["questions.yml"] = "- id: q\n  text: 信不信？\n  positions:\n    - {speaker: zhu-jun, stance: agree, quote: 信, seed: a.txt}\n",
        }, bag);

        Assert.Empty(bag.ToSortedList());
        Assert.Equal(("洞察", 30, 90), (curation.Site.Title, curation.Site.SoonDays, curation.Site.GraceDays));
        var document = Assert.Single(curation.Documents);
        Assert.Equal(["甲", "乙"], document.Authors);
        Assert.Equal("2024-09-19", document.Event!.Date);
        Assert.Equal("说明", Assert.Single(document.Annotations).Note);
        Assert.Equal(["Agent", "代理"], Assert.Single(curation.Topics).Aliases);
        Assert.True(Assert.Single(curation.Speakers).Host);
        Assert.Equal(["朱老师"], curation.Speakers[0].Aliases);
        Assert.Equal(2, curation.Terms.Length);
        var prediction = Assert.Single(curation.Predictions);
        Assert.Equal("no", prediction.Resolvable);
        Assert.Equal("1.10", prediction.Measure!.Value);
        Assert.Equal("2024-12", prediction.Horizon!.To);
        Assert.Equal(new Place("predictions.yml", 3, 10), prediction.PlaceOf("quote"));
        Assert.Equal(new Place("predictions.yml", 9, 29), prediction.Horizon.PlaceOf("to"));
        Assert.Equal("agree", Assert.Single(Assert.Single(curation.Questions).Positions).Stance);
    }

    [Fact]
    public void A_seeds_folder_without_curation_is_fine()
    {
        var bag = new DiagnosticBag();
        Assert.Same(AiInsights.Mine.Curation.Curation.Empty, CurationLoader.Load(Path.Combine(Path.GetTempPath(), "no-such-folder-" + Guid.NewGuid().ToString("N")), bag));
        Assert.Empty(bag.ToSortedList());
    }

    [Theory]
    [InlineData("- id: a\n  name: 甲\n  alias: [x]\n", "topics.yml(3,3): warning AI0406: A topic has no 'alias'. Did you mean 'aliases'?", 1)]
    [InlineData("- id: a\n", "topics.yml(1,3): error AI0407: A topic needs 'name'.", 0)]
    [InlineData("- names: 甲\n", "topics.yml(1,3): error AI0407: A topic needs these fields: id, name (there is 'names').", 0)]
    [InlineData("- id: a\n  nmae: 甲\n", "topics.yml(1,3): error AI0407: A topic needs 'name' (there is 'nmae').", 0)]
    [InlineData("- id: A b\n  name: 甲\n", "topics.yml(1,7): error AI0411: 'A b' is no id", 0)]
    [InlineData("- id: a\n  name: [甲]\n", "topics.yml(2,9): error AI0408: 'name' should be a text, not a list.", 0)]
    [InlineData("- id: a\n  name: 甲\n  aliases: {x: y}\n", "topics.yml(3,12): error AI0408: 'aliases' should be a list of texts, not a map.", 1)]
    [InlineData("- id: a\n  name: 甲\n- id: a\n  name: 乙\n", "topics.yml(3,7): error AI0412: 'a' is taken by the item at line 1.", 1)]
    [InlineData("- id: a\n  name: 甲\n  name: 乙\n", "topics.yml(3,3): error AI0405: The key 'name' stands twice", 1)]
    [InlineData("just words\n", "topics.yml(1,1): error AI0408: topics.yml is a list of maps; a text is ignored.", 0)]
    public void What_is_wrong_in_a_topic_is_reported_at_its_place(string yaml, string expected, int kept)
    {
        var bag = new DiagnosticBag();
        var curation = CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["topics.yml"] = yaml }, bag);
        Assert.Contains(bag.ToSortedList(), d => d.ToString().StartsWith(expected, StringComparison.Ordinal));
        Assert.Equal(kept, curation.Topics.Length);
    }

    [Theory]
    [InlineData("voice: speaker", "voice: speeker", "AI0409", "Did you mean 'speaker'?")]
    [InlineData("date: 2024-09-19", "date: 2024-02-30", "AI0410", "yyyy-MM-dd, yyyy-MM or yyyy")]
    [InlineData("{date: 2025-01-01,", "{date: 2025-01,", "AI0410", "Write yyyy-MM-dd,")]
    [InlineData("quote: \"今年", "quote: \"今年\"\"", "AI0403", "left out")]
    public void What_is_wrong_in_a_prediction_is_reported_with_its_cure(string right, string wrong, string code, string cure)
    {
        var bag = new DiagnosticBag();
        CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal) { ["predictions.yml"] = Prediction.Replace(right, wrong, StringComparison.Ordinal) }, bag);
        Assert.Contains(bag.ToSortedList(), d => d.Code.Id == code && d.Line > 0 && d.Message.Contains(cure, StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_item_does_not_cost_its_neighbours()
    {
        var bag = new DiagnosticBag();
        var curation = CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["topics.yml"] = "# 说明\n- id: a\n  name: 甲\n- id: b\n  name: \"乙\n   : [\n- id: c\n  name: 丙\n- &x {id: d, name: 丁}\n- id: e\n  name: 戊\n",
        }, bag);
        Assert.Equal(["a", "c", "e"], curation.Topics.Select(t => t.Id));
        var errors = bag.ToSortedList();
        Assert.Equal(["AI0403", "AI0404"], errors.Select(d => d.Code.Id));
        Assert.InRange(errors[0].Line, 4, 7);
        Assert.Equal(9, errors[1].Line);
    }

    [Fact]
    public void An_indented_list_counts_from_its_own_margin()
    {
        var bag = new DiagnosticBag();
        var curation = CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["topics.yml"] = "---\n  - id: a\n    name: 甲\n  - id: b\n    name: 乙\n",
        }, bag);
        Assert.Empty(bag.ToSortedList());
        Assert.Equal(["a", "b"], curation.Topics.Select(t => t.Id));
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("{a: ", 50_000)]
    [InlineData("- ", 90_000)]
    [InlineData("? ", 90_000)]
    [InlineData("&a ", 60_000)]
    [InlineData("- [", 60_000)]
    [InlineData("a: ", 60_000)]
    [InlineData("'", 100_001)]
    [InlineData("!!x ", 40_000)]
    [InlineData("\t", 100_000)]
    [InlineData("\"\\x", 60_000)]
    public void Hostile_yaml_ends_in_a_finding_and_never_in_a_crash(string part, int times)
    {
        var bag = new DiagnosticBag();
        var hostile = string.Concat(Enumerable.Repeat(part, times));
        var curation = CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["topics.yml"] = "- id: a\n  name: 甲\n- " + hostile + "\n- id: b\n  name: 乙\n",
        }, bag);
        Assert.Equal(["a", "b"], curation.Topics.Select(t => t.Id));
        Assert.True(bag.Errors > 0 || part == "\t");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused()
    {
        var bag = new DiagnosticBag();
        CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["topics.yml"] = "- id: a\n  name: *x\n",
        }, bag);
        Assert.Contains(bag.ToSortedList(), d => d.Code.Id == "AI0404" && d.Message.Contains("alias", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_on_disk_that_are_no_utf8_or_have_unknown_names_are_reported()
    {
        var folder = Directory.CreateTempSubdirectory("ai-insights-curation");
        try
        {
            var inner = folder.CreateSubdirectory("_curation").FullName;
            File.WriteAllBytes(Path.Combine(inner, "topics.yml"), [0x2D, 0x20, 0xFF, 0xFE]);
            File.WriteAllText(Path.Combine(inner, "topic.yml"), "- id: a\n");
            File.WriteAllText(Path.Combine(inner, "speakers.yml"), "\uFEFF- id: a\n  name: 甲\n");
            var bag = new DiagnosticBag();
            var curation = CurationLoader.Load(folder.FullName, bag);
            Assert.Single(curation.Speakers);
            Assert.Contains(bag.ToSortedList(), d => d.Code.Id == "AI0401" && d.Path.EndsWith("_curation/topics.yml", StringComparison.Ordinal));
            Assert.Contains(bag.ToSortedList(), d => d.Code.Id == "AI0402" && d.Message.Contains("Did you mean 'topics.yml'?", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_term_that_says_neither_or_both_is_refused()
    {
        var bag = new DiagnosticBag();
        var curation = CurationLoader.Parse(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["terms.yml"] = "- {term: 甲}\n- {hans: 乙}\n- {term: 丙, keep: true, hans: 丙, hant: 丙}\n- {term: 丁, keep: true}\n",
        }, bag);
        Assert.Single(curation.Terms);
        Assert.Equal(3, bag.Errors);
    }
}
