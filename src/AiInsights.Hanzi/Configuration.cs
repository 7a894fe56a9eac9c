namespace AiInsights.Hanzi;

/// <summary>
/// One of OpenCC's configurations: what cuts the text into segments and the stages each segment goes through. The
/// dictionaries of a stage are asked in order, the first with any match wins. (OpenCC's union of STPhrases and
/// STPhrases_GeneratedFromRegionalPhrases is the longest over both: <see cref="Union"/>.)
/// </summary>
internal sealed record Configuration(string Name, string? Segmentation, string[][] Chain)
{
    /// <summary>The one dictionary that is applied to the whole text before anything else.</summary>
    public const string Normalization = "CJK_Compatibility_Ideographs";

    /// <summary>Left out unless rare glyphs are asked for: few fonts show what it maps to.</summary>
    public const string RareGlyphs = "TSCharactersExt";

    /// <summary>Stands for both Simplified-to-Traditional phrase dictionaries, the longest match over the two.</summary>
    public const string Union = "STPhrases+";

    /// <summary>The dictionaries that <see cref="Union"/> stands for; a tie goes to the first.</summary>
    public static readonly string[] UnionMembers = ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"];

    private static readonly string[] SimplifiedToTraditional = [Union, "STCharacters"];
    private static readonly string[] TraditionalToSimplified = ["TSPhrases", RareGlyphs, "TSCharacters"];

    // In the order of their names.
    private static readonly Configuration[] All =
    [
        new("hk2s", "TSPhrases", [["HKVariantsRevPhrases", "HKVariantsRev"], TraditionalToSimplified]),
        new("hk2sp", "TSPhrases", [["HKPhrasesRev", "HKVariantsRevPhrases", "HKVariantsRev"], TraditionalToSimplified]),
        new("hk2t", null, [["HKVariantsRevPhrases", "HKVariantsRev"]]),
        new("jp2t", null, [["JPShinjitaiPhrases", "JPShinjitaiCharacters"]]),
        new("s2hk", Union, [SimplifiedToTraditional, ["HKVariantsPhrases", "HKVariants"]]),
        new("s2hkp", Union, [SimplifiedToTraditional, ["HKPhrases", "HKVariantsPhrases", "HKVariants"]]),
        new("s2t", null, [SimplifiedToTraditional]),
        new("s2tw", Union, [SimplifiedToTraditional, ["TWVariantsPhrases", "TWVariants"]]),
        new("s2twp", Union, [SimplifiedToTraditional, ["TWPhrases", "TWVariantsPhrases", "TWVariants"]]),
        new("t2hk", null, [["HKVariantsPhrases", "HKVariants"]]),
        new("t2jp", null, [["JPShinjitaiCharactersRev"]]),
        new("t2s", null, [TraditionalToSimplified]),
        new("t2tw", null, [["TWVariantsPhrases", "TWVariants"]]),
        new("tw2s", "TSPhrases", [["TWVariantsRevPhrases", "TWVariantsRev"], TraditionalToSimplified]),
        new("tw2sp", "TSPhrases", [["TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"], TraditionalToSimplified]),
        new("tw2t", null, [["TWVariantsRevPhrases", "TWVariantsRev"]]),
    ];

    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(All, c => c.Name);

    /// <summary>How many there are.</summary>
    public static int Count => All.Length;

    /// <summary>Its place among all of them.</summary>
    public int Index => Array.IndexOf(All, this);

    /// <summary>The configuration of a name, null where there is none.</summary>
    public static Configuration? Find(string name)
    {
        foreach (var configuration in All)
        {
            if (configuration.Name == name) return configuration;
        }
        return null;
    }
}
