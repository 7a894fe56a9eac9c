using System.Globalization;
using AiInsights.Mine.Suggest;

namespace AiInsights.Tests.Mine.Suggest.Training;

/// <summary>
/// Logistic regression with a penalty on large weights, by steps after each sentence (AdaGrad: Duchi, Hazan and Singer 2011).
/// Each step leaves some features out by chance (dropout: Srivastava and others 2014): a claim of a new text has fewer of the cues
/// it might have, and no cue may lean on its companions. Weights are the mean of those after each pass of the second half.
/// Chance is a generator of fixed seed: the same texts give the same weights.
/// </summary>
internal static class WeightTraining
{
    private const int Passes = 40;
    private const double Step = 0.3;
    private const double Penalty = 20;

    // Words are many and weak: eight of them move as far as one cue.
    private const double WordValue = 0.12;

    // The share of features that a step leaves out.
    private const double Out = 0.15;

    // A run of characters that fewer sentences hold says more about them than about claims.
    private const int FewestOfWords = 4;
    private const int FewestOfCues = 2;

    // Four long articles by few people are half of all sentences.
    private const double SeedsCount = 0.5;

    /// <summary>The weights, to two decimals; those that come to nought are left out.</summary>
    public static SortedDictionary<string, double> Of(IReadOnlyList<LabelledSentence> sentences)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal) { ["all"] = 0 };
        foreach (var feature in sentences.SelectMany(static s => s.Features).GroupBy(static f => f, StringComparer.Ordinal).Where(static g => g.Count() >= (PredictionFeatures.IsWords(g.Key) ? FewestOfWords : FewestOfCues)).Select(static g => g.Key).Order(StringComparer.Ordinal))
            ids.Add(feature, ids.Count);
        var values = ids.OrderBy(static i => i.Value).Select(static i => PredictionFeatures.IsWords(i.Key) ? WordValue : 1).ToArray();
        var rows = sentences.Select(s => s.Features.Append("all").Select(f => ids.GetValueOrDefault(f, -1)).Where(static i => i >= 0).Order().ToArray()).ToArray();

        var all = ids["all"];
        var weights = new double[ids.Count];
        var means = new double[ids.Count];
        var squares = new double[ids.Count];
        Array.Fill(squares, 1e-6);
        var chance = new Chance();
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var kept = new List<(int Feature, double Value)>();
        for (var pass = 0; pass < Passes; pass++)
        {
            chance.Shuffle(order);
            foreach (var n in order)
            {
                kept.Clear();
                var sum = 0.0;
                foreach (var i in rows[n])
                {
                    if (i != all && chance.Next() < Out)
                        continue;
                    var value = i == all ? 1 : values[i] / (1 - Out);
                    kept.Add((i, value));
                    sum += weights[i] * value;
                }

                var error = ((1 / (1 + Math.Exp(-sum))) - (sentences[n].Claim ? 1 : 0)) * (sentences[n].Text.StartsWith("seeds/", StringComparison.Ordinal) ? SeedsCount : 1);
                foreach (var (i, value) in kept)
                {
                    var slope = (error * value) + (Penalty * weights[i] / rows.Length);
                    squares[i] += slope * slope;
                    weights[i] -= Step / Math.Sqrt(squares[i]) * slope;
                }
            }

            for (var i = 0; i < weights.Length && pass >= Passes / 2; i++)
                means[i] += weights[i] / (Passes - (Passes / 2));
        }

        var result = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (feature, i) in ids)
        {
            if (Math.Round(means[i] * values[i], 2) is not 0 and var weight)
                result[feature] = weight;
        }

        return result;
    }

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<string> Rows(IReadOnlyDictionary<string, double> weights) =>
        weights.Select(static w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}\t{w.Value:0.00}"));

    // A linear congruential generator.
    private sealed class Chance
    {
        private uint _state = 1;

        /// <summary>From nought to one.</summary>
        public double Next() => (Draw() & 0xFFFF) / 65536.0;

        // Fisher and Yates.
        public void Shuffle(int[] order)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = (int)(Draw() % (uint)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
        }

        private uint Draw()
        {
            _state = (_state * 1103515245) + 12345;
            return _state >> 8;
        }
    }
}
