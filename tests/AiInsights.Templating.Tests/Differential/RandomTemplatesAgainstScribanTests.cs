namespace AiInsights.Templating.Tests.Differential;

/// <summary>Thousands of small templates made by chance give what Scriban gives: the same output or the same messages at the same places.</summary>
public sealed class RandomTemplatesAgainstScribanTests
{
    private const int Each = 250;

    private static readonly string[] Deliberate = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Differential", "deliberate-differences.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ", 2)[0])];

    /// <summary>The areas and how many of a thousand templates may differ otherwise than deliberately.</summary>
    public static TheoryData<string, int> Areas => new()
    {
        { "operators", 8 },
        { "built-ins", 12 },
        { "statements", 8 },
        { "expressions", 24 },
        { "blanks", 0 },
        { "functions", 0 },
        { "literals", 0 },
        { "dates", 0 },
        { "mutations", 8 },
        { "assignments", 8 },
        { "includes", 4 },
        { "formats", 8 },
        { "documents", 8 },
    };

    [Theory]
    [MemberData(nameof(Areas))]
    public void Templates_of_an_area_give_what_Scriban_gives(string area, int perThousand)
    {
        var make = new TemplateGrammar(20261128).Areas.Single(a => a.Area == area).Make;
        var different = new List<string>();
        for (int i = 0; i < Each; i++)
        {
            string text = make();
            string ours = BothEngines.Ours(text);
            if (BothEngines.Scribans(text) is { } scribans && scribans != ours && !Deliberate.Any(d => scribans.Contains(d, StringComparison.Ordinal)))
                different.Add($"{text}\n  ours: {ours}\n  Scriban's: {scribans}");
        }

        Assert.True(different.Count * 1000 <= perThousand * Each, $"{different.Count} of {Each} differ\n" + string.Join('\n', different.Take(10)));
    }
}
