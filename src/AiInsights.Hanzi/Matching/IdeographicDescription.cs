using System.Text;

namespace AiInsights.Hanzi.Matching;

/// <summary>
/// Ideographic Description Sequences (⿰女尔): a complete one is copied whole, since its parts are components and not
/// characters of the text. Bounds as OpenCC's: 16 levels, 64 code points.
/// </summary>
internal static class IdeographicDescription
{
    private const int DeepestLevel = 16;
    private const int MostCodePoints = 64;

    public static bool IsOperator(char unit) => unit is >= '\u2FF0' and <= '\u2FFF';

    /// <summary>Length in UTF-16 units of the complete sequence at the start of the text; 0 where none is.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var codePoints = 0;
        return text.Length > 0 && IsOperator(text[0]) ? Consume(text, DeepestLevel, ref codePoints) : 0;
    }

    private static int Consume(ReadOnlySpan<char> text, int levelsLeft, ref int codePoints)
    {
        if (levelsLeft == 0 || codePoints >= MostCodePoints || text.IsEmpty) return 0;
        codePoints++;
        Rune.DecodeFromUtf16(text, out _, out var length);
        for (var parts = Arity(text[0]); parts > 0; parts--)
        {
            var part = Consume(text[length..], levelsLeft - 1, ref codePoints);
            if (part == 0) return 0;
            length += part;
        }
        return length;
    }

    private static int Arity(char unit) => unit switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        >= '\u2FF0' and <= '\u2FFD' => 2,
        _ => 0,
    };
}
