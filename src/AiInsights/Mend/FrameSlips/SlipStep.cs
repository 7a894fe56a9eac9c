namespace AiInsights.Mend.FrameSlips;

/// <summary>What one step of a reading of the damaged line assumes.</summary>
internal enum SlipEvent
{
    /// <summary>The unit is as it was written.</summary>
    Pass,

    /// <summary>The unit is a pinyin annotation and belongs to the character before it.</summary>
    Annotation,

    /// <summary>A mark that a decoder put for broken bytes, before a slip begins.</summary>
    Mark,

    /// <summary>A character's first byte was lost; its second one leads the damaged pair.</summary>
    LostLead,

    /// <summary>A character's second byte was lost; the damaged pair is its first byte and the next one's.</summary>
    LostTrail,

    /// <summary>Out of frame: the character is the byte left over and the damaged pair's first.</summary>
    Shifted,

    /// <summary>The same with an ASCII character as the second byte: back in frame.</summary>
    BackInFrame,

    /// <summary>The byte left over has lost its second byte, which paired with nothing and was dropped: back in frame.</summary>
    Dropped,

    /// <summary>A pair out of frame had no character and was dropped as a whole.</summary>
    Gap,

    /// <summary>A character lost one byte and the other one formed no pair: U+FFFD stands for it, and all around it is in frame.</summary>
    Replaced,
}

/// <param name="Back">The step before, or -1.</param>
/// <param name="Event">What is assumed.</param>
/// <param name="Unit">The first unit not yet used after this step.</param>
/// <param name="Character">The true character, or NUL.</param>
/// <param name="Extra">An ASCII character behind it, or NUL.</param>
/// <param name="Lead">First byte of the true character.</param>
/// <param name="Trail">Its second byte.</param>
/// <param name="Score">Sum of the logarithms so far.</param>
/// <param name="Total">The same over all readings that end in this state, the likelier counted in <paramref name="Score"/>.</param>
/// <param name="Pending">The byte left over, or one of the states of <see cref="SlipSearch"/>.</param>
/// <param name="Open">A bracket that the run opened and the line does not close, or NUL.</param>
/// <param name="History">The last characters, for the model.</param>
internal readonly record struct SlipStep(
    int Back, SlipEvent Event, int Unit, char Character, char Extra, byte Lead, byte Trail, float Score, float Total, int Pending, SlipHistory History, char Open = '\0');
