namespace AiInsights.Templating.Tests.Differential;

/// <summary>Every own case gives what Scriban gives, but for the differences that <c>known-differences.txt</c> names with their reasons.</summary>
public sealed class OwnCasesAgainstScribanTests
{
    private static readonly Dictionary<string, string> Known = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Differential", "known-differences.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|', 2)).ToDictionary(p => p[0].Trim(), p => p[1].Trim(), StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Topics => CaseTests.Topics;

    [Theory]
    [MemberData(nameof(Topics))]
    public void Cases_give_what_Scriban_gives_unless_a_difference_is_known(string topic)
    {
        var cases = CaseTests.Read(Path.Combine(CaseTests.Folder, topic));
        string[] different = [.. cases.Where(c => BothEngines.Ours(c.Text) != BothEngines.Scribans(c.Text)).Select(c => $"{topic} {c.Name}")];
        string[] expected = [.. cases.Select(c => $"{topic} {c.Name}").Where(Known.ContainsKey)];

        Assert.Equal(expected, different);
    }

    [Fact]
    public void Every_known_difference_is_of_a_case_that_exists_and_has_a_reason()
    {
        var names = Topics.SelectMany(t => CaseTests.Read(Path.Combine(CaseTests.Folder, t.Data)).Select(c => $"{t.Data} {c.Name}")).ToHashSet(StringComparer.Ordinal);

        Assert.All(Known, k => Assert.True(names.Contains(k.Key) && k.Value.Length > 10, k.Key));
    }
}
