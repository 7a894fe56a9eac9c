using AiInsights.Mine.Proof;

namespace AiInsights.Mine.Topics;

/// <summary>
/// A text folded for words: script, width and case do not count; between Latin letters a run of blanks or hyphens is one
/// blank (<c>pre-training</c> is <c>pre training</c>), elsewhere blanks count for nothing (<c>AI 眼镜</c> is <c>AI眼镜</c>).
/// </summary>
internal sealed class WordText
{
    private readonly int[] _origins;

    private WordText(string text, int[] origins) => (Text, _origins) = (text, origins);

    public string Text { get; }

    public static WordText Of(string original)
    {
        var folded = new char[original.Length];
        var origins = new int[original.Length];
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

        return new WordText(new string(folded, 0, n), origins[..n]);
    }

    public (int Start, int Length) Span(int start, int length) => (_origins[start], _origins[start + length - 1] + 1 - _origins[start]);

    /// <summary>A letter or digit that words are made of, as opposed to Han characters, each a word of its own.</summary>
    public static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (c > '\u00BF' && c < '\u0530' && char.IsLetterOrDigit(c));
}
