using System.Text.RegularExpressions;
using AiInsights.Mend;
using AiInsights.Model;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>
/// Whole articles as crawlers leave them (<c>Cases/articles/</c>), each with what a careful editor makes of it (<c>.read</c>):
/// facts, then a line a block; <c>…</c> stands for what is not written out.
/// </summary>
public partial class ReadArticlesTests
{
    private const string Folder = "tests/AiInsights.Tests/Mend/Cases/articles/";

    private static readonly string[] s_facts = ["title", "authors", "editor", "publisher", "origin", "published", "url", "truncated"];

    public static TheoryData<string> Articles => new(Directory.GetFiles(Repository.Path(Folder)).Where(static f => !f.EndsWith(".read", StringComparison.Ordinal)).Select(static f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_is_read_as_its_editor_meant_it(string name)
    {
        var mended = Mend(name);
        var wanted = Wanted(name);
        Assert.Equal(wanted.Where(static l => IsFact(l)), Facts(mended, wanted));
        var found = Lines(mended).ToList();
        var blocks = wanted.Where(static l => !IsFact(l) && !l.StartsWith("why:", StringComparison.Ordinal)).ToList();
        // Where a line fits, the wanted form stands for it: a failure shows the lines that do not.
        Assert.Equal(blocks, found.Select(l => blocks.Find(w => Fits(w, l)) ?? l));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_character_is_accounted_for_and_no_mark_is_visible(string name)
    {
        var mended = Mend(name);
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
        Assert.DoesNotContain(mended.Trace.Removals, static r => r.Reason == "not-understood");
        foreach (var block in mended.Blocks.Where(static b => !b.Marks.Any(static m => m.Kind == MarkKind.Code)))
            Assert.DoesNotMatch(@"\*\*|\\\*|^#{1,6} |__", block.Text);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Mending_what_was_mended_changes_nothing(string name)
    {
        // Code stays as it is, and so would its hyphens and dots if they were not known as code.
        var once = Mend(name).Blocks.Where(static b => b.Text.Length > 0 && !b.Marks.Any(static m => m.Kind == MarkKind.Code)).Select(static b => b.Text);
        var twice = Reading.Mend("题目在这里\n" + string.Join('\n', once));
        Assert.Empty(twice.Trace.Repairs);
    }

    [Fact]
    public void No_page_made_of_them_shows_a_mark_of_the_format()
    {
        using var site = new TinySite([.. Articles.Select(static a => (a.Data, File.ReadAllText(Repository.Path(Folder + a.Data))))]);
        Assert.NotEqual(70, site.Build().Status);
        foreach (var (path, html) in site.Files.Where(static f => f.Key.Contains("articles/", StringComparison.Ordinal)))
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
            foreach (var code in page.QuerySelectorAll("code, script, details.more"))
                code.Remove();
            var shown = page.Body!.TextContent;
            Assert.False(VisibleMark().Match(shown) is { Success: true }, $"{path}: …{VisibleMark().Match(shown).Value}…");
        }
    }

    [GeneratedRegex(@".{0,20}(?:\*\*|\\\*|^\s*#{1,6} ).{0,20}", RegexOptions.Multiline)]
    private static partial Regex VisibleMark();

    private static MendedDocument Mend(string name) => Reading.Mend(File.ReadAllText(Repository.Path(Folder + name)), name);

    private static List<string> Wanted(string name) => [.. File.ReadLines(Repository.Path(Folder + Path.ChangeExtension(name, ".read"))).Where(static l => l.Length > 0)];

    private static bool IsFact(string line) => s_facts.Any(f => line.StartsWith(f + ":", StringComparison.Ordinal));

    private static IEnumerable<string> Facts(MendedDocument mended, List<string> wanted) =>
        wanted.Where(static l => IsFact(l)).Select(l => l[..(l.IndexOf(':', StringComparison.Ordinal) + 1)] + " " + Fact(mended, l[..l.IndexOf(':', StringComparison.Ordinal)]));

    private static string Fact(MendedDocument mended, string name) => name switch
    {
        "title" => mended.Title ?? "?",
        "truncated" => mended.Truncated ? "true" : "false",
        "publisher" => (mended.Fields.GetValueOrDefault("publisher") ?? mended.Fields.GetValueOrDefault("source"))?.Value ?? "?",
        _ => mended.Fields.GetValueOrDefault(name)?.Value ?? "?",
    };

    private static IEnumerable<string> Lines(MendedDocument mended) => mended.Blocks.Select(static b =>
        string.Join(' ', new[] { Kind(b), b.Number, b.Marker, b.Text }.Where(static p => !string.IsNullOrEmpty(p))));

    private static string Kind(MendBlock block) => block.Type switch
    {
        BlockType.Heading => "H" + Level(block),
        BlockType.ListItem => "L" + Level(block),
        var type => type.ToString()[..1],
    };

    private static string Level(MendBlock block) => block.Level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Fits(string wanted, string line)
    {
        var at = 0;
        var parts = wanted.Split('…');
        for (var i = 0; i < parts.Length; i++)
        {
            var found = i == parts.Length - 1 && i > 0
                ? (line.EndsWith(parts[i], StringComparison.Ordinal) ? line.Length - parts[i].Length : -1)
                : line.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (i == 0 && found != 0))
                return false;
            at = found + parts[i].Length;
        }

        return at == line.Length;
    }
}
