using System.Globalization;

namespace AiInsights.Tests.Mine.Suggest;

/// <summary>The table <c>floors.tsv</c> of a folder of texts: what was found in each at first contact and what must be found now.</summary>
internal static class Floors
{
    public static Dictionary<string, int[]> Of(string folder) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mine", "Suggest", "Cases", folder, "floors.tsv"))
        .Where(static l => l[0] != '#').Select(static l => l.Split('\t')).ToDictionary(static c => c[0], static c => c[1..].Select(static n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);
}
