namespace AiInsights;

/// <summary>
/// How long a pattern may look at a text. Patterns are ours, but texts are not: none may hang the build on a hostile line. The clock also
/// runs while a busy machine lets others work (two seconds were too few with ten programs for each processor): a healthy look must never end by it.
/// </summary>
internal static class PatternTime
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
}
