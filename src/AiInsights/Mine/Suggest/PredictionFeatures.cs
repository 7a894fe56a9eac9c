using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>What the sentences of an article show that may tell a claim about the time ahead: cues, times, place, their own words.</summary>
internal sealed partial class PredictionFeatures
{
    // Runs of characters: longer ones are too rare in the labelled texts to be learned.
    private const int LongestRun = 3;

    private readonly SentenceTimes _times;

    public PredictionFeatures(Article article)
    {
        Made = PartialDate.Parse(article.Event?.Date) ?? PartialDate.Parse(article.Published);
        Cues = CueTable.For(Made?.First.Year);
        _times = new SentenceTimes(Made);
    }

    /// <summary>When the article was said or published, or null.</summary>
    public PartialDate? Made { get; }

    public CueTable Cues { get; }

    /// <summary>Names of features, each once: <c>clause:will</c>, <c>time:ahead</c>, <c>place:point</c>, <c>words:不再</c>.</summary>
    public IReadOnlySet<string> Of(SentenceContext sentence)
    {
        if (Cues.IsNever(sentence))
            return new HashSet<string>(StringComparer.Ordinal) { "never" };
        var features = new HashSet<string>(Cues.Shown(sentence), StringComparer.Ordinal);
        features.UnionWith(_times.Of(sentence));
        features.UnionWith(sentence.Places.Select(static p => "place:" + p));

        // Edges are words too: a sentence that ends in 了 differs from one that holds it.
        var text = "^" + Latin().Replace(Numbers().Replace(sentence.Key, "0"), "a") + "$";
        for (var length = 1; length <= LongestRun; length++)
        {
            for (var i = 0; i + length <= text.Length; i++)
                features.Add(string.Concat("words:", text.AsSpan(i, length)));
        }

        return features;
    }

    /// <summary>Whether a feature is one of words: there are thousands, each says little.</summary>
    public static bool IsWords(string feature) => feature.StartsWith("words:", StringComparison.Ordinal);

    // 15%, 三成, 两到三年: which number it is does not matter.
    [GeneratedRegex(@"[0-9.]*[0-9]+[万亿千百十]?|第?[一二两三四五六七八九十百千万亿几半数]+(?=[个年月日号成倍家亿万%台条种周天季代位层步次点轮款人元度件]|小时)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
