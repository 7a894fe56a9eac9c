using AiInsights.Mend;

namespace AiInsights.Tests.Mend;

/// <summary>What makes a text the same text.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("Ａ股、2024 年：“Hello”，世界！", "a股2024年hello世界")]
    [InlineData("，。！ ", "")]
    public void Letters_and_digits_stay_in_lower_case_and_ascii_width(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void A_long_text_is_folded_whole_and_its_head_alone_where_no_more_is_asked()
    {
        var text = string.Concat(Enumerable.Repeat("长文，", 1000));
        Assert.Equal(text.Replace("，", string.Empty, StringComparison.Ordinal), Folding.Fold(text));
        Assert.Equal("长文长", Folding.Fold(text, 3));
        Assert.Equal("长文", Folding.Fold("长文。", 16));
    }

    [Theory]
    [InlineData("Ａ股、2024 年！", "a股2024年", true)]
    [InlineData("Ａ股、2024 年！", "a股2024年初", false)]
    [InlineData("Ａ股、2024 年初", "a股2024年", false)]
    [InlineData("Ａ股、2025 年！", "a股2024年", false)]
    [InlineData("。", "", true)]
    [InlineData("", "年", false)]
    public void Whether_a_text_is_another_folded_needs_no_folding(string text, string folded, bool same)
    {
        Assert.Equal(same, Folding.Is(text, folded));
        Assert.Equal(same, Folding.Fold(text) == folded);
    }
}
