namespace AiInsights.Mend.FrameSlips;

/// <summary>What a damaged line is made of, for the search: one character, or one pinyin annotation.</summary>
internal enum SlipUnitKind : byte
{
    /// <summary>A character with two bytes in GBK.</summary>
    Pair,

    /// <summary>An ASCII character; it may be a true one, the second byte of a split character, or a full-width mark made ASCII.</summary>
    Ascii,

    /// <summary>U+FFFD: bytes that a decoder gave up on.</summary>
    Lost,

    /// <summary>A pinyin annotation, its opening bracket possibly swallowed.</summary>
    Annotation,

    /// <summary>A character that GBK does not have.</summary>
    Other,
}

/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it stands in the line.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Character">The character, or NUL for an annotation.</param>
/// <param name="Lead">First byte of a pair, or of the full-width form of an ASCII character.</param>
/// <param name="Trail">Second byte.</param>
/// <param name="ReadingNumber">The number of the syllable of an annotation, or -1: a unit without references is copied at no cost.</param>
/// <param name="SplitsWord">Whether a Latin word seems to have lost its first letter to it, see <see cref="SlipTraces"/>.</param>
/// <param name="EndsLine">Whether it is a mark at the end of a line that may hide characters, see <see cref="SlipTraces"/>.</param>
/// <param name="IsOfOtherScript">Whether it is a single Simplified character among Traditional ones, see <see cref="SlipTraces"/>.</param>
internal readonly record struct SlipUnit(SlipUnitKind Kind, byte Length, char Character, int Start, byte Lead, byte Trail, short ReadingNumber = -1, bool SplitsWord = false, bool EndsLine = false, bool IsOfOtherScript = false)
{
    /// <summary>The syllable of an annotation.</summary>
    public string? Reading => ReadingNumber < 0 ? null : Pinyin.PinyinReadings.Syllable(ReadingNumber);

    /// <summary>Whether a decoder leaves this alone when a broken byte comes before it: no second byte of a pair is below 0x40.</summary>
    public bool EndsPairs => Kind is SlipUnitKind.Lost or SlipUnitKind.Annotation or SlipUnitKind.Other || (Kind == SlipUnitKind.Ascii && Character < 0x40);
}
