using System.Collections.Immutable;
using AiInsights.Cache;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render;
using AiInsights.Render.Reads;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Cache;

/// <summary>A page is left as it is only when nothing it shows has changed, and then it is.</summary>
public sealed class WhatPagesAskTests
{
    [Fact]
    public void After_an_edit_of_one_article_the_pages_of_the_others_are_not_made()
    {
        using var site = Site();
        site.Build();
        var before = Times(site);
        site.Seed("a.md", Article("甲", "芯片会变得更快。"));
        site.Build();
        var made = Times(site).Where(t => before.GetValueOrDefault(t.Key) != t.Value).Select(static t => t.Key).ToList();
        Assert.Contains(made, static p => p.StartsWith("articles/", StringComparison.Ordinal) && p != "articles/index.html");
        Assert.Single(made, static p => p.StartsWith("data/documents/", StringComparison.Ordinal));
    }

    /// <summary>Who asks for all topics asks for all that is said on any of them.</summary>
    [Fact]
    public void The_page_of_a_topic_asks_for_no_other_topic_and_for_no_article_that_does_not_name_it()
    {
        using var site = Site();
        site.Seed("_curation/topics.yml", "- {id: chips, name: 芯片}\n- {id: open, name: 开源, parents: [chips]}\n");
        Assert.Equal(0, site.Build().Status);
        var options = new BuildOptions { Out = site.Folder["site"], Cache = site.Folder[".ai-insights-cache"] };
        var pages = SiteMemory.Of(options).Pages;
        var asked = pages.Find("topics/chips.html")?.Select(n => pages.Answers.Facts[n]).ToList();
        Assert.NotNull(asked);
        Assert.Contains(asked, static f => f.Kind == FactKind.TopicsBelow);
        Assert.Contains(asked, static f => f.Kind == FactKind.StatementsOn);
        Assert.DoesNotContain(asked, static f => f.Kind is FactKind.Topics or FactKind.Articles or FactKind.Article);
    }

    /// <summary>What a page quotes of another article is asked for by statement: the rest of that article does not matter to it.</summary>
    [Fact]
    public void An_edit_beside_what_other_pages_quote_makes_no_other_page()
    {
        using var site = Site();
        site.Seed("_curation/topics.yml", "- {id: chips, name: 芯片}\n");
        site.Seed("b.md", Article("乙", "芯片比模型更重要。"));
        Assert.Equal(0, site.Build().Status);
        var before = Times(site);
        site.Seed("a.md", Article("甲", "芯片会变得更贵。") + "\n后来补了一段，说的是别的事。\n");
        site.Build();
        var made = Times(site).Where(t => before.GetValueOrDefault(t.Key) != t.Value && t.Key.EndsWith(".html", StringComparison.Ordinal)).Select(static t => t.Key).ToList();
        Assert.Equal(2, made.Count(static p => p.Contains("articles/", StringComparison.Ordinal) && !p.EndsWith("index.html", StringComparison.Ordinal)));
        Assert.DoesNotContain(made, static p => p.EndsWith("topics/chips.html", StringComparison.Ordinal));
    }

