namespace AiInsights.Render.Pages;

/// <summary>The range in which a share lies, seen from few cases (Wilson 1927, 95 %). Unlike the common one it never leaves 0 to 1 and holds for small numbers.</summary>
internal static class WilsonInterval
{
    /// <summary>The 97.5th percentile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Lower and upper end, 0 to 1.</summary>
    /// <param name="hits">How many came true.</param>
    /// <param name="cases">Of how many; more than 0.</param>
    public static (double Low, double High) Of(int hits, int cases)
    {
        var share = (double)hits / cases;
        var square = Z * Z / cases;
        var middle = (share + square / 2) / (1 + square);
        var half = Z / (1 + square) * Math.Sqrt(share * (1 - share) / cases + square / (4 * cases));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
