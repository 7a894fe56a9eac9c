using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips;

/// <summary>A line that comes again is searched once, and nobody can tell.</summary>
public sealed class LineSlipsTests
{
    private const string Damaged = "llm 的級別,F(xiàn)在最大的模型也是如此。";
    private const string Other = "判斷三:上下文工程比提示詞工掣重要。";

    [Fact]
    public void A_line_that_comes_again_has_the_same_slips()
    {
        var slips = Lines(new SearchBudget(10_000, 100));
        var first = slips.Of(Damaged, amongDamage: false);

        Assert.NotEmpty(first);
        Assert.Same(first, slips.Of(Damaged, amongDamage: false));
        Assert.NotSame(first, slips.Of(Damaged, amongDamage: true));
        Assert.NotEqual(first, slips.Of(Other, amongDamage: false));
    }

    [Fact]
    public void It_counts_against_the_bound_each_time()
    {
        var budget = new SearchBudget(10_000, 100);
        var slips = Lines(budget);
        slips.Of(Damaged, amongDamage: false);
        var (units, looks) = (10_000 - budget.Left.Units, 100 - budget.Left.Looks);
        slips.Of(Damaged, amongDamage: false);

        Assert.True(units > 0);
        Assert.Equal((10_000 - (2 * units), 100 - (2 * looks)), budget.Left);
    }

    [Fact]
    public void Behind_the_bound_nothing_is_found_and_the_bound_is_reported()
    {
        var alone = new SearchBudget(10_000, 100);
        Lines(alone).Of(Damaged, amongDamage: false);
        var (units, looks) = (10_000 - alone.Left.Units, 100 - alone.Left.Looks);
        var budget = new SearchBudget((2 * units) - 1, (2 * looks) + 1);
        var slips = Lines(budget);

        Assert.NotEmpty(slips.Of(Damaged, amongDamage: false));
        Assert.False(budget.IsSpent);
        slips.Of(Damaged, amongDamage: false);
        Assert.True(budget.IsSpent);
    }

    private static LineSlips Lines(SearchBudget budget) => new(null, static () => SlipMemory.Of(Damaged + "\n" + Other), budget);
}
