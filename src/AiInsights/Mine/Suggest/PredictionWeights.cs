using System.Collections.Frozen;
using System.Globalization;

namespace AiInsights.Mine.Suggest;

/// <summary>
/// What each feature of a sentence says for (above nought) or against its being a claim about the time ahead: a logistic
/// regression over labelled texts (<c>prediction-weights.txt</c>; how it is made stands at the top of the file).
/// </summary>
internal sealed class PredictionWeights(IReadOnlyDictionary<string, double> weights)
{
    private static readonly Lazy<PredictionWeights> s_standard = new(static () => new PredictionWeights(DataTable.Read("Mine.Suggest.prediction-weights.txt")
        .ToFrozenDictionary(static row => row[0], static row => double.Parse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture), StringComparer.Ordinal)));

    /// <summary>Those of the table.</summary>
    public static PredictionWeights Standard => s_standard.Value;

    /// <summary>A sum from which on a sentence is proposed.</summary>
    public double Threshold => weights.GetValueOrDefault("threshold");

    /// <summary>The sum of the weights of the features, to the precision of the table: otherwise the last bit of a sum would decide.</summary>
    public double Score(IEnumerable<string> features) => Math.Round(weights.GetValueOrDefault("all") + features.Sum(f => weights.GetValueOrDefault(f)), 2);
}
