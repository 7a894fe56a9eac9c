namespace AiInsights.Mine.Suggest;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    private const string Ends = "。！？；!?;\n";
    private const string Closers = "”’」』）)】》\"";

    /// <summary>First unit and length of each, blanks at the edges left out; closing marks belong to the sentence they close.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var end = i + 1;
            if (end < text.Length)
            {
                if (!Ends.Contains(text[i], StringComparison.Ordinal))
                    continue;
                while (end < text.Length && (Closers.Contains(text[end], StringComparison.Ordinal) || Ends.Contains(text[end], StringComparison.Ordinal)))
                    end++;
                i = end - 1;
            }

            var from = start;
            var to = end;
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return (from, to - from);
            start = end;
        }
    }
}
