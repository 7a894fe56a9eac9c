using System.Text.Json;
using AiInsights.Tests.Support;

namespace AiInsights.Tests.Mend;

/// <summary>Cases are data: add one to <c>Cases/*.json</c>, with a line that says why.</summary>
public class MendCasesTests
{
    public static TheoryData<string> BlockCases => Names("blocks.json");

    public static TheoryData<string> PunctuationCases => Names("punctuation.json");

    [Theory]
    [MemberData(nameof(BlockCases))]
    public void Blocks_are_read_as_their_author_meant_them(string why)
    {
        var test = Case("blocks.json", why);
        var mended = Reading.Mend(string.Join('\n', Strings(test, "input")), "a.md");
        Assert.Equal(Strings(test, "blocks"), Reading.Lines(mended.Blocks));
        Assert.Equal(0, mended.Trace.Count().Unaccounted);
    }

    [Theory]
    [MemberData(nameof(PunctuationCases))]
    public void Punctuation_fits_the_script_around_it(string why)
    {
        var test = Case("punctuation.json", why);
        var mended = Reading.Mend("开头的一段话到此为止。\n" + test.GetProperty("before").GetString());
        Assert.Equal(test.GetProperty("after").GetString(), mended.Blocks[^1].Text);
    }

    [Theory]
    [MemberData(nameof(PunctuationCases))]
    public void Mending_mended_punctuation_changes_nothing(string why)
    {
        var after = Case("punctuation.json", why).GetProperty("after").GetString();
        Assert.Equal(after, Reading.Mend("开头的一段话到此为止。\n" + after).Blocks[^1].Text);
    }

    private static TheoryData<string> Names(string file) => new(All(file).Select(static c => c.GetProperty("why").GetString()!));

    private static JsonElement Case(string file, string why) => All(file).Single(c => c.GetProperty("why").GetString() == why);

    private static List<JsonElement> All(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(Repository.Path("tests/AiInsights.Tests/Mend/Cases/" + file))).RootElement.EnumerateArray()];

    private static IEnumerable<string> Strings(JsonElement test, string name) => test.GetProperty(name).EnumerateArray().Select(static s => s.GetString()!);
}
