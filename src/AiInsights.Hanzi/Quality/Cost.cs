namespace AiInsights.Hanzi.Quality;

/// <summary>What using a word costs: 14 × the negative logarithm of its share of all words.</summary>
internal static class Cost
{
    /// <summary>A character or word that the list does not have.</summary>
    public const int Unknown = 255;

    // All words that the list was counted from.
    private const double All = 60_101_983;

    /// <summary>A phrase of the dictionaries that the list does not have: the longer, the less likely by chance.</summary>
    public static int OfPhrase(int length) => length switch { 2 => 205, 3 => 195, _ => 180 };

    public static int Of(int frequency) => (int)Math.Clamp(Math.Round(-14 * Math.Log(frequency / All)), 0, Unknown);
}
