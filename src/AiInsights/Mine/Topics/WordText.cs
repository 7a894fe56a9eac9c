using AiInsights.Mine.Proof;

namespace AiInsights.Mine.Topics;

/// <summary>
/// A text folded for words: script, width and case do not count; between Latin letters a run of blanks or hyphens is one
/// blank (<c>pre-training</c> is <c>pre training</c>), elsewhere blanks count for nothing (<c>AI 眼镜</c> is <c>AI眼镜</c>).
/// </summary>
internal readonly ref struct WordText
{
    private const int LongestKept = 0x10000;

    // Of the text in hand: its folded units, and where each stood.
    [ThreadStatic]
    private static char[]? t_folded;

    [ThreadStatic]
    private static int[]? t_origins;

    private readonly ReadOnlySpan<int> _origins;

    private WordText(ReadOnlySpan<char> text, ReadOnlySpan<int> origins)
    {
        Text = text;
        _origins = origins;
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>A text folded.</summary>
    public static string Of(string original) => InHand(original).Text.ToString();

    /// <summary>A text folded, valid until the same thread folds another.</summary>
    public static WordText InHand(string original)
    {
        var (folded, origins) = (t_folded, t_origins);
        if (folded is null || origins is null || folded.Length < original.Length)
        {
            (folded, origins) = (new char[Math.Max(1024, original.Length)], new int[Math.Max(1024, original.Length)]);
            // A text of megabytes is rare, and its room would never be free again.
            if (original.Length <= LongestKept)
                (t_folded, t_origins) = (folded, origins);
        }

        var n = 0;
        var gap = false;
        for (var i = 0; i < original.Length; i++)
        {
            var c = ScriptFold.Fold(original[i]);
            if (c == ScriptFold.Nothing || c == '-')
            {
                gap |= original[i] is not ('*' or '`' or '\\');
                continue;
            }

            if (gap && n > 0 && IsWord(c) && IsWord(folded[n - 1]))
            {
                folded[n] = ' ';
                origins[n++] = i - 1;
            }

            gap = false;
            folded[n] = c;
            origins[n++] = i;
        }

        return new WordText(folded.AsSpan(0, n), origins.AsSpan(0, n));
    }

    /// <summary>Where a stretch of the folded text stood.</summary>
    public (int Start, int Length) Span(int start, int length) => (_origins[start], _origins[start + length - 1] + 1 - _origins[start]);

    /// <summary>A letter or digit that words are made of, as opposed to Han characters, each a word of its own.</summary>
    public static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (c > '\u00BF' && c < '\u0530' && char.IsLetterOrDigit(c));
}
