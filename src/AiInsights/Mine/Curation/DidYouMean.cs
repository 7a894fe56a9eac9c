namespace AiInsights.Mine.Curation;

/// <summary>The known word that a mistyped one most likely stands for.</summary>
public static class DidYouMean
{
    /// <summary><c> Did you mean 'x'?</c>, or an empty text when nothing is near.</summary>
    public static string Hint(string typed, IEnumerable<string> known)
    {
        var nearest = Nearest(typed, known);
        return nearest is null ? string.Empty : $" Did you mean '{nearest}'?";
    }

    /// <summary>The nearest known word within a few slips, the first in ordinal order; null when there is none.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        if (typed.Length is 0 or > 60)
            return null;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var word in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(word.Length - typed.Length) > 3)
                continue;
            var distance = Distance(typed, word);
            if (distance < bestDistance && distance <= Reach(Math.Min(typed.Length, word.Length)))
            {
                best = word;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Levenshtein; '_' and '-' and letter case count as the same letter: source_url for source-url is the usual slip.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = Fold(a[i - 1]) == Fold(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    private static int Reach(int length) => length < 4 ? 1 : Math.Max(2, length / 3);

    private static char Fold(char c) => c == '_' ? '-' : char.ToLowerInvariant(c);
}
