namespace AiInsights.Mend;

/// <summary>Damage below the level of words: pinyin put behind characters, text that lost a byte.</summary>
internal static class CharacterDamage
{
    public static TracedText Repair(TracedText body, MendTrace trace, DiagnosticBag bag) => body;
}
