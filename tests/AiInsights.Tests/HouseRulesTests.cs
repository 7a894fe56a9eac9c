using System.Text.RegularExpressions;
using AiInsights.Tests.Support;

namespace AiInsights.Tests;

/// <summary>Rules of the house that a machine can hold.</summary>
public sealed partial class HouseRulesTests
{
    /// <summary>About 300 is the rule; this is where a file is split.</summary>
    private const int MostLines = 330;

    /// <summary>Files that are longer all the same. Only shorter: who splits one takes it off the list.</summary>
    private static readonly string[] Longer = ["src/AiInsights.Templating/Parsing/Parser.Expressions.cs", "src/AiInsights/Mend/Markdown/MarkdownBlocks.cs"];

    /// <summary>Codes that nothing provokes yet, or that nothing reports. Only shorter.</summary>
    private static readonly string[] NotProvoked =
        ["AI0109", "AI0201", "AI0203", "AI0204", "AI0501", "AI0502", "AI0503", "AI0504", "AI0505"];

    private static readonly string[] Steps = ["Model", "Ingest", "Mend", "Merge", "Mine", "Plan", "Render", "Search", "Write"];

    private static readonly string[] Reading = ["Ingest", "Mend", "Merge", "Mine"];

    [Fact]
    public void Files_are_short_enough_to_read() =>
        Assert.Empty(Files("src", "*.cs").Where(static f => Lines(f).Length > MostLines).Except(Longer).Select(static f => $"{f}: {Lines(f).Length}"));

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var file in Files("src", "*.cs").Concat(Files("tests", "*.cs")))
        {
            var declared = Lines(file).FirstOrDefault(static l => l.StartsWith("namespace ", StringComparison.Ordinal));
            var folder = string.Join('.', file.Split('/').Skip(1).SkipLast(1));
            Assert.True(declared is null || declared == $"namespace {folder};", $"{file}: {declared}");
        }
    }

    [Fact]
    public void No_step_knows_a_later_one()
    {
        foreach (var file in Files("src/AiInsights", "*.cs"))
        {
            var own = Array.IndexOf(Steps, file.Split('/')[2]);
            if (own < 0)
                continue;
            foreach (var used in Lines(file).Select(static l => Using().Match(l)).Where(static m => m.Success).Select(static m => m.Groups["step"].Value))
                Assert.True(Array.IndexOf(Steps, used) <= own, $"{file} uses {used}");
        }
    }

    [Fact]
    public void What_makes_pages_knows_the_model_and_what_people_decided_and_nothing_of_reading()
    {
        foreach (var step in Steps.Skip(5))
        {
            foreach (var file in Files("src/AiInsights/" + step, "*.cs"))
            {
                var forbidden = Lines(file).Where(static l => Using().Match(l) is { Success: true } m && Reading.Contains(m.Groups["step"].Value)
                    && !l.StartsWith("using AiInsights.Mine.Curation;", StringComparison.Ordinal));
                Assert.True(!forbidden.Any(), $"{file}: {string.Join(' ', forbidden)}");
            }
        }
    }

    [Fact]
    public void Script_conversion_and_templating_stand_alone()
    {
        foreach (var project in (string[])["src/AiInsights.Hanzi/AiInsights.Hanzi.csproj", "src/AiInsights.Templating/AiInsights.Templating.csproj"])
            Assert.DoesNotContain("ProjectReference", File.ReadAllText(Repository.Path(project)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_drawer_for_everything_and_no_folded_code()
    {
        Assert.DoesNotContain(Files("src", "*.cs"), static f => Drawer().IsMatch(f));
        Assert.DoesNotContain(Files("src", "*.cs"), static f => Lines(f).Any(static l => l.TrimStart().StartsWith("#region", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_has_the_number_of_its_stage_and_is_used_once()
    {
        var ids = DiagnosticCodes.All.Select(static c => c.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        (string File, string Prefix)[] stages =
            [("Ingest", "AI01"), ("Mend", "AI02"), ("Merge", "AI03"), ("Mine", "AI04"), ("Plan", "AI05"), ("Render", "AI06"), ("Search", "AI07"), ("Write", "AI08"), ("Cli", "AI09")];
        foreach (var file in Files("src/AiInsights", "DiagnosticCodes.*.cs"))
        {
            var stage = Path.GetFileName(file).Split('.')[1];
            foreach (Match id in CodeId().Matches(File.ReadAllText(Repository.Path(file))))
                Assert.Contains(stages, s => (s.File == stage || (stage == "Mend" && s.File == "Merge")) && id.Value.StartsWith(s.Prefix, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_code_is_reported_somewhere_and_provoked_by_a_test()
    {
        var source = string.Concat(Files("src", "*.cs").Where(static f => !f.Contains("/DiagnosticCodes.", StringComparison.Ordinal)).Select(static f => File.ReadAllText(Repository.Path(f))));
        var tests = string.Concat(Files("tests", "*.*").Where(static f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal))
            .Select(static f => File.ReadAllText(Repository.Path(f))));
        var missing = typeof(DiagnosticCodes).GetFields().Where(static f => f.FieldType == typeof(DiagnosticCode)).SelectMany(f =>
        {
            var code = (DiagnosticCode)f.GetValue(null)!;
            var named = new Regex($@"\b{f.Name}\b", RegexOptions.CultureInvariant);
            return new[]
            {
                named.IsMatch(source) ? null : $"{code.Id} is reported nowhere",
                named.IsMatch(tests) || tests.Contains(code.Id, StringComparison.Ordinal) ? null : $"{code.Id} is provoked by no test",
            }.OfType<string>();
        });
        Assert.DoesNotContain(missing, static m => !NotProvoked.Contains(m[..6]));
    }

    internal static IEnumerable<string> Files(string folder, string pattern)
    {
        var root = Repository.Path(folder);
        return !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(static f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static string[] Lines(string file) => File.ReadAllLines(Repository.Path(file));

    [GeneratedRegex(@"^using (static )?AiInsights\.(?<step>[A-Z][a-z]+)(\.[A-Za-z.]+)?;", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    [GeneratedRegex(@"/(Utils?|Helpers?|Common|Misc)(/|\.cs$)|(Utils|Helpers?)\.cs$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Drawer();

    [GeneratedRegex("AI[0-9]{4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeId();
}
