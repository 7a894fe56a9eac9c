namespace AiInsights.Templating.Tests;

/// <summary>The cases as data: <c>Cases/&lt;part&gt;/&lt;topic&gt;.txt</c> holds inputs, <c>&lt;topic&gt;.out.txt</c> what they give, in the same order, each under a line <c>=== name</c>.</summary>
public sealed class CaseTests
{
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<TheoryDataRow<string>> Topics => Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".out.txt", StringComparison.Ordinal) && !f.Contains("_files", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).Select(f => new TheoryDataRow<string>(f));

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_input_gives_the_expected_output_or_error(string topic)
    {
        string path = Path.Combine(Folder, topic);
        Assert.Equal(Read(path[..^4] + ".out.txt"), Read(path).Select(c => (c.Name, Run(c.Text))));
    }

    [Fact]
    public void There_are_at_least_400_cases_with_names_of_their_own()
    {
        var names = Topics.SelectMany(t => Read(Path.Combine(Folder, t.Data)).Select(c => t.Data + c.Name)).ToList();

        Assert.True(names.Count >= 400, $"{names.Count} cases");
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    internal static List<(string Name, string Text)> Read(string path) =>
        [.. ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split("\n=== ").Skip(1).Select(c => c.Split('\n', 2)).Select(c => (c[0], c[1].TrimEnd('\n')))];

    private static string Run(string text)
    {
        var template = Template.Parse(text, "text", TemplateOptions.Default with { Loader = new FileTemplateLoader(Path.Combine(Folder, "_files")), LoopLimit = 1000 });
        try
        {
            return template.Render(JsonModel.Parse(File.ReadAllText(Path.Combine(Folder, "model.json")))).TrimEnd('\n');
        }
        catch (TemplateException fault)
        {
            return fault.Message.TrimEnd('\n');
        }
    }
}
