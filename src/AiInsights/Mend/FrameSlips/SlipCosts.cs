namespace AiInsights.Mend.FrameSlips;

/// <summary>What each assumption of the search costs, as natural logarithms: how often that happens to bytes.</summary>
internal static class SlipCosts
{
    /// <summary>A byte is lost once in a hundred thousand characters, and far more seldom in a given text.</summary>
    public const float Start = -6;

    /// <summary>
    /// The same where an ASCII mark is the first thing out of frame: all slips seen in the wild come from a program that made
    /// full-width marks ASCII byte by byte and found one across two characters.
    /// </summary>
    public const float StartAtMark = -2f;

    /// <summary>What it costs more to start right behind an ASCII mark: then the mark is part of the slip, or it is one in ten of all that chance hits.</summary>
    public const float StartBehindMark = -2.3f;

    /// <summary>
    /// What is given back of that in a document that has slips elsewhere: damage comes in numbers. Only where an ASCII letter or
    /// mark takes part; one rare character may be as sound there as anywhere, and is most often a name.
    /// </summary>
    public const float AmongDamage = 5;

    /// <summary>The same where a Latin word has lost its first letter to the character before it, see <see cref="SlipTraces"/>.</summary>
    public const float StartAtSplitWord = -2f;

    /// <summary>First bytes are lost rather than second ones: all slips seen in the wild lost a first one.</summary>
    public const float TrailRather = -0.3f;

    /// <summary>The same where an ASCII mark is the first thing out of frame: of the two characters under it the first one loses its first byte.</summary>
    public const float MarkTrailRather = -6.5f;

    /// <summary>A question mark was put for broken bytes.</summary>
    public const float QuestionMark = -2.5f;

    /// <summary>A single capital between Chinese characters, without blanks: a class, a grade, a name. Authors count from A.</summary>
    public const float LoneCapital = -3;

    /// <summary>Another single capital there, from <see cref="LaterCapital"/> on.</summary>
    public const float LoneLaterCapital = -5;

    /// <summary>A single small letter there.</summary>
    public const float LoneLetter = -7;

    /// <summary>The same right behind an ASCII mark, but for the first capitals: what a letter names stands behind a word.</summary>
    public const float LoneBehindMark = -3;

    /// <summary>
    /// A letter lost the first byte of its character, and the mark before it is made of that byte: <c>,F</c> is <c>。現</c> (A3 and AC are the comma)
    /// rather than <c>,現</c> that lost AC by chance.
    /// </summary>
    public const float MarkMadeOfLead = -3;

    /// <summary>Another ASCII mark there that no Chinese text has between two characters.</summary>
    public const float LoneMark = -4;

    /// <summary>The same where it is the byte left over at the end of a run.</summary>
    public const float MarkLeftOver = -8;

    /// <summary>A bracket whose partner the line has: something earned, not a cost.</summary>
    public const float Wanted = 2;

    /// <summary>The same at the end of a line that an ASCII mark ends: who opens a quote closes it, but for one that goes on in the next paragraph.</summary>
    public const float WantedAtEnd = 9;

    /// <summary>A closing quote or bracket in a line that opens none, or the other way round.</summary>
    public const float Unpaired = -4;

    /// <summary>An ASCII full stop behind Chinese: 。 is not made ASCII, but a slip gives ．, which is.</summary>
    public const float AsciiStop = -1.5f;

    /// <summary>A single character of another writing between Chinese ones, beside what it costs anyway.</summary>
    public const float Foreign = -6;

    /// <summary>A colon or semicolon right before another mark.</summary>
    public const float MarkBeforeMark = -6;

    /// <summary>Another kana behind kana, another line of a table.</summary>
    public const float MoreOfOtherWriting = -3;

    /// <summary>A mark stands where bytes were broken.</summary>
    public const float Mark = -2;

    /// <summary>A decoder dropped a byte that formed no pair with the ASCII character behind it.</summary>
    public const float DropBeforeAscii = -0.7f;

    /// <summary>A decoder gave up on one byte that begins no pair, and went on with the next: in frame again.</summary>
    public const float DropOneByte = -1;

    /// <summary>U+FFFD stands for one character, and no run begins there.</summary>
    public const float Replaced = -5;

    /// <summary>The same for a character whose bytes are both such as make a pair with what follows: it was lost from another encoding than GBK.</summary>
    public const float ReplacedOtherwise = -8;

    /// <summary>The healthy copy has the character there: something earned. No bytes speak against it.</summary>
    public const float SaidBySibling = 6;

    /// <summary>A second byte was lost in the middle of the run.</summary>
    public const float DropAnywhere = -9;

    /// <summary>A pair without a character was dropped: few decoders do that.</summary>
    public const float Gap = -2;

    /// <summary>What is taken from that when the doubt is weighed: a comma that went so leaves a sentence that reads well without it.</summary>
    public const float GapDoubted = 1.7f;

    /// <summary>The same in a line where broken bytes left a mark or a character for private use: that decoder drops nothing.</summary>
    public const float GapAmongMarks = -7;

    /// <summary>A full-width form was made ASCII.</summary>
    public const float MadeAscii = -0.3f;

    /// <summary>The same for a letter of a Latin word: then the whole word would have been full-width.</summary>
    public const float MadeAsciiWithinWord = -5;

    /// <summary>A pinyin annotation behind a character that is not read so.</summary>
    public const float WrongReading = -9;

    /// <summary>A character of the other script.</summary>
    public const float OtherScript = -7;

    /// <summary>The same where it stands as it is.</summary>
    public const float OtherScriptWritten = -3;

    /// <summary>The same for a single Simplified one among Traditional ones.</summary>
    public const float OtherScriptAlone = -5;

    /// <summary>A Traditional character that a converter writes otherwise: 朮 for 術.</summary>
    public const float Variant = -2;

    /// <summary>A full-width letter, digit, blank or rare mark.</summary>
    public const float FullWidthLetter = -9;

    /// <summary>A blank, a further letter of a word or digit of a number.</summary>
    public const float Blank = -0.7f;

    /// <summary>U+FFFD as part of sound text: no author writes it.</summary>
    public const float Broken = -16;

    /// <summary>A character for private use, which some pages have for their icons.</summary>
    public const float Private = -13;

    /// <summary>A character that GBK does not have, as part of sound text.</summary>
    public const float Strange = -10;

    /// <summary>The first capital that counts as a later one.</summary>
    private const char LaterCapital = 'F';

    /// <summary>Whether a letter is hardly ever written alone: authors count from A.</summary>
    public static bool IsLaterLetter(char c) => char.IsAsciiLetterLower(c) || c is >= LaterCapital and <= 'Z';

    /// <summary>What an ASCII character costs that stands alone among Chinese ones, without blanks.</summary>
    public static float Lone(char c) =>
        char.IsAsciiLetterUpper(c) ? c < LaterCapital ? LoneCapital : LoneLaterCapital : char.IsAsciiLetterLower(c) ? LoneLetter : c is '@' or '^' or '_' or '`' or '{' or '}' ? LoneMark : 0;
}
