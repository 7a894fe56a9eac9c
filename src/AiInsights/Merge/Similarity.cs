namespace AiInsights.Merge;

/// <summary>How alike two folded texts are.</summary>
public static class Similarity
{
    /// <summary>Share of common character pairs, 0 to 1 (Dice).</summary>
    public static double Of(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length < 2 || b.Length < 2)
            return 0;
        // Texts whose lengths differ by so much cannot reach one half.
        if (a.Length > 3 * b.Length || b.Length > 3 * a.Length)
            return 0;
        return 2.0 * Common(a, b) / (a.Length + b.Length - 2);
    }

    /// <summary>Share of the character pairs of a text that another holds, 0 to 1.</summary>
    public static double Contained(string part, string whole) => part.Length < 2 ? 0 : (double)Common(part, whole) / (part.Length - 1);

    private static int Common(string a, string b)
    {
        var pairs = new Dictionary<uint, int>(a.Length);
        for (var i = 0; i + 1 < a.Length; i++)
        {
            var pair = ((uint)a[i] << 16) | a[i + 1];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var common = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            var pair = ((uint)b[i] << 16) | b[i + 1];
            if (pairs.TryGetValue(pair, out var count) && count > 0)
            {
                pairs[pair] = count - 1;
                common++;
            }
        }

        return common;
    }
}
