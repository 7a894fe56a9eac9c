using AiInsights.Mine.Suggest;
using Curated = AiInsights.Mine.Curation.Curation;

namespace AiInsights.Tests.Mine.Suggest;

/// <summary>
/// Texts that were written and labelled before the rules had seen anything like them. <c>floors.tsv</c> says for each what
/// was found at first contact and what must be found now: a rule that is made better for one kind of text may not cost another.
/// </summary>
public sealed class FirstContactTests
{
    private static readonly Dictionary<string, int[]> s_floors = Floors.Of("first-contact");

    public static TheoryData<string> Texts => [.. WholeText.NamesIn("first-contact")];

    public static TheoryData<string> Talks => [.. WholeText.NamesIn("first-contact").Where(static n => WholeText.Read("first-contact", n).Of("turn").Any())];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_was_found_in_a_text_is_found_still(string name)
    {
        var count = WholeText.Read("first-contact", name).Claims();
        Assert.True(s_floors[name] is [var claims, _, _, var found, var more, var wrong] && count.Claims == claims && count.Right >= found && count.More <= more && count.WrongFields.Count <= wrong, count.ToString());
    }

    [Fact]
    public void Over_all_texts_the_bars_are_held()
    {
        var counts = WholeText.NamesIn("first-contact").Select(static n => WholeText.Read("first-contact", n).Claims()).ToList();
        var right = counts.Sum(static c => c.Right);
        Assert.True(right >= 0.90 * counts.Sum(static c => c.Claims), $"found {right} of {counts.Sum(static c => c.Claims)}");
        Assert.True(right >= 0.85 * (right + counts.Sum(static c => c.More)), $"right {right} of {right + counts.Sum(static c => c.More)}");
        Assert.True(counts.Sum(static c => c.WrongFields.Count) <= 0.12 * right);
    }

    [Theory]
    [MemberData(nameof(Talks))]
    public void Turns_are_those_of_their_speakers(string name)
    {
        var text = WholeText.Read("first-contact", name);
        Assert.Equal(text.Of("turn").Select(static r => r[1]), text.Article.Turns.Select(t => text.NameOf(t.Speaker)));
        Assert.All(text.Of("turn").Zip(text.Article.Turns), pair => Assert.StartsWith(pair.First[2], text.Article.Blocks.First(b => b.Id == pair.Second.Blocks[0]).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Turns_that_take_a_side_are_proposed_and_few_others()
    {
        var (found, sides, proposed) = (0, 0, 0);
        foreach (var text in Talks.Select(static t => WholeText.Read("first-contact", t.Data)).Where(static t => t.Of("side").Any()))
        {
            var turns = PositionSuggester.Suggest([text.Article], Curated.Empty).Select(c => (Name: text.NameOf(c.Speaker), Start: text.Article.Blocks.First(b => b.Id == text.Article.Turns.First(t => t.N == c.Block.Turn).Blocks[0]).Text)).ToList();
            proposed += turns.Count;
            sides += text.Of("side").Count();
            found += text.Of("side").Count(r => turns.Exists(t => t.Name == r[1] && t.Start.StartsWith(r[2], StringComparison.Ordinal)));
        }

        Assert.True(found >= 0.85 * sides && found >= 0.75 * proposed, $"found {found} of {sides}, proposed {proposed}");
    }
}
