using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cli;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => [.. AiInsights.Cli.CommandLine.Root(new AiInsights.Cli.CliConsole(Stream.Null, TextWriter.Null, TextWriter.Null, false, false)).Subcommands.Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_every_command_shows_an_example(string command)
    {
        var result = TinySite.Cli([command, "--help"]);
        Assert.Equal((0, string.Empty), (result.Status, result.Error));
        Assert.Contains($"Example:\n  ai-insights {command}", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Wrong_use_of_every_command_is_one_line_and_status_2(string command)
    {
        AssertUsage(TinySite.Cli([command, "--no-such-option", "x"]), "--no-such-option");
        AssertUsage(TinySite.Cli([command, "--no-such-option"]), "--no-such-option");
    }

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("build extra", "extra")]
    [InlineData("build --out --force", "--out takes a value")]
    [InlineData("suggest topics --seeds --language en", "--seeds takes a value")]
    [InlineData("build --as-of 2025-2-30", "2025-2-30")]
    [InlineData("build --jobs many", "--jobs")]
    [InlineData("build --scripts zh-Hans,en", "en")]
    [InlineData("build --scripts zh-Hans,zh-Hans", "twice")]
    [InlineData("build --base-url javascript:alert(1)", "--base-url")]
    [InlineData("build --diagnostics xml", "xml")]
    [InlineData("build --stats yaml", "yaml")]
    [InlineData("serve --port 70000", "--port")]
    [InlineData("diff one", "diff")]
    [InlineData("diff --output=/tmp/x HEAD", "--output")]
    [InlineData("explain AI9999", "AI9999")]
    [InlineData("schema nonsense", "nonsense")]
    [InlineData("render no-such.html", "no-such.html. Write its path")]
    [InlineData("render no-such.html --model x.json", "no-such.html")]
    [InlineData("convert --config s2t --terms no-such.yml", "no-such.yml")]
    public void A_mistake_is_named_in_one_line(string call, string named) => AssertUsage(TinySite.Cli(call.Split(' ')), named);

    [Fact]
    public void What_a_call_names_is_shown_without_what_moves_the_cursor()
    {
        foreach (var call in (string[][])[["build", "--as-of", "\e[31m2025\n::error::x"], ["schema", "\u202Ex\e]0;y\a"], ["frob\u009B"], ["build", "--stats", "x\ty"]])
        {
            var result = TinySite.Cli(call);
            AssertUsage(result, "ai-insights:");
            Assert.DoesNotContain(result.Error.TrimEnd('\n').EnumerateRunes(), SafeText.IsUnseen);
        }
    }

    [Theory]
    [InlineData("--seeds")]
    [InlineData("--templates")]
    public void A_folder_that_does_not_exist_is_status_4(string option)
    {
        using var site = new TinySite();
        var result = site.Run("build", option, site.Folder["nowhere"]);
        Assert.Equal(4, result.Status);
        Assert.Contains(option, Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void An_output_folder_that_holds_the_seeds_is_refused_before_anything_is_read()
    {
        using var site = new TinySite();
        var result = site.Run("build", "--out", site.Folder.Path);
        Assert.Equal(2, result.Status);
        Assert.Equal(DiagnosticCodes.OutputUnsafe.Id, Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void An_interrupted_build_is_status_130_and_leaves_no_site()
    {
        using var site = new TinySite();
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        var result = TinySite.Cli(["build", "--seeds", site.Folder["seeds"], "--templates", site.Templates, "--out", site.Folder["site"]], cancellation: interrupted.Token);
        Assert.Equal(130, result.Status);
        Assert.Single(Lines(result.Error));
        Assert.Empty(site.Files);
    }

    [Fact]
    public void Statistics_are_one_object_of_the_contract()
    {
        using var site = new TinySite();
        using var stats = JsonDocument.Parse(site.Build("--stats", "json").Out);
        Assert.Equal(["seeds", "documents", "pages", "filesWritten", "filesUnchanged", "filesRemoved", "bytes", "milliseconds", "peakBytes"],
            stats.RootElement.EnumerateObject().Select(static p => p.Name));
        Assert.Equal(site.Files.Count, stats.RootElement.GetProperty("filesWritten").GetInt32());
        Assert.Equal(site.Files.Values.Sum(static f => f.Length), stats.RootElement.GetProperty("bytes").GetInt32());
        Assert.True(stats.RootElement.GetProperty("milliseconds").GetProperty("total").GetDouble() > 0);
    }

    [Fact]
    public void The_summary_says_what_was_made()
    {
        using var site = new TinySite();
        var lines = Lines(site.Build().Out);
        Assert.Equal(["seeds", "repairs", "pages", "findings", "time"], lines.Select(static l => l.Split(' ')[0]));
        Assert.StartsWith("seeds     1 read, 1 article", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_counts_warnings_as_errors()
    {
        using var site = new TinySite(("a.md", TinySite.Article.Replace("date: 2025-01-27", "date: 昨天", StringComparison.Ordinal)));
        var result = site.Build();
        Assert.Equal(0, result.Status);
        Assert.Equal("warning", Assert.Single(result.Findings).Severity);
        Assert.Equal(1, site.Build("--strict").Status);
    }

    [Fact]
    public void Check_writes_nothing_and_has_findings_as_status_3()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("empty.md", ""));
        var result = site.Run("check");
        Assert.Equal(3, result.Status);
        Assert.Single(result.Findings);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void Check_fresh_names_each_file_that_is_not_what_the_seeds_give()
    {
        using var site = new TinySite();
        site.Build();
        site.Folder.Write("site/data/index.json", "{}");
        File.Delete(site.Folder["site/data/topics.json"]);
        var result = site.Run("check", "--fresh");
        Assert.Equal(3, result.Status);
        Assert.Equal(["data/index.json is not", "data/topics.json is missing"],
            result.FindingsOf(DiagnosticCodes.SiteStale).Select(static f => f.Path[(f.Path.IndexOf("site/", StringComparison.Ordinal) + 5)..] + (f.Message.Contains("missing", StringComparison.Ordinal) ? " is missing" : " is not")));
    }

    [Fact]
    public void Findings_come_as_JSON_and_as_SARIF_on_standard_error()
    {
        using var site = new TinySite(("a.md", TinySite.Article), ("empty.md", ""));
        using var json = JsonDocument.Parse(site.Build("--diagnostics", "json").Error);
        Assert.Equal(("AI0101", "error"), (json.RootElement[0].GetProperty("code").GetString(), json.RootElement[0].GetProperty("severity").GetString()));
        using var sarif = JsonDocument.Parse(site.Build("--diagnostics", "sarif").Error);
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("AI0101", run.GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.Equal("AI0101", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Explain_tells_how_a_seed_was_read()
    {
        using var site = new TinySite();
        var result = site.Run("explain", "a.md");
        Assert.Equal(0, result.Status);
        foreach (var part in (string[])["charset    utf-8", "declared   title: 一篇文章 (line 2)", "metadata   published: 2025-01-27 (front-matter)", "unaccounted", "模型的推理成本"])
            Assert.Contains(part, result.Out, StringComparison.OrdinalIgnoreCase);
        AssertUsage(site.Run("explain", "b.md"), "Did you mean 'a.md'?");
        AssertUsage(site.Run("explain", "../secret.md"), "secret.md");
    }

    [Fact]
    public void Explain_gives_cause_and_cure_of_a_code()
    {
        var result = TinySite.Cli(["explain", "ai0101"]);
        Assert.Equal(0, result.Status);
        Assert.Contains(DiagnosticCodes.EmptySeed.Cure, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_shows_states_as_of_a_date()
    {
        using var site = new TinySite().Seed("_curation/predictions.yml", EndToEnd.BadInputTests.Prediction("模型的推理成本会在一年内下降一半"));
        Assert.Contains("p-0001  running", site.Run("ledger", "--as-of", "2025-02-01").Out, StringComparison.Ordinal);
        Assert.Contains("p-0001  overdue", site.Run("ledger", "--as-of", "2028-02-01").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_digest_builds_without_findings_and_is_never_written_over()
    {
        using var temp = new TempFolder();
        Assert.Equal(0, TinySite.Cli(["init", temp["digest"]]).Status);
        var built = TinySite.Cli(["build", "--seeds", temp["digest/seeds"], "--templates", temp["digest/templates"], "--out", temp["digest/site"]]);
        Assert.Equal((0, string.Empty), (built.Status, built.Error));
        Assert.Contains("p-0001", temp.Read("digest/site")["data/predictions.json"], StringComparison.Ordinal);
        Assert.Equal(4, TinySite.Cli(["init", temp["digest"]]).Status);
    }

    [Fact]
    public void A_suggested_prediction_is_written_once_and_its_quote_stands()
    {
        using var site = new TinySite();
        Assert.Contains("模型的推理成本会在一年内下降一半", site.Run("suggest", "predictions", "a.md").Out, StringComparison.Ordinal);
        Assert.StartsWith("1 appended", site.Run("suggest", "predictions", "a.md", "--write").Out, StringComparison.Ordinal);
        Assert.StartsWith("0 appended", site.Run("suggest", "predictions", "a.md", "--write").Out, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Build().Findings, static f => f.Code == DiagnosticCodes.QuoteNotFound.Id);
        AssertUsage(site.Run("suggest", "predictions", "b.md"), "b.md");
        AssertUsage(site.Run("suggest", "wishes"), "wishes");
    }

    [Fact]
    public void The_schema_of_every_curation_file_is_printed()
    {
        foreach (var name in (string[])["site", "documents", "topics", "speakers", "entities", "predictions", "questions", "terms"])
        {
            using var schema = JsonDocument.Parse(TinySite.Cli(["schema", name]).Out);
            Assert.Equal(JsonValueKind.Object, schema.RootElement.ValueKind);
        }
    }

    private static void AssertUsage(CliResult result, string named)
    {
        Assert.Equal(2, result.Status);
        Assert.Empty(result.Out);
        Assert.Contains(named, Assert.Single(Lines(result.Error)), StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
