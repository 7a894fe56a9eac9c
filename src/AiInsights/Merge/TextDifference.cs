namespace AiInsights.Merge;

/// <summary>Where two copies of one sentence differ.</summary>
public static class TextDifference
{
    // Blocks beyond this length are compared as a whole: the table would not pay.
    private const int Longest = 3000;

    /// <summary>How many characters of what both have stand around a difference, so that a reader finds it.</summary>
    private const int Context = 2;

    /// <summary>The differing stretches of two texts, each with a little of what is common around it. Marks and blanks do not count.</summary>
    public static IEnumerable<(string First, string Second)> Between(string first, string second)
    {
        var (a, aPlaces) = Letters(first);
        var (b, bPlaces) = Letters(second);
        if (a.Length > Longest || b.Length > Longest)
        {
            if (a != b)
                yield return (first, second);
            yield break;
        }

        foreach (var (aFrom, aTo, bFrom, bTo) in Stretches(a, b))
            yield return (Cut(first, aPlaces, aFrom, aTo), Cut(second, bPlaces, bFrom, bTo));
    }

    private static (string Letters, List<int> Places) Letters(string text)
    {
        var letters = new System.Text.StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Mend.Folding.FoldOne(text[i]);
            if (folded == '\0')
                continue;
            letters.Append(folded);
            places.Add(i);
        }

        return (letters.ToString(), places);
    }

    private static string Cut(string text, List<int> places, int from, int to)
    {
        var start = Math.Max(0, from - Context);
        var end = Math.Min(places.Count, to + Context);
        if (start >= end)
            return string.Empty;
        var (first, last) = (places[start], places[end - 1]);
        // Half a number or half of a name says nothing.
        while (first > 0 && char.IsAsciiLetterOrDigit(text[first]) && char.IsAsciiLetterOrDigit(text[first - 1]))
            first--;
        while (last + 1 < text.Length && char.IsAsciiLetterOrDigit(text[last]) && char.IsAsciiLetterOrDigit(text[last + 1]))
            last++;
        return text[first..(last + 1)];
    }

    // Longest common subsequence; differences with fewer than two common letters between them are one.
    private static List<(int AFrom, int ATo, int BFrom, int BTo)> Stretches(string a, string b)
    {
        int head = 0, aEnd = a.Length, bEnd = b.Length;
        while (head < aEnd && head < bEnd && a[head] == b[head])
            head++;
        while (aEnd > head && bEnd > head && a[aEnd - 1] == b[bEnd - 1])
        {
            aEnd--;
            bEnd--;
        }

        var table = new int[aEnd - head + 1, bEnd - head + 1];
        for (var i = aEnd - head - 1; i >= 0; i--)
        {
            for (var j = bEnd - head - 1; j >= 0; j--)
                table[i, j] = a[head + i] == b[head + j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        }

        var stretches = new List<(int AFrom, int ATo, int BFrom, int BTo)>();
        int x = 0, y = 0;
        while (x < aEnd - head || y < bEnd - head)
        {
            if (x < aEnd - head && y < bEnd - head && a[head + x] == b[head + y])
            {
                x++;
                y++;
                continue;
            }

            int fromX = x, fromY = y;
            while ((x < aEnd - head || y < bEnd - head) && !(x < aEnd - head && y < bEnd - head && a[head + x] == b[head + y]))
            {
                if (y >= bEnd - head || (x < aEnd - head && table[x + 1, y] >= table[x, y + 1]))
                    x++;
                else
                    y++;
            }

            if (stretches.Count > 0 && head + fromX - stretches[^1].ATo < 2)
                stretches[^1] = (stretches[^1].AFrom, head + x, stretches[^1].BFrom, head + y);
            else
                stretches.Add((head + fromX, head + x, head + fromY, head + y));
        }

        return stretches;
    }
}
