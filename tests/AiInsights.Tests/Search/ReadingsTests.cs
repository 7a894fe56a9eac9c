using AiInsights.Search;

namespace AiInsights.Tests.Search;

public class ReadingsTests
{
    [Theory]
    [InlineData("杨植麟", "yang zhi lin")]
    [InlineData("具身智能", "ju shen zhi nai/neng")]
    [InlineData("AI 洞察", "ai dong/tong cha")]
    [InlineData("绿洲", "lu/lv zhou")]
    public void A_name_is_read_syllable_by_syllable(string name, string reading) => Assert.Equal(reading, Readings.Of(name));

    [Theory]
    [InlineData("Scaling Law")]
    [InlineData("𠮷野")]
    [InlineData("")]
    public void A_name_without_Han_or_with_a_character_of_no_known_reading_has_none(string name) => Assert.Null(Readings.Of(name));
}
