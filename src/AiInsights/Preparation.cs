using AiInsights.Mend;
using AiInsights.Mend.FrameSlips;
using AiInsights.Render;
using AiInsights.Search;

namespace AiInsights;

/// <summary>
/// What nearly every build needs and what takes a while to load: begun on a thread of its own while the first steps keep no more than one busy.
/// Whoever needs it sooner waits for it, or loads it; whatever goes wrong is told there.
/// </summary>
internal static class Preparation
{
    /// <summary>Begins to load, and returns at once.</summary>
    public static void Begin(BuildOptions options) => _ = Task.Run(() =>
    {
        // In the order in which they are asked for.
        _ = RuleTables.Boilerplate;
        SlipGate.IsSuspicious("准备");
        _ = SlipGuesses.Replaced;
        foreach (var script in options.Scripts)
            PageConverter.For(script, [])?.Convert("准备");
        _ = CharacterFold.Instance;
    });
}
