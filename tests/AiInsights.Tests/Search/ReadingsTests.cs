using AiInsights.Search;

namespace AiInsights.Tests.Search;

public class ReadingsTests
{
    [Theory]
    [InlineData('杨', "yang")]
    [InlineData('能', "nai/neng")]
    [InlineData('绿', "lu/lv")]
    [InlineData('a', "")]
    [InlineData('\ud842', "")]
    public void A_character_has_every_reading_that_is_known_of_it(char character, string readings) => Assert.Equal(readings, string.Join('/', Readings.Of(character)));

    [Fact]
    public void Characters_of_one_reading_stand_together_and_those_of_several_behind_each() =>
        Assert.Equal(["ju具", "nai能 neng能", "shen深身", "zhi智"], Readings.Rows(["具身智能", "深度 AI（智）"]).Where(static r => !r.StartsWith("du", StringComparison.Ordinal)));
}
