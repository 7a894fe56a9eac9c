namespace AiInsights.Mend.FrameSlips;

/// <summary>How much a search weighs.</summary>
/// <param name="Width">Readings kept at each unit.</param>
/// <param name="Starters">Readings in frame at which a slip may begin.</param>
/// <param name="Droppers">Readings out of frame that may end before a unit that ends pairs.</param>
/// <param name="DroppersWithin">The same before another unit.</param>
/// <param name="GuessDepth">How far behind the best one a guess may fall, as far as the character before it says.</param>
/// <param name="Unseen">Whether a slip may begin with a character of which nothing is left.</param>
/// <param name="Bonus">What the beginning of a slip is given, so that none is missed.</param>
/// <param name="LooksAhead">Whether a guess counts as likely by the character behind it as well.</param>
internal sealed record SlipEffort(int Width, int Starters, int Droppers, int DroppersWithin, float GuessDepth, bool Unseen, float Bonus, bool LooksAhead)
{
    /// <summary>Enough to say that there is no slip, as nearly always in sound text.</summary>
    public static SlipEffort Glance { get; } = new(12, 1, 4, 3, 3, false, 3, false);

    /// <summary>The same where names or damage drive all that is so narrow astray.</summary>
    public static SlipEffort WiderGlance { get; } = Glance with { Width = 48 };

    /// <summary>Enough to find the right reading where the bytes leave one that can be found; a wider search finds one in a hundred more.</summary>
    public static SlipEffort Full { get; } = new(128, 3, 48, 30, 9, true, 0, true);
}
