using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Hostile;

/// <summary>One site of sound articles among hostile ones: the sound ones are there, nothing runs, everything can be read.</summary>
public sealed class HostileSiteTests
{
    private static readonly string[] Sound = ["机器人学会了叠衣服，但还学不会等待。", "数据中心的电力成了新的瓶颈。", "开源模型追赶得很快，闭源公司感到压力。"];

    [Fact]
    public void Text_of_a_seed_never_becomes_markup_script_or_a_dangerous_link()
    {
        using var temp = new TempFolder();
        var payloads = Cases<List<string>>("payloads.json");
        for (var i = 0; i < payloads.Count; i++)
        {
            var (raw, line, quoted) = (payloads[i], payloads[i].ReplaceLineEndings(" "), JsonSerializer.Serialize(payloads[i]));
            temp.Write($"seeds/m{i}.md", $"""
                ---
                title: {quoted}
                authors: [{quoted}, 人]
                source: {quoted}
                url: {quoted}
                summary: {quoted}
                tags: [{quoted}]
                slug: {quoted}
                {quoted}: {quoted}
                date: 2025-01-01
                ---

                # {line}

                第{i}篇文章的正文各不相同，序号是{i * 7919}。

                {raw}

                ## 01 {line}

                [{line}]({line}) ![{line}]({line}) <{line}> `{line}` **{line}**

                > {line}

                1. {line}

                {line}：人工智能会在2030年改变{i}。

                主持人：{line}

                ```{line}
                {line}
                ```

                [x]: {line}

                [人][x]
                """);
            temp.Write($"seeds/h{i}.html", $"""
                <!doctype html><html><head><title>网页{i} {line}</title><meta name=author content="{line}"><meta property=og:url content='{line}'></head>
                <body><h1>网页{i}</h1><p>{line}</p><a href="{line}">人</a><img src="{line}" alt='{line}'><p>第{i}张网页的正文，序号是{i * 104729}。</p></body></html>
                """);
        }

        AssertHarmless(temp, payloads.Count);
    }

    [Fact]
    public void Front_matter_of_any_kind_costs_at_most_itself()
    {
        using var temp = new TempFolder();
        var number = 0;
        foreach (var (name, yaml) in Cases<Dictionary<string, string>>("front-matter.json"))
            temp.Write($"seeds/{name}.md", $"---\n{yaml}\n---\n\n# 第{++number}种写法\n\n正文第{number}段，序号是{number * 7919}。\n");
        AssertHarmless(temp, number * 9 / 10);
    }

    [Fact]
    public void Characters_that_nobody_sees_reach_no_title_feed_or_data_file()
    {
        using var temp = new TempFolder();
        var number = 0;
        foreach (var (name, text) in Cases<Dictionary<string, string>>("characters.json"))
        {
            temp.Write($"seeds/{name}.md", $"# 字符{name}{text}\n\n{text}\n\n正文第{++number}段，序号是{number * 7919}。\n\n## {text}\n\n- {text}\n");
            temp.Write($"seeds/fm-{name}.md", $"---\ntitle: {text}\nauthors: [{text}]\nsource: {text}\n---\n\n另一段{number}，序号是{number * 104729}。\n");
        }

        AssertHarmless(temp, number);
    }

    [Fact]
    public void Names_of_files_are_shown_as_they_can_be_seen()
    {
        using var temp = new TempFolder();
        string[] names = ["CON.md", "a b.md", "a#b.md", "a&b.md", "-rf.md", "人工.md", "é.md", "e\u0301.md", "🙂.md", "Case.md", "case.md", "{{x}}.md", "..x.md", "a\u202Eb.md", "a\u200Bb.md", new string('a', 200) + ".md"];
        for (var i = 0; i < names.Length; i++)
            temp.Write("seeds/" + names[i], $"# 名字第{i}种\n\n正文第{i}段，序号是{i * 7919}。\n");
        var findings = AssertHarmless(temp, names.Length - 1);
        Assert.Equal(2, findings.Count(static d => d.Code == DiagnosticCodes.BadValue && d.Message.Contains('%', StringComparison.Ordinal)));
    }

    [Fact]
    public void All_that_repeats_without_end_stands_beside_the_rest()
    {
        using var temp = new TempFolder();
        foreach (var pattern in Pattern.All)
            temp.Write($"seeds/{pattern.Name}.{pattern.Ext}", pattern.Text(600));
        AssertHarmless(temp, 100);
    }

    private static IReadOnlyList<Diagnostic> AssertHarmless(TempFolder temp, int atLeast)
    {
        for (var i = 0; i < Sound.Length; i++)
            temp.Write($"seeds/sound{i}.md", $"---\ntitle: 健康的文章{i}\nsource: 示例媒体\ndate: 2025-01-2{i}\n---\n\n# 健康的文章{i}\n\n{Sound[i]}\n");
        var bag = new DiagnosticBag();
        var site = SiteBuilder.Compose(new BuildOptions { Seeds = temp["seeds"], Templates = Repository.Path("templates"), Out = temp["site"], BaseUrl = "https://example.org/" }, bag);
        var findings = bag.ToSortedList();

        Assert.DoesNotContain(findings, static d => d.Code == DiagnosticCodes.SeedFailed);
        Assert.Empty(SiteAudit.Faults(site.Files));
        foreach (var sentence in Sound)
            Assert.Contains(site.Digest.Articles, a => a.Blocks.Any(b => b.Text == sentence));
        Assert.True(site.Digest.Articles.Sum(static a => a.Seeds.Length) >= atLeast);
        var paths = site.Files.Select(static f => f.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(site.Files.Count, paths.Count);
        Assert.All(site.Digest.Articles, a => Assert.Contains($"articles/{a.Id}.html", paths));
        Assert.All(findings, static d => Assert.True(d.Line > 0 && d.Column > 0, d.ToString()));
        return findings;
    }

    private static T Cases<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Repository.Path("tests/AiInsights.Tests/Hostile/Cases/" + file)))!;
}
