using System.Collections.Concurrent;
using AiInsights.Cache;
using AiInsights.Hanzi;
using AiInsights.Model;
using AiInsights.Render;
using AiInsights.Render.Reads;
using AiInsights.Search;
using AiInsights.Search.Pairs;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Search;

/// <summary>An index that is brought up to date is, byte by byte, the one that is made from nothing; and of its files only those change that hold what changed.</summary>
public class IndexUpdateTests
{
    private static readonly SearchOptions Options = new() { ToHant = HanziConverter.For("s2tw").Convert, PairsFrom = 1, ListBits = 300 };

    private readonly Random _random = new(20251128);

    [Fact]
    public void After_any_edits_the_index_is_the_one_that_is_made_from_nothing()
    {
        var digest = Collection(120);
        var site = new Site();
        var last = Update(digest, site, IndexRecord.None);
        var updates = 0;
        for (var i = 0; i < 60; i++)
        {
            digest = Edited(digest);
            last = Update(digest, site, last);
            updates += site.Kept > 0 ? 1 : 0;
            var clean = new Site();
            Update(digest, clean, IndexRecord.None);
            Assert.Equal(clean.Files.Keys.Order(StringComparer.Ordinal), site.Files.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, content) in clean.Files)
                Assert.True(content.AsSpan().SequenceEqual(site.Files[path]), $"edit {i}: {path}");
        }

