using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Render;

/// <summary>What the index answers, against the plain way of finding it: looking at everything.</summary>
public sealed class DigestIndexTests
{
    private const int Blocks = 12;

    [Fact]
    public void Statements_are_those_that_a_look_at_all_mentions_finds()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var digest = Some(random, inOrder: round % 2 == 0);
            var index = new DigestIndex(digest);
            foreach (var topic in digest.Topics)
            {
                var plain = Plain(digest, topic);
                Assert.Equal(plain, index.StatementsOn(topic.Id).Select(Told));
                Assert.Equal(
                    plain.GroupBy(static s => s.Article, StringComparer.Ordinal).Select(static g => (g.Key, g.Count())),
                    index.ArticlesOn(topic.Id).Select(static a => (a.Article.Id, a.Statements)));
                foreach (var article in digest.Articles)
                {
                    for (var most = 0; most < 9; most++)
                        Assert.Equal(PlainElsewhere(plain, article.Id, most), index.Elsewhere(topic.Id, article.Id, most).Select(Told));
                }
            }

            foreach (var article in digest.Articles)
            {
                Assert.Equal(
                    digest.Topics.Select(t => (t.Id, Count: Plain(digest, t).Count(s => s.Article == article.Id))).Where(static t => t.Count > 0),
                    index.TopicsIn(article.Id).Select(static t => (t.Topic.Id, t.Statements)));
                foreach (var block in article.Blocks)
                {
                    Assert.Same(block, index.Block(article.Id, block.Id));
                    Assert.Equal(Anchor(article, block.Id), index.StatementAt(article.Id, block.Id)?.Anchor);
                }

                Assert.Null(index.StatementAt(article.Id, "none"));
            }

            var said = digest.Topics.SelectMany(t => index.StatementsOn(t.Id).Where(static m => m.Statement.Turn is not null).Select(m => (t.Id, m)));
            Assert.Equal(said.Where(static x => x.m.Statement.Turn!.Speaker == "one"), index.SaidBy("one").Select(static x => (x.Topic, x.Said)));
        }
    }

    /// <summary>Two threads that ask at once are given the same statement: who compares statements compares objects.</summary>
    [Fact]
    public void A_statement_is_one_object_whoever_asks_first()
    {
        for (var round = 0; round < 50; round++)
        {
            var digest = Some(new Random(round), inOrder: true);
            var index = new DigestIndex(digest);
            var asked = new Statement?[64];
            Parallel.For(0, asked.Length, i => asked[i] = index.StatementAt(digest.Articles[0].Id, digest.Articles[0].Blocks[i % Blocks].Id));
            for (var i = 0; i < asked.Length; i++)
                Assert.Same(asked[i % Blocks], asked[i]);
        }
    }

    private static (string Article, string Anchor, string Block, string Places, int Count) Told(Mentions m) =>
        (m.Statement.Article.Id, m.Statement.Anchor, m.Block, string.Join(' ', m.Places), m.Count);

    private static List<(string Article, string Anchor, string Block, string Places, int Count)> Plain(Digest digest, Topic topic) =>
        [.. topic.Mentions
            .Select(m => (Mention: m, Article: digest.Articles.FirstOrDefault(a => a.Id == m.Document)))
            .Where(static x => x.Article?.Blocks.Any(b => b.Id == x.Mention.Block) == true)
            .GroupBy(static x => (Article: x.Article!.Id, Anchor: Anchor(x.Article, x.Mention.Block)!))
            .Select(static g => (
                g.Key.Article,
                g.Key.Anchor,
                g.First().Mention.Block,
                string.Join(' ', g.Where(x => x.Mention.Block == g.First().Mention.Block).Select(static x => (x.Mention.Start, x.Mention.Length)).Order()),
                g.Count()))];

    private static IEnumerable<(string Article, string Anchor, string Block, string Places, int Count)> PlainElsewhere(
        IEnumerable<(string Article, string Anchor, string Block, string Places, int Count)> statements, string article, int most) =>
        statements
            .GroupBy(static s => s.Article, StringComparer.Ordinal)
            .SelectMany(static g => g.OrderByDescending(static s => s.Count).Select(static (s, turn) => (Said: s, Turn: turn)))
            .OrderBy(static x => x.Turn)
            .Select(static x => x.Said)
            .Where(s => s.Article != article)
            .Take(most);

    /// <summary>A turn's blocks stand under the turn, an insight's under the insight, any other by itself.</summary>
    private static string? Anchor(Article article, string block) =>
        article.Turns.FirstOrDefault(t => t.Blocks.Contains(block))?.Id
        ?? article.Insights.FirstOrDefault(i => i.Blocks.Contains(block))?.Id
        ?? article.Blocks.FirstOrDefault(b => b.Id == block)?.Id;

    private static Digest Some(Random random, bool inOrder)
    {
        var articles = Enumerable.Range(0, 5).Select(i => SomeArticle(random, $"article-{i}")).ToImmutableArray();
        var topics = Enumerable.Range(0, 3).Select(t =>
        {
            var mentions = Enumerable.Range(0, random.Next(40))
                .Select(_ => (Article: random.Next(6), Block: random.Next(Blocks + 1), Start: random.Next(30)))
                .Distinct()
                .ToList();
            if (inOrder)
                mentions.Sort();
            // Also of articles and blocks that there are not, and with the number of another block.
            return new Topic
            {
                Id = $"topic-{t}",
                Name = "词",
                Mentions = [.. mentions.Select(m => new TopicMention($"article-{m.Article}", $"b-{m.Block}", "词", m.Start, 1) { Place = inOrder ? m.Block : random.Next(Blocks + 3) })],
            };
        });
        return SmallDigest.Create() with { Articles = articles, Topics = [.. topics], Predictions = [], Questions = [] };
    }

    private static Article SomeArticle(Random random, string id)
    {
        var owners = Enumerable.Range(0, Blocks).Select(_ => random.Next(6)).ToArray();
        ImmutableArray<string> Of(params int[] kinds) => [.. Enumerable.Range(0, Blocks).Where(b => kinds.Contains(owners[b])).Select(static b => $"b-{b}")];
        return SmallDigest.Create().Articles[0] with
        {
            Id = id,
            Blocks = [.. Enumerable.Range(0, Blocks).Select(static b => new Block { Id = $"b-{b}", Type = BlockType.Paragraph, Content = RichText.Plain("词"), Source = new SourceSpan("a.txt", b + 1, b + 1) })],
            Turns = [new Turn { N = 1, Id = "t-1", Speaker = "one", Label = "甲", Blocks = Of(0) }, new Turn { N = 2, Id = "t-2", Speaker = "two", Label = "乙", Blocks = Of(1) }],
            // What a turn and an insight both hold belongs to the turn.
            Insights = [new Insight { Id = "i-1", Number = 1, Label = "1", Title = "一", Blocks = Of(1, 2) }, new Insight { Id = "i-2", Number = 2, Label = "2", Title = "二", Blocks = Of(3) }],
        };
    }
}
