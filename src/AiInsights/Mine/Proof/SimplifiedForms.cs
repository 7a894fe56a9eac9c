namespace AiInsights.Mine.Proof;

/// <summary>The Simplified form of a single Han character.</summary>
internal static class SimplifiedForms
{
    /// <summary>The same character where there is none.</summary>
    public static char Of(char c) => c;
}
