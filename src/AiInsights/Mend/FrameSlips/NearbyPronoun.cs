namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Whom an article speaks of next to a damaged stretch, him or her: of a pronoun in the texts that were looked at the nearest other one is the
/// same in 85 of 100 cases, the commoner one of the article in 70.
/// </summary>
internal static class NearbyPronoun
{
    /// <summary>What it says for a reading (natural logarithm) that its pronoun is the nearest one, and against it that it is the other.</summary>
    public const float Weight = 0.87f;

    /// <summary>Characters to each side that are looked at.</summary>
    private const int Near = 1000;

    /// <summary>The pronoun (他 or 她) that stands nearest to a stretch of a line, or NUL where none is near; 他们 is none.</summary>
    /// <param name="document">The document, damaged lines included.</param>
    /// <param name="before">What stands before the stretch in its line.</param>
    /// <param name="behind">What stands behind it.</param>
    public static char Find(ReadOnlySpan<char> document, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var line = before.IsEmpty ? -1 : document.IndexOf(before);
        // A line from before a converter does not stand in the document: then it speaks for itself alone.
        if (line >= 0)
        {
            var stretch = document[(line + before.Length)..];
            before = document[..(line + before.Length)];
            behind = stretch[Math.Max(0, stretch.IndexOf(behind))..];
        }

        before = before[^Math.Min(before.Length, Near)..];
        behind = behind[..Math.Min(behind.Length, Near)];
        var last = before.Length - 1;
        var next = 0;
        while (last >= 0 && !IsPronoun(before, last))
            last--;
        while (next < behind.Length && !IsPronoun(behind, next))
            next++;
        if (last < 0)
            return next < behind.Length ? behind[next] : '\0';
        return next == behind.Length || before.Length - last < next ? before[last] : behind[next];
    }

    private static bool IsPronoun(ReadOnlySpan<char> text, int i) => text[i] is '他' or '她' && !(i + 1 < text.Length && text[i + 1] is '们' or '們' or '人');
}
