using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AiInsights.Hanzi;
using AiInsights.Search;
using Microsoft.Playwright;

namespace AiInsights.BrowserTests;

/// <summary>
/// Whether the search of a large site finds every statement of an article that holds a passage, and no other: queries that nobody has seen,
/// against a scan of all text. Of the site that <c>AI_INSIGHTS_SCALE_SITE</c> names, when asked for: <c>AI_INSIGHTS_SEED</c> chooses the queries.
/// </summary>
public sealed class SearchExactTests(BuiltSite site, ITestOutputHelper output)
{
    private const int Queries = 200;

    /// <summary>Of what is found more often, the first results and the number are looked at.</summary>
    private const int Many = 1_000;

    [Theory(Explicit = true)]
    [InlineData("search.html")]
    [InlineData("zh-hant/search.html")]
    public async Task Fresh_passages_of_a_large_site_are_found_exactly(string page)
    {
        var folder = Environment.GetEnvironmentVariable("AI_INSIGHTS_SCALE_SITE") ?? string.Empty;
        Assert.SkipUnless(Directory.Exists(folder), "AI_INSIGHTS_SCALE_SITE names no folder");
        var seed = int.Parse(Environment.GetEnvironmentVariable("AI_INSIGHTS_SEED") ?? "1", CultureInfo.InvariantCulture);
        var text = Scan(folder);
        var queries = Fresh(text, new Random(seed));
        await using var watched = await site.OpenAsync();
        await watched.Page.GotoAsync(new Uri(Path.Combine(folder, page)).AbsoluteUri);
        await watched.Page.FillAsync("[data-search-input]", "模");
        await watched.Page.WaitForSelectorAsync("[data-search-result]");
        var (stand, found, missed, wrong, cut) = (0, 0, 0, 0, 0);
        foreach (var query in queries)
        {
            var folded = CharacterFold.Instance.Fold(query);
            var expected = text.AsParallel().Where(s => s.Holds(folded)).SelectMany(static s => s.Links).ToHashSet(StringComparer.Ordinal);
            var hits = await FindAsync(watched.Page, query);
            var links = hits.Links.Where(static l => l.Contains("articles/", StringComparison.Ordinal) && l.Contains('#', StringComparison.Ordinal))
                .Select(static l => Uri.UnescapeDataString(l[l.IndexOf("articles/", StringComparison.Ordinal)..])).ToHashSet(StringComparer.Ordinal);
            var lost = hits.All ? text.AsParallel().Where(s => s.Holds(folded) && !s.Links.Any(links.Contains)).ToList() : [];
            var extra = links.Where(l => !expected.Contains(l)).ToList();
            stand += expected.Count;
            found += links.Count;
            missed += lost.Count;
            wrong += extra.Count;
            cut += hits.All ? 0 : 1;
            if (lost.Count > 0 || extra.Count > 0)
                output.WriteLine($"“{query}”: {lost.Count} missed ({lost.FirstOrDefault()?.Links[0]}), {extra.Count} wrong ({extra.FirstOrDefault()})");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}: {queries.Count} queries of 2 to 8 characters (seed {seed}), {found} statements looked at, {missed} missed, {wrong} wrong; of {cut} queries with more than {Many} results the first ones"));
        Assert.Equal((0, 0), (missed, wrong));
        Assert.Empty(watched.Faults);
    }

    /// <summary>Every block of every article, as both pages have it.</summary>
    private static List<Scanned> Scan(string folder)
    {
        var toHant = HanziConverter.For("s2tw");
        var texts = new ConcurrentBag<Scanned>();
        Parallel.ForEach(Directory.GetFiles(Path.Combine(folder, "data/documents"), "*.json"), file =>
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var article = "articles/" + Path.GetFileNameWithoutExtension(file) + ".html#";
            var first = json.RootElement.GetProperty("insights").EnumerateArray().ToLookup(static i => i.GetProperty("blocks").EnumerateArray().Select(static b => b.GetString()).FirstOrDefault(), static i => i.GetProperty("id").GetString());
            foreach (var block in json.RootElement.GetProperty("blocks").EnumerateArray())
            {
                var id = block.GetProperty("id").GetString()!;
                var text = block.GetProperty("text").GetString()!;
                string?[] anchors = [id, .. first[id], block.TryGetProperty("section", out var section) && string.Equals(block.GetProperty("type").GetString(), "heading", StringComparison.Ordinal) ? section.GetString() : null];
                var other = toHant.Convert(text);
                texts.Add(new([.. anchors.OfType<string>().Select(a => article + a)], text, other, CharacterFold.Instance.Fold(text), CharacterFold.Instance.Fold(other)));
            }
        });
        return [.. texts.OrderBy(static t => t.Links[0], StringComparer.Ordinal)];
    }

    /// <summary>Passages of either script, some with other widths, other case, or a blank more or less between Han and Latin.</summary>
    private static List<string> Fresh(List<Scanned> texts, Random random)
    {
        var queries = new List<string>();
        while (queries.Count < Queries)
        {
            var scanned = texts[random.Next(texts.Count)];
            var text = random.Next(2) == 0 ? scanned.Text : scanned.Other;
            var length = 2 + random.Next(7);
            if (text.Length <= length)
                continue;
            var passage = text.Substring(random.Next(text.Length - length), length);
            if (passage[0] == '-' || passage.Any(static c => char.IsWhiteSpace(c) || char.IsSurrogate(c) || c is '"' or '＂'))
                continue;
            queries.Add(string.Concat(passage.Select((c, i) => Varied(c, i > 0 ? passage[i - 1] : '\0', random))));
        }

        return queries;
    }

    private static string Varied(char c, char before, Random random)
    {
        var latin = char.IsAsciiLetterOrDigit(c);
        var blank = before != '\0' && latin != char.IsAsciiLetterOrDigit(before) && (latin ? before : c) >= 0x4E00 && (latin ? before : c) < 0xA000 && random.Next(3) == 0;
        var varied = !latin ? c : random.Next(4) switch { 0 => (char)(c + 0xFEE0), 1 => char.ToUpperInvariant(c), 2 => char.ToLowerInvariant(c), _ => c };
        return (blank ? " " : string.Empty) + varied;
    }

    private static async Task<Hits> FindAsync(IPage page, string query) => (await page.EvaluateAsync<Hits>("""
        async ([q, many]) => {
          const out = await new Promise(done => AiInsightsSearch.engine.find(q, done));
          while (out.more && out.hits.length < many) await new Promise(done => out.more(() => done()));
          return { links: out.hits.map(h => h.h), all: !out.more };
        }
        """, new object[] { query, Many }))!;

    private sealed record Hits
    {
        public string[] Links { get; init; } = [];

        public bool All { get; init; }
    }

    private sealed record Scanned(string[] Links, string Text, string Other, string Folded, string OtherFolded)
    {
        public bool Holds(string folded) => Folded.Contains(folded, StringComparison.Ordinal) || OtherFolded.Contains(folded, StringComparison.Ordinal);
    }
}
