using System.Text.Json;
using AiInsights.Search;

namespace AiInsights.Tests.Search;

public class CharacterFoldTests
{
    public static TheoryData<string, string> Same => Cases("same");

    public static TheoryData<string, string> Different => Cases("different");

    [Theory]
    [MemberData(nameof(Same))]
    public void Script_width_case_and_blanks_beside_Han_make_no_difference(string a, string b) =>
        Assert.Equal(CharacterFold.Instance.Fold(a), CharacterFold.Instance.Fold(b));

    [Theory]
    [MemberData(nameof(Different))]
    public void Words_that_differ_otherwise_stay_apart(string a, string b) =>
        Assert.NotEqual(CharacterFold.Instance.Fold(a), CharacterFold.Instance.Fold(b));

    [Fact]
    public void What_is_folded_stays_as_it_is_when_folded_again()
    {
        foreach (var (_, text) in Same.Select(static row => row.Data))
        {
            var once = CharacterFold.Instance.Fold(text);
            Assert.Equal(once, CharacterFold.Instance.Fold(once));
        }
    }

    private static TheoryData<string, string> Cases(string key)
    {
        using var stream = typeof(CharacterFoldTests).Assembly.GetManifestResourceStream("fold-cases.json")!;
        using var cases = JsonDocument.Parse(stream);
        var data = new TheoryData<string, string>();
        foreach (var pair in cases.RootElement.GetProperty(key).EnumerateArray())
            data.Add(pair[0].GetString()!, pair[1].GetString()!);
        return data;
    }
}
