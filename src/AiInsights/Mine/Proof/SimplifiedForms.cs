namespace AiInsights.Mine.Proof;

/// <summary>The Simplified form of a single Han character, as the dictionaries of the script conversion have it.</summary>
internal static class SimplifiedForms
{
    private static readonly Lazy<char[]> Forms = new(static () => CharacterForms.Table("t2s"));

    /// <summary>The same character where there is none.</summary>
    public static char Of(char c) => Forms.Value[c];
}
