using System.Globalization;
using AiInsights.Hanzi;
using AiInsights.Search;

namespace AiInsights.Tests.Search;

public class SecondScriptTests
{
    [Theory]
    [InlineData("头发长在里面，后来发展了。")]
    [InlineData("看着这台面包机，他说：“干净”。\n第二行𠮷的头发。")]
    [InlineData("No Han here, 123")]
    [InlineData("")]
    public void Usual_partners_and_the_difference_give_the_other_page_back(string text)
    {
        var toHant = HanziConverter.For("s2tw");
        var second = new SecondScript(toHant.Convert);
        var (difference, written) = second.Describe(text);
        Assert.Equal(text, written);
        Assert.Equal(string.Join('\n', text.Split('\n').Select(toHant.Convert)), second.Other(difference, written));
    }

    [Fact]
    public void A_wording_of_another_length_is_kept_whole()
    {
        var second = new SecondScript(static text => text.Replace("软件", "軟體程式", StringComparison.Ordinal));
        var (difference, written) = second.Describe("写软件。");
        Assert.Equal((SecondScript.Whole, "写软件。\t写軟體程式。"), (difference, written));
        Assert.Equal(("写软件。", "写軟體程式。"), (SecondScript.Original(difference, written), second.Other(difference, written)));
    }

    [Fact]
    public void Without_another_script_nothing_is_added() => Assert.Equal((string.Empty, "头发"), new SecondScript(null).Describe("头发"));

    private static int Base36(string digits) =>
        digits.Aggregate(0, static (n, c) => (n * 36) + (char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(35, "z")]
    [InlineData(36, "10")]
    [InlineData(46655, "zzz")]
    public void Positions_are_written_in_base_36(int value, string text)
    {
        Assert.Equal(text, SecondScript.Base36(value));
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Base36(text).ToString(CultureInfo.InvariantCulture));
    }
}
