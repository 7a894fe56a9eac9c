namespace AiInsights.Tests.Mine.Suggest;

public sealed class LabelledTextsTests
{
    public static TheoryData<string> Texts => [.. LabelledText.Names];

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_each_kind_of_text_most_claims_are_found_and_little_else(string name)
    {
        var (right, claims, candidates, mistakes) = LabelledCount.Of(LabelledText.Read(name));
        Assert.True(right >= 0.80 * claims, $"found {right} of {claims}:{mistakes}");
        Assert.True(right >= 0.75 * candidates, $"right {right} of {candidates}:{mistakes}");
    }

    [Fact]
    public void Over_all_texts_nine_in_ten_claims_are_found_and_few_others()
    {
        var counts = LabelledText.Names.Select(static n => LabelledCount.Of(LabelledText.Read(n))).ToList();
        var right = counts.Sum(static c => c.Right);
        Assert.True(right >= 0.90 * counts.Sum(static c => c.Claims), $"found {right} of {counts.Sum(static c => c.Claims)}");
        Assert.True(right >= 0.85 * counts.Sum(static c => c.Candidates), $"right {right} of {counts.Sum(static c => c.Candidates)}");
    }
}
