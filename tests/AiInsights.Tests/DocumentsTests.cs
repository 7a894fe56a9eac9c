using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiInsights.Cli;
using AiInsights.Tests.Support;

namespace AiInsights.Tests;

/// <summary>Documents tell the truth about the tree and about the program.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string[] Tops = ["src/", "tests/", "docs/", "seeds/", "templates/", ".ci/", ".github/"];

    private static IEnumerable<string> Documents => Directory.EnumerateFiles(Repository.Root, "*.md").Select(static f => Path.GetFileName(f))
        .Concat(HouseRulesTests.Files("docs", "*.md")).Concat(HouseRulesTests.Files("src", "*.md")).Concat(HouseRulesTests.Files("seeds", "*.md"))
        .Where(static f => !f.Contains(".received.", StringComparison.Ordinal));

    [Fact]
    public void The_readme_is_short() => Assert.InRange(File.ReadAllLines(Repository.Path("README.md")).Length, 40, 120);

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        foreach (var document in Documents)
        {
            foreach (Match link in Link().Matches(Prose(document)))
            {
                var target = link.Groups["target"].Value.Split('#')[0];
                if (target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
                    Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.Path(document))!, target)), $"{document} links to {target}");
            }
        }
    }

    [Fact]
    public void Paths_that_documents_name_exist()
    {
        foreach (var document in Documents.Where(static d => d != "CHANGELOG.md"))
        {
            foreach (Match code in Code().Matches(Prose(document)))
            {
                var path = code.Groups["code"].Value;
                // The source map names folders as seen from src.
                if (document == "src/README.md" && path.StartsWith("AiInsights", StringComparison.Ordinal))
                    path = "src/" + path;
                if (Tops.Any(t => path.StartsWith(t, StringComparison.Ordinal)) && !path.Any(static c => "<>*{} …".Contains(c, StringComparison.Ordinal)))
                    Assert.True(Path.Exists(Repository.Path(path)), $"{document} names {path}");
            }
        }
    }

    [Fact]
    public void Calls_that_documents_show_are_calls_of_the_program()
    {
        var root = CommandLine.Root(new CliConsole(Stream.Null, TextWriter.Null, TextWriter.Null, false, false));
        var calls = Calls().ToList();
        foreach (var (document, line) in calls)
        {
            var errors = root.Parse(line["ai-insights ".Length..].Split('>')[0]).Errors;
            Assert.True(errors.Count == 0, $"{document}: {line}: {string.Join(' ', errors.Select(static e => e.Message))}");
        }
        Assert.True(calls.Count > 10);
    }

    /// <summary>Every call of the program that a document shows.</summary>
    internal static IEnumerable<(string Document, string Command)> Calls() =>
        Documents.SelectMany(static d => File.ReadAllLines(Repository.Path(d)).Select(static l => l.Trim()).Where(static l => l.StartsWith("ai-insights ", StringComparison.Ordinal)).Select(l => (d, l)));

    [Fact]
    public void Every_code_is_documented()
    {
        var text = new StringBuilder("# Findings\n\nEvery finding of the program, with cause and cure; `ai-insights explain CODE` prints the same. This page follows from the code.\n");
        foreach (var stage in DiagnosticCodes.All.GroupBy(static c => c.Id[..4]))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Stage(stage.Key)}\n");
            foreach (var code in stage)
                text.Append(CultureInfo.InvariantCulture, $"\n### {code.Id} {code.Title}\n\n{Word(code.Severity)}. {code.Cause}\n\nCure: {code.Cure}\n");
        }
        Snapshot.MatchDocument(text.ToString(), "docs/diagnostics.md");
    }

    [Fact]
    public void Every_field_that_templates_see_is_documented()
    {
        var text = new StringBuilder("# Fields that templates see\n\nOne table a view; a page's own view is named after it. [templates.md](templates.md) tells how templates work. This page follows from the code.\n");
        foreach (var file in HouseRulesTests.Files("src/AiInsights/Render/Views", "*View.cs").Concat(HouseRulesTests.Files("src/AiInsights/Render/Views", "*.cs").Where(static f => !f.EndsWith("View.cs", StringComparison.Ordinal))))
        {
            var source = File.ReadAllText(Repository.Path(file));
            var members = Member().Matches(source);
            if (members.Count == 0)
                continue;
            var name = Path.GetFileNameWithoutExtension(file);
            text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{Summary(source, $"(record|class) (struct )?{name}\\b")}\n\n| field | holds |\n|---|---|\n");
            foreach (Match member in members)
                text.Append(CultureInfo.InvariantCulture, $"| `{member.Groups["name"].Value}` | {Summary(source, $"\\b{member.Groups["property"].Value} (\\{{|=>)")} |\n");
        }
        Snapshot.MatchDocument(text.ToString(), "docs/template-fields.md");
    }

    /// <summary>A document without its blocks of code.</summary>
    private static string Prose(string document) => Fence().Replace(File.ReadAllText(Repository.Path(document)), string.Empty);

    /// <summary>The summary above the line that a pattern finds, on one line and without markup.</summary>
    private static string Summary(string source, string declaration)
    {
        var lines = source.Split('\n');
        var at = Array.FindIndex(lines, l => Regex.IsMatch(l, declaration, RegexOptions.CultureInvariant) && l.Contains("public", StringComparison.Ordinal));
        var summary = new List<string>();
        for (var i = at - 1; i >= 0 && lines[i].TrimStart() is { } line && (line.StartsWith("///", StringComparison.Ordinal) || line.StartsWith('[')); i--)
            summary.Insert(0, line.TrimStart('/', ' '));
        var text = string.Join(' ', summary);
        var match = Regex.Match(text, "<summary>(?<text>.*?)</summary>", RegexOptions.CultureInvariant);
        return Markup().Replace(Reference().Replace(match.Groups["text"].Value, "${what}"), string.Empty).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Trim();
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "Error", Severity.Warning => "Warning", _ => "Note" };

    private static string Stage(string prefix) => prefix switch
    {
        "AI01" => "Reading seeds",
        "AI02" => "Mending",
        "AI03" => "Merging",
        "AI04" => "Curation",
        "AI05" => "Addresses and links",
        "AI06" => "Templates and pages",
        "AI07" => "Search",
        "AI08" => "Writing the site",
        _ => "Command line",
    };

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"\.Member\(""(?<name>[a-z0-9_]+)"", (?:static )?\w+ => \w+\.(?<property>\w+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    [GeneratedRegex("<(?:see|paramref) (?:cref|name|langword)=\"(?<what>[^\"]*)\"\\s*/>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex("</?[a-z]+>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();
}
