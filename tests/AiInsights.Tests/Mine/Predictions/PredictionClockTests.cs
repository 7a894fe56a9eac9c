using AiInsights.Mine;
using AiInsights.Mine.Predictions;

namespace AiInsights.Tests.Mine.Predictions;

public sealed class PredictionClockTests
{
    private static readonly PredictionDates Plain = new()
    {
        MadeOn = PartialDate.Parse("2025-01-08"),
        From = new DateOnly(2026, 1, 1),
        To = new DateOnly(2026, 12, 31),
    };

    [Theory]
    [InlineData("2025-01-07", null)]
    [InlineData("2025-01-08", "pending")]
    [InlineData("2025-12-31", "pending")]
    [InlineData("2026-01-01", "running")]
    [InlineData("2026-10-02", "running")]
    [InlineData("2026-10-03", "due-soon")]
    [InlineData("2026-12-31", "due-soon")]
    [InlineData("2027-01-01", "due")]
    [InlineData("2027-03-31", "due")]
    [InlineData("2027-04-01", "overdue")]
    public void The_state_follows_from_the_day(string asOf, string? state) =>
        Assert.Equal(state, PredictionClock.State(Plain, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), 90, 90));

    [Fact]
    public void The_first_test_that_holds_decides()
    {
        var day = new DateOnly(2027, 6, 1);
        var verdict = Plain with { EnteredOn = new DateOnly(2027, 2, 1), BecameKnown = new DateOnly(2027, 1, 15) };
        Assert.Equal("resolved", State(verdict));
        Assert.Equal("withdrawn", State(verdict with { WithdrawnOn = new DateOnly(2026, 5, 1) }));
        Assert.Equal("resolved", State(verdict with { WithdrawnOn = new DateOnly(2027, 1, 20) }));
        Assert.Equal("resolved", State(verdict with { ConditionFailed = true, Testable = false }));
        Assert.Equal("void-condition", State(Plain with { ConditionFailed = true, Testable = false }));
        Assert.Equal("not-testable", State(Plain with { Testable = false }));
        Assert.Equal("no-horizon", State(Plain with { From = null, To = null }));
        Assert.Equal("overdue", State(Plain));
        Assert.Equal("running", PredictionClock.State(Plain with { From = null }, new DateOnly(2025, 2, 1), 90, 90));
        Assert.Equal("overdue", State(Plain with { MadeOn = null }));

        string? State(PredictionDates dates) => PredictionClock.State(dates, day, 90, 90);
    }
}
