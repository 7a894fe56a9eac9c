using AiInsights.Mine.Suggest;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine.Suggest;

/// <summary>Texts of many kinds, labelled before the program saw them: what it finds without any curation.</summary>
public sealed class WholeTextsTests
{
    public static TheoryData<string> Texts => [.. WholeText.Names];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_turn_and_every_point_is_found_and_no_other(string name)
    {
        var text = WholeText.Read(name);
        var turns = text.Article.Turns.Select(t => (Name: text.NameOf(t.Speaker), text.Article.Blocks.First(b => b.Id == t.Blocks[0]).Text)).ToList();
        Assert.Equal(text.Of("turn").Select(static r => r[1]), turns.Select(static t => t.Name));
        Assert.All(text.Of("turn").Zip(turns), static pair => Assert.StartsWith(pair.First[2], pair.Second.Text, StringComparison.Ordinal));
        Assert.Equal(text.Of("point").Select(static r => $"{r[1]} {r[2]}"), text.Article.Insights.Select(static i => FormattableString.Invariant($"{i.Number} {i.Title}")));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Most_claims_are_found_and_little_else(string name)
    {
        var count = WholeText.Read(name).Claims();
        Assert.True(count.Right >= 0.85 * count.Claims && count.Right >= 0.70 * (count.Right + count.More), count.ToString());
    }

    [Fact]
    public void Claims_that_are_found_are_those_of_the_right_people_with_the_right_dates_hedges_and_conditions()
    {
        var counts = WholeText.Names.Select(static n => WholeText.Read(n).Claims()).ToList();
        var wrong = counts.SelectMany(static c => c.WrongFields).ToList();
        Assert.True(wrong.Count <= 0.06 * counts.Sum(static c => c.Right), $"{wrong.Count} of {counts.Sum(static c => c.Right)}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Positions_of_guests_are_among_the_candidates_under_their_question()
    {
        var (found, all, missed) = (0, 0, string.Empty);
        foreach (var text in WholeText.Names.Select(WholeText.Read))
        {
            var candidates = PositionSuggester.Suggest([text.Article], Curated.Empty);
            foreach (var row in text.Of("view"))
            {
                all++;
                if (candidates.Any(c => text.NameOf(c.Speaker) == row[1] && WholeText.Holds(c.Question, row[3]) && c.Others.Prepend(c.Quote).Any(q => WholeText.Holds(q, row[4]))))
                    found++;
                else
                    missed += "\n" + string.Join(' ', row);
            }
        }

        Assert.True(found >= 0.85 * all, $"found {found} of {all}:{missed}");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void People_organisations_and_products_are_told_apart_without_a_list(string name)
    {
        var text = WholeText.Read(name);
        var found = text.Article.Mentions.Select(static m => (m.Kind, m.Name)).Distinct().ToList();
        var expected = text.Rows.Where(static r => r[0] is "person" or "organisation" or "product").ToList();
        var missed = expected.Where(r => !found.Exists(f => f.Kind == r[0] && WholeText.Fits(r[1], f.Name))).Select(static r => r[1]).ToList();
        var more = found.Where(f => !expected.Exists(r => f.Kind == r[0] && WholeText.Fits(r[1], f.Name))).ToList();
        Assert.True(missed.Count <= 0.15 * expected.Count, "missed: " + string.Join(' ', missed));
        Assert.True(more.Count <= 0.15 * Math.Max(1, found.Count), "too many: " + string.Join(' ', more));
        Assert.All(expected.Where(r => r is ["person", _, not "-"] && !missed.Contains(r[1])), r => Assert.Contains(text.Article.Mentions, m => WholeText.Fits(r[1], m.Name) && WholeText.Fits(r[2], m.Role)));
    }
}
