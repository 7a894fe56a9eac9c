using System.Globalization;
using AiInsights.Mine;
using AiInsights.Mine.Predictions;

namespace AiInsights.Tests.Mine.Predictions;

public sealed class HorizonTableTests
{
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mine", "Predictions", "Cases", "horizons.tsv")).Where(l => l.Length > 0 && l[0] != '#'))
            {
                var cells = line.Split('\t');
                cases.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wording_and_the_day_it_was_said_give_the_dates(string wording, string made, string from, string to)
    {
        var span = HorizonTable.Standard.Read(wording, PartialDate.Parse(made));
        var open = span is { Open: true };
        Assert.Equal((from, to), (Show(span?.From), Show(span?.To)));

        string Show(DateOnly? day) => span is null ? "none" : open ? "open" : day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
    }

    [Theory]
    [InlineData("两", 2)]
    [InlineData("十", 10)]
    [InlineData("十八", 18)]
    [InlineData("二十", 20)]
    [InlineData("三十六", 36)]
    [InlineData("一百", 100)]
    [InlineData("18", 18)]
    [InlineData("两三", null)]
    [InlineData("几", null)]
    [InlineData("", null)]
    [InlineData("0", null)]
    public void Numbers_are_read_in_both_digits(string text, int? number) => Assert.Equal(number, ChineseNumber.Parse(text));

    [Theory]
    [InlineData("2025-02-08 07:00:00", "2025-02-08", "day")]
    [InlineData("2025-10-06T20:08:48.194335", "2025-10-06", "day")]
    [InlineData("2024-09", "2024-09", "month")]
    [InlineData("2024", "2024", "year")]
    [InlineData("2025年1月8日 周三", "2025-01-08", "day")]
    [InlineData("2025/1/8", "2025-01-08", "day")]
    [InlineData("2024年9月", "2024-09", "month")]
    public void Dates_keep_the_precision_they_are_written_with(string text, string shown, string precision)
    {
        var date = PartialDate.Parse(text)!.Value;
        Assert.Equal((shown, precision), (date.ToString(), date.Precision));
    }

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13")]
    [InlineData("0000")]
    [InlineData("一月八日")]
    [InlineData("2025-01-08abc")]
    [InlineData("２０２５")]
    public void A_day_that_is_none_is_no_date(string text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void Long_hostile_wordings_are_read_in_bounded_steps()
    {
        foreach (var part in new[] { "未来", "两到", "2025年", "一", "1", "在", "，", "再过" })
            _ = HorizonTable.Standard.Read(string.Concat(Enumerable.Repeat(part, 100_000)), PartialDate.Parse("2025-01-08"));
    }
}
