using System.Text;
using AiInsights.Hanzi;
using AiInsights.Tests.Support;

namespace AiInsights.Tests;

public sealed class CharacterFormsTests
{
    private const string Heading =
        """
        # What each relation makes of a Han character that stands alone (CharacterForms.cs): the relation, then each character that
        # it changes followed by what it becomes. Not written by hand; to make it anew after a change of the converters or their dictionaries:
        #   tests/AiInsights.Tests/bin/Release/net10.0/AiInsights.Tests -explicit only -method '*.The_table_is_made_of_what_the_converters_give'

        """;

    [Fact]
    public void The_table_holds_what_the_converters_give() =>
        Assert.Equal(Heading + Made(), File.ReadAllText(Repository.Path("src/AiInsights/" + CharacterForms.TableName)));

    [Fact(Explicit = true)]
    public void The_table_is_made_of_what_the_converters_give() =>
        File.WriteAllText(Repository.Path("src/AiInsights/" + CharacterForms.TableName), Heading + Made());

    [Theory]
    [InlineData("t2s", '術', '术')]
    [InlineData("s2t", '术', '術')]
    [InlineData("s2t", '智', '智')]
    public void A_character_becomes_what_it_becomes_alone(string relation, char from, char to) =>
        Assert.Equal(to, CharacterForms.Table(relation)[from]);

    /// <summary>All relations for the Han of the basic plane, and for what they make of these beyond it.</summary>
    private static string Made()
    {
        var characters = Enumerable.Range(CharacterForms.First, CharacterForms.Last - CharacterForms.First + 1).ToHashSet();
        foreach (var relation in CharacterForms.Relations)
            characters.UnionWith(Changes(relation, [.. characters.Order()]).Select(static c => c.To));
        var text = new StringBuilder();
        foreach (var relation in CharacterForms.Relations)
        {
            text.Append(relation).Append('\t');
            foreach (var (from, to) in Changes(relation, [.. characters.Order()]))
                text.Append(char.ConvertFromUtf32(from)).Append(char.ConvertFromUtf32(to));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static List<(int From, int To)> Changes(string relation, int[] characters)
    {
        // One conversion for all: with a line each, no phrase can form.
        var lines = HanziConverter.For(relation).Convert(string.Join('\n', characters.Select(char.ConvertFromUtf32))).Split('\n');
        return [.. characters.Zip(lines).Where(static p => p.Second.EnumerateRunes().Count() == 1 && char.ConvertToUtf32(p.Second, 0) != p.First).Select(static p => (p.First, char.ConvertToUtf32(p.Second, 0)))];
    }
}
