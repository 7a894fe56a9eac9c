using System.Globalization;
using System.Text.RegularExpressions;
using AiInsights.Hanzi;
using AiInsights.Mend;
using AiInsights.Tests.Ingest.Text;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>
/// One slip in an article that goes through all of the mender: titles, bold, lists, links and what the other steps do around the place, which
/// single lines cannot show. The articles are those of the cases, the four healthy seeds and the texts that nothing was made from.
/// </summary>
public sealed partial class WholeArticleTests
{
    private const int Places = 400;

    /// <summary>Chinese characters that a line has at least: titles and labels are too short to be read from their neighbours.</summary>
    private const int Shortest = 20;

    private static readonly (string Name, DamageManner Manner)[] s_rows =
    [
        ("as seed 001, without readings", new(SlipCause.MarkAcross, BrokenBytes.AsInTheWild)),
        ("as seed 001, pairs for private use", new(SlipCause.MarkAcross, BrokenBytes.PrivateUse)),
        ("any byte, U+FFFD", new(SlipCause.LostByte, BrokenBytes.Replacement)),
        ("any byte, dropped one by one", new(SlipCause.LostByte, BrokenBytes.Ignore)),
    ];

    private static readonly string[] s_folders = ["tests/AiInsights.Tests/Mend/Cases/articles", "tests/AiInsights.Tests/Mend/FrameSlips/Training/Texts/held-out", "tests/AiInsights.Tests/Mend/FrameSlips/Training/Texts/reserve"];

    /// <summary>Prints how many articles are read as the healthy ones: <c>AiInsights.Tests -explicit only -diagnostics -method '*.One_slip_in_a_whole_article'</c>.</summary>
    [Fact(Explicit = true)]
    public void One_slip_in_a_whole_article()
    {
        var converter = HanziConverter.For("s2t");
        var articles = s_folders.SelectMany(static f => Directory.EnumerateFiles(Repository.Path(f)))
            .Where(static p => Path.GetExtension(p) is ".md" or ".txt")
            .Concat(SeedFiles.All.Where(static p => !Path.GetFileName(p).StartsWith("001_", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(p => new Written(Path.GetFileName(p), p.StartsWith(Repository.Path(s_folders[0]), StringComparison.Ordinal) || SeedFiles.All.Contains(p), WithAsciiMarks(converter.Convert(File.ReadAllText(p).ReplaceLineEndings("\n"))).Split('\n'))).ToList();
        foreach (var (name, manner) in s_rows)
        {
            var damaged = Damage(articles, manner).Take(Places).ToList();
            var results = damaged.AsParallel().AsOrdered().Select(static d => (Place: d, Result: ResultOf(d))).ToList();
            // Failures in the texts that nothing was made from stay unread, so that they can be measured again.
            foreach (var ((article, line, text), _) in results.Where(static r => r.Result == Result.Unseen && r.Place.Article.MayBeRead))
                TestContext.Current.SendDiagnosticMessage($"  not seen: {article.Name}:{line + 1} {Difference(article.Lines[line], text)}");
            string Share(Result of) => (100.0 * results.Count(r => r.Result == of) / results.Count).ToString("0.0", CultureInfo.InvariantCulture);
            TestContext.Current.SendDiagnosticMessage($"{name}: {results.Count} exact {Share(Result.Exact)} shown {Share(Result.Shown)} not seen {Share(Result.Unseen)}");
            Assert.Equal(Places, results.Count);
        }
    }

    private static IEnumerable<(Written Article, int Line, string Text)> Damage(List<Written> articles, DamageManner manner)
    {
        var places = articles.SelectMany(a => a.Lines.Index().Where(static l => Chinese().Count(l.Item) >= Shortest && !l.Item.Contains("](", StringComparison.Ordinal) && !l.Item.Contains("://", StringComparison.Ordinal))
            .SelectMany(l => FrameDamage.PlacesOf(l.Item, manner).Select(p => (Article: a, Line: l.Index, Place: p)))).ToArray();
        new Random(23).Shuffle(places);
        foreach (var (article, line, place) in places)
        {
            var text = FrameDamage.DamageAt(article.Lines[line], manner, place);
            if (!FrameDamage.IsGone(text, article.Lines[line]))
                yield return (article, line, text);
        }
    }

    private static Result ResultOf((Written Article, int Line, string Text) place)
    {
        var (article, line, text) = place;
        var lines = (string[])article.Lines.Clone();
        lines[line] = text;
        var body = string.Join('\n', lines);
        var bag = new DiagnosticBag();
        var mended = Reading.Mend(body, article.Name, bag);
        if (article.Texts.SequenceEqual(Texts(mended)))
            return Result.Exact;
        var start = lines.Take(line).Sum(static l => l.Length + 1);
        var isTold = mended.Trace.Doubts.Any(d => d.Origin >= start && d.Origin < start + text.Length) || bag.ToSortedList().Any(d => d.Line == line + 1);
        return isTold ? Result.Shown : Result.Unseen;
    }

    private static IEnumerable<string> Texts(MendedDocument document) => document.Blocks.Select(static b => b.Text);

    /// <summary>Marks between Chinese characters as a program leaves them that makes them ASCII.</summary>
    private static string WithAsciiMarks(string text) => WideMark().Replace(text, static m => ((char)(m.Value[0] - 0xFEE0)).ToString());

    private static string Difference(string healthy, string damaged)
    {
        var from = healthy.AsSpan().CommonPrefixLength(damaged);
        string Around(string text) => text[Math.Max(0, from - 8)..Math.Min(text.Length, from + 14)];
        return $"{Around(healthy)} ⇒ {Around(damaged)}";
    }

    private enum Result
    {
        /// <summary>All blocks are what they are without the damage.</summary>
        Exact,

        /// <summary>They are not, and the line is told.</summary>
        Shown,

        /// <summary>They are not, and nothing is told of the line.</summary>
        Unseen,
    }

    private sealed record Written(string Name, bool MayBeRead, string[] Lines)
    {
        private readonly Lazy<List<string>> _texts = new(() => [.. WholeArticleTests.Texts(Reading.Mend(string.Join('\n', Lines), Name))]);

        /// <summary>The blocks of the healthy article.</summary>
        public List<string> Texts => _texts.Value;
    }

    [GeneratedRegex("[\u4E00-\u9FFF]")]
    private static partial Regex Chinese();

    [GeneratedRegex("(?<=[\u4E00-\u9FFF”」])[，？！：；]|[，？！：；](?=[\u4E00-\u9FFF“「])")]
    private static partial Regex WideMark();
}
