using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>Where a sentence stands and how long it is, in words that <c>prediction-weights.txt</c> weighs.</summary>
internal static class SentencePlaces
{
    // Folded characters below which a sentence is of the first, second … length.
    private static readonly ImmutableArray<int> s_lengths = [8, 14, 22, 34, 50];

    /// <summary>
    /// <c>heading</c>, <c>host</c>, <c>point</c>, <c>enumerated</c>, <c>answer</c>, <c>opens</c> (the article) and the length. The kind of
    /// article is none: learned from few articles of a kind it cost a third of the precision on those that were left out.
    /// </summary>
    public static IEnumerable<string> Of(Block block, string key, bool host, bool answers, bool enumerated, bool opens)
    {
        yield return "length-" + (char)('0' + s_lengths.Count(l => key.Length >= l));
        if (block.Type == BlockType.Heading)
            yield return "heading";
        if (block.Insight is not null)
            yield return "point";
        if (host)
            yield return "host";
        if (answers)
            yield return "answer";
        if (enumerated)
            yield return "enumerated";
        if (opens)
            yield return "opens";
    }
}
