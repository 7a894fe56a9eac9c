using AiInsights.Mine;

namespace AiInsights.Tests.Mine;

public class PartialDateTests
{
    [Theory]
    [InlineData("2025-01-08", "2025-01-08")]
    [InlineData("2025年1月8日 19:22", "2025-01-08")]
    [InlineData("2025/1", "2025-01")]
    [InlineData("Fri, 04 Mar 2022 00:01:00 GMT", "2022-03-04")]
    [InlineData("4 Mar 2022", "2022-03-04")]
    [InlineData("1767225600", "2026-01-01")]
    [InlineData("1767196800", "2026-01-01")]
    [InlineData("1767196799", "2025-12-31")]
    [InlineData("1767225600000", "2026-01-01")]
    public void Dates_of_people_and_of_programs_are_read(string text, string iso) => Assert.Equal(iso, PartialDate.Iso(text));

    [Theory]
    [InlineData("13")]
    [InlineData("176722560")]
    [InlineData("Fri, 31 Feb 2022 00:01:00 GMT")]
    [InlineData("Fri, 04 Mrz 2022")]
    [InlineData("99999999999")]
    [InlineData("上周五")]
    public void What_is_no_date_is_none(string text) => Assert.Null(PartialDate.Iso(text));
}
