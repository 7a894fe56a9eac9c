namespace AiInsights.Mend.FrameSlips;

/// <summary>What came before a character, as far as the model looks back.</summary>
/// <param name="Before">The model's symbol of the character before the last one.</param>
/// <param name="Last">The symbol of the last character, or <see cref="SlipModel.Unknown"/>.</param>
/// <param name="Pair">The model's entry of the last two, or -1.</param>
/// <param name="Triple">The model's entry of the last three, or -1.</param>
internal readonly record struct SlipHistory(int Before, int Last, int Pair, int Triple)
{
    /// <summary>Nothing is known.</summary>
    public static SlipHistory None { get; } = After(SlipModel.Unknown);

    /// <summary>Behind one symbol.</summary>
    public static SlipHistory After(int symbol) => new(SlipModel.Unknown, symbol, -1, -1);
}
