using System.Buffers;

namespace AiInsights.Mine.Proof;

/// <summary>A text with script, width, case, blanks and Markdown marks folded away, and the way back to the original.</summary>
internal sealed class FoldedText
{
    private readonly int[] _origins;
    private readonly string _original;

    private FoldedText(string text, int[] origins, string original)
    {
        (Text, _origins, _original) = (text, origins, original);
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string original)
    {
        var origins = new int[original.Length];
        var text = Fold(original, origins, out var n);
        return new FoldedText(text, origins[..n], original);
    }

    /// <summary>The folded text alone.</summary>
    public static string Key(string original)
    {
        var origins = ArrayPool<int>.Shared.Rent(original.Length);
        var text = Fold(original, origins, out _);
        ArrayPool<int>.Shared.Return(origins);
        return text;
    }

    private static string Fold(string original, Span<int> origins, out int n)
    {
        var room = ArrayPool<char>.Shared.Rent(original.Length);
        var folded = room.AsSpan();
        n = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var c = ScriptFold.Fold(original[i]);

            // "……", "..." and "。。" are one mark; so are "——", "--" and "-".
            if (c == ScriptFold.Nothing || (c is '.' or '-' && n > 0 && folded[n - 1] == c && origins[n - 1] >= i - 2))
                continue;
            folded[n] = c;
            origins[n++] = i;
        }

        var text = folded[..n].ToString();
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <summary>First unit in the original of a unit in the folded text.</summary>
    public int Origin(int index) => index < _origins.Length ? _origins[index] : _original.Length;

    /// <summary>The span of the original that a span of the folded text stands for.</summary>
    public (int Start, int Length) Span(int start, int length)
    {
        var from = Origin(start);
        var last = _origins[start + length - 1];

        // Marks of one run fold to their first; the span takes them all.
        var to = last + 1;
        var limit = start + length < _origins.Length ? _origins[start + length] : _original.Length;
        if (Text[start + length - 1] is '.' or '-')
        {
            while (to < limit && ScriptFold.Fold(_original[to]) == Text[start + length - 1])
                to++;
        }

        return (from, to - from);
    }
}