    /// <summary>Each fact has a sum, and each of them notices a change of what it stands for.</summary>
    [Fact]
    public void Every_kind_of_fact_has_a_sum_that_follows_its_answer()
    {
        var (few, fewChanged) = (Sums(SmallDigest.Create()), Sums(Changed(SmallDigest.Create())));
        var (many, manyChanged) = (Sums(Many()), Sums(Changed(Many())));
        var article = SmallDigest.Create().Articles[0].Id;
        var block = SmallDigest.Create().Articles[0].Blocks[0].Id;
        var topic = SmallDigest.Create().Topics[0].Id;
        var speaker = SmallDigest.Create().Speakers[0].Id;
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            var key = kind switch
            {
                FactKind.Article or FactKind.Head or FactKind.Block or FactKind.StatementAt or FactKind.TopicsIn or FactKind.PredictionsIn or FactKind.QuestionsIn => article,
                FactKind.Anchor => "new",
                FactKind.Topic or FactKind.ArticlesOn or FactKind.TopicName or FactKind.TopicsBelow or FactKind.StatementsOn or FactKind.Elsewhere => topic,
                FactKind.Prediction => SmallDigest.Create().Predictions[0].Id,
                FactKind.Count => nameof(FactKind.Articles),
                FactKind.ArticlesOf => ListPart.Of(Many().Articles)[0].Id,
                FactKind.Page => Routes.Article("new"),
                _ => speaker,
            };
            var fact = new Fact(kind, key, kind is FactKind.Block or FactKind.StatementAt or FactKind.Anchor ? block : "none", 3);
            var parts = kind is FactKind.Parts or FactKind.ArticlesOf;
            var (plain, changed) = parts ? (many, manyChanged) : (few, fewChanged);
            Assert.Equal(plain.Of([fact], default).Sum, Sums(parts ? Many() : SmallDigest.Create()).Of([fact], default).Sum);
            if (kind is not FactKind.Look)
                Assert.True(plain.Of([fact], default).Sum != changed.Of([fact], default).Sum, $"{kind} does not notice that everything has changed.");
        }
    }

    [Fact]
    public void An_answer_that_is_taken_over_is_the_one_that_would_be_found()
    {
        var digest = SmallDigest.Create();
        string[] keys = [.. digest.Articles.Select(static a => a.Id), .. digest.Topics.Select(static t => t.Id), .. digest.Speakers.Select(static s => s.Id), "none"];
        string[] others = [.. digest.Articles[0].Blocks.Select(static b => b.Id), digest.Articles[0].Id, "none"];
        List<Fact> facts = [.. Enum.GetValues<FactKind>().SelectMany(kind => keys.SelectMany(key => others.Select(other => new Fact(kind, key, other, 3))))];
        var before = Sums(digest);
        before.Of(facts, default);
        var known = before.Answers();
        var article = digest.Articles[0];
        Func<Digest, Digest>[] changes =
        [
            static d => d,
            Changed,
            d => d with { Articles = [article with { Title = "另一个" }, .. d.Articles[1..]] },
            d => d with { Articles = [article with { Blocks = [article.Blocks[0] with { Content = article.Blocks[0].Content with { Text = "别的话" } }, .. article.Blocks[1..]] }, .. d.Articles[1..]] },
            d => d with { Articles = [.. d.Articles.Reverse()] },
            d => d with { Articles = d.Articles[1..] },
            d => d with { Articles = [.. d.Articles, article with { Id = "new" }] },
            d => d with { Topics = [.. d.Topics.Select(static t => t with { Name = t.Name + "改" })] },
            d => d with { Topics = [.. d.Topics.Select(static t => t with { Mentions = t.Mentions[..^1] })] },
            d => d with { Topics = [.. d.Topics.Reverse()] },
            d => d with { Speakers = [.. d.Speakers.Select(static s => s with { Name = s.Name + "改" })] },
        ];
        foreach (var change in changes)
        {
            var (taken, found) = (Sums(change(digest), known), Sums(change(digest)));
            for (var i = 0; i < facts.Count; i++)
                Assert.True(found.Of([facts[i]], default).Sum == taken.OfKnown([i], default), $"{facts[i]} after change {Array.IndexOf(changes, change)}.");
        }
    }

    // As many articles as have lists of several pages.
    private static Digest Many()
    {
        var digest = SmallDigest.Create();
        return digest with { Articles = [.. digest.Articles, .. Enumerable.Range(0, ListPart.Longest).Select(i => digest.Articles[0] with { Id = $"many-{i}" })] };
    }

    /// <summary>Something of every kind is different.</summary>
    private static Digest Changed(Digest digest) => digest with
    {
        AsOf = digest.AsOf.AddDays(1),
        Site = digest.Site with { Title = "另一个" },
        Articles = [.. digest.Articles.Select(static a => a with { Title = a.Title + "改", Blocks = [.. a.Blocks.Select(static b => b with { Content = b.Content with { Text = b.Text + "改" } })], Mentions = [.. a.Mentions, new EntityMention(SmallDigest.Create().Speakers[0].Id, "person", "某", null, a.Blocks[0].Id, 0, 1, "看法", null)] }), digest.Articles[0] with { Id = "new" }],
        Topics = [.. digest.Topics.Select(t => t with { Name = t.Name + "改", Parents = [.. t.Parents, digest.Topics[0].Id] })],
        Speakers = [.. digest.Speakers.Select(static s => s with { Role = s.Role + "改" })],
        Predictions = [.. digest.Predictions.Select(static p => p with { Claim = p.Claim + "改" })],
        Questions = [.. digest.Questions.Select(static q => q with { Text = q.Text + "改" })],
    };

    private static FactSums Sums(Digest digest, KnownAnswers? known = null) =>
        new(new DigestIndex(digest), SitePlan.Create(digest, new BuildOptions(), new DiagnosticBag()), new ArticleSums(digest, new ParallelOptions()), known ?? KnownAnswers.None);

    private static TinySite Site() => new(("a.md", Article("甲", "芯片会变得更贵。")), ("b.md", Article("乙", "应用比模型更重要。")), ("c.md", Article("丙", "开源会赢。")));

    private static string Article(string title, string text) =>
        $"---\ntitle: 谈{title}\nsource: 示例媒体\ndate: 2025-01-27\nurl: https://example.org/{title}\n---\n\n# 谈{title}\n\n{text}这句话出自作者。\n";

    private static Dictionary<string, DateTime> Times(TinySite site) =>
        Directory.EnumerateFiles(site.Folder["site"], "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(site.Folder["site"], f).Replace('\\', '/'), File.GetLastWriteTimeUtc, StringComparer.Ordinal);
}
