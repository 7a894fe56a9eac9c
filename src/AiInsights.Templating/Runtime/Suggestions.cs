namespace AiInsights.Templating.Runtime;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestions
{
    /// <summary>The nearest candidate by edit distance (a swap counts one), if it is near enough; ties go to the first in ordinal order.</summary>
    public static string? For(string name, IEnumerable<string> candidates)
    {
        int limit = name.Length switch
        {
            <= 3 => 1,
            <= 7 => 2,
            _ => 3,
        };
        string? best = null;
        int bestDistance = limit + 1;
        foreach (string candidate in candidates)
        {
            if (candidate == name || Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            if (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return bestDistance <= limit ? best : null;
    }

    private static int Distance(string a, string b)
    {
        int[,] table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            table[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            table[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, table[i - 2, j - 2] + 1);
                }

                table[i, j] = value;
            }
        }

        return table[a.Length, b.Length];
    }
}