        // Some edits take an article out of the middle, which moves the numbers of others.
        Assert.InRange(updates, 40, 59);
    }

    [Fact]
    public void An_edited_sentence_changes_the_files_of_its_own_pairs()
    {
        var digest = Collection(400);
        var site = new Site();
        var last = Update(digest, site, IndexRecord.None);
        var before = new Dictionary<string, byte[]>(site.Files, StringComparer.Ordinal);
        var article = digest.Articles[200];
        Update(digest with { Articles = digest.Articles.SetItem(200, With(article, article.Blocks[1].Text[..40] + "改了。" + article.Blocks[1].Text[40..])) }, site, last);
        var changed = site.Files.Where(f => !before[f.Key].AsSpan().SequenceEqual(f.Value)).Select(static f => f.Key).ToList();
        // The text, the record of words and characters, and a file or a part of a list for each of the pairs around and in the new sentence.
        Assert.InRange(changed.Count, 2, 9);
        Assert.InRange(site.Added, 2, 40);
    }

    [Fact]
    public void A_newer_article_leaves_the_texts_of_the_others_as_they_are()
    {
        var digest = Collection(100);
        var site = new Site();
        var last = Update(digest, site, IndexRecord.None);
        var before = new Dictionary<string, byte[]>(site.Files, StringComparer.Ordinal);
        Update(digest with { Articles = digest.Articles.Insert(0, Article("newer", 3)) }, site, last);
        Assert.All(before.Where(static f => f.Key.StartsWith("search/t-", StringComparison.Ordinal)), f => Assert.Equal(f.Value, site.Files[f.Key]));
    }

    [Fact]
    public void A_file_that_somebody_changed_is_made_again()
    {
        var digest = Collection(40);
        var site = new Site();
        var last = Update(digest, site, IndexRecord.None);
        site.Foreign = site.Files.Keys.First(static f => f.StartsWith("search/o-", StringComparison.Ordinal) || f.StartsWith("search/q-", StringComparison.Ordinal));
        var article = digest.Articles[7];
        digest = digest with { Articles = digest.Articles.SetItem(7, With(article, "换了。" + article.Blocks[1].Text)) };
        Update(digest, site, last);
        Assert.Equal(0, site.Kept);
        var clean = new Site();
        Update(digest, clean, IndexRecord.None);
        Assert.Equal(clean.Files[site.Foreign], site.Files[site.Foreign]);
    }

    private static IndexRecord Update(Digest digest, Site site, IndexRecord last)
    {
        site.Begin();
        var record = SearchIndex.Create(digest, Options, site, new IndexKeys(digest, new ArticleSums(digest, new ParallelOptions()), Options, []), last);
        site.End();
        // As it comes back from the cache.
        var to = new RecordWriter();
        record.Write(to);
        return IndexRecord.Read(new RecordReader(to.Written));
    }

    private Digest Collection(int articles)
    {
        var digest = SmallDigest.Create();
        return digest with
        {
            Articles = [.. Enumerable.Range(0, articles).Select(i => Article("a-" + i, i)), .. digest.Articles],
        };
    }

    private Digest Edited(Digest digest)
    {
        var i = _random.Next(digest.Articles.Length - 1);
        var article = digest.Articles[i];
        var text = article.Blocks[1].Text;
        return _random.Next(12) switch
        {
            0 => digest with { Articles = digest.Articles.Insert(0, Article("n-" + _random.Next(), i)) },
            1 => digest with { Articles = digest.Articles.RemoveAt(0) },
            2 => digest with { Articles = digest.Articles.RemoveAt(i) },
            3 => digest with { Articles = digest.Articles.SetItem(i, article with { Title = Text(8), Publisher = i % 2 == 0 ? null : "别处" }) },
            4 => digest with { Predictions = digest.Predictions.Add(digest.Predictions[0] with { Id = "p-" + _random.Next(), Claim = Text(20), Quote = string.Empty }) },
            5 => digest with { Topics = digest.Topics.SetItem(0, digest.Topics[0] with { Mentions = digest.Topics[0].Mentions.Add(new TopicMention(article.Id, article.Blocks[1].Id, "模型", 0, 2)) }) },
            6 => digest with { Topics = digest.Topics.SetItem(0, digest.Topics[0] with { Name = "模型" + Text(2) }) },
            7 => digest with { Articles = digest.Articles.SetItem(i, article with { Blocks = article.Blocks.RemoveAt(article.Blocks.Length - 1) }) },
            8 => digest with { Articles = digest.Articles.SetItem(i, article with { Blocks = article.Blocks.Insert(1, Block("b-n" + _random.Next())) }) },
            9 => digest with { Articles = digest.Articles.SetItem(i, article with { Published = $"20{_random.Next(20, 27)}-01-01" }) },
            _ => digest with { Articles = digest.Articles.SetItem(i, With(article, text[..(text.Length / 2)] + Text(12) + text[(text.Length / 2)..])) },
        };
    }

    private static Article With(Article article, string text) =>
        article with { Blocks = article.Blocks.SetItem(1, article.Blocks[1] with { Content = RichText.Plain(text) }) };

    private Article Article(string id, int n) => SmallDigest.Create().Articles[0] with
    {
        Id = id,
        Title = Text(10),
        Published = $"2025-0{1 + (n % 9)}-01",
        Blocks = [SmallDigest.Create().Articles[0].Blocks[0], .. Enumerable.Range(0, 2 + (n % 45)).Select(i => Block("b-" + i) with { Turn = i % 3 == 0 ? 1 : null })],
    };

    private Block Block(string id) => new() { Id = id, Type = BlockType.Paragraph, Section = "s-1", Content = RichText.Plain(Text(60)), Source = new SourceSpan("a.txt", 3, 3) };

    // A few pairs everywhere, most of them rare, and what has to be escaped or converted as a whole.
    private string Text(int length)
    {
        string[] odd = ["模型", "头发", "里面", "GPT-4o ", "的的", "𠮷", "\uE005", "\uF8FF", "é", "|", "&", "<", "\"", "\\", "ａ", "面包机 ", "AI"];
        return string.Concat(Enumerable.Range(0, length).Select(_ => _random.Next(10) switch
        {
            < 3 => "的",
            3 => odd[_random.Next(odd.Length)],
            _ => ((char)(0x4E00 + _random.Next(1500))).ToString(),
        }));
    }

    /// <summary>A site folder in memory that keeps what the last build made.</summary>
    private sealed class Site : ISiteFiles
    {
        private ConcurrentDictionary<string, byte[]> _made = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, byte[]> Files { get; private set; } = new(StringComparer.Ordinal);

        public string? Foreign { get; set; }

        public int Kept { get; private set; }

        public int Added => _made.Count - Kept;

        public void Begin() => (_made, Kept) = (new(StringComparer.Ordinal), 0);

        public void End() => Files = _made;

        public void Add(SiteFile file) => Assert.True(_made.TryAdd(file.Path, file.Content.ToArray()), file.Path);

        public bool TryKeepAll(string folder, ContentSum key, IReadOnlySet<string> except)
        {
            var kept = Files.Where(f => !except.Contains(f.Key)).ToList();
            if (Foreign is not null && !except.Contains(Foreign))
                return false;
            foreach (var (path, content) in kept)
                Assert.True(_made.TryAdd(path, content), path);
            Kept = kept.Count;
            return kept.Count > 0;
        }

        ReadOnlyMemory<byte>? ISiteFiles.Kept(string path, ContentSum key) => path != Foreign && Files.TryGetValue(path, out var content) ? content.AsMemory() : default(ReadOnlyMemory<byte>?);
    }
}
