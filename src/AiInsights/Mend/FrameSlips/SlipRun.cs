namespace AiInsights.Mend.FrameSlips;

/// <summary>The steps of one slip within a reading.</summary>
/// <param name="Before">The state before it.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="After">The steps behind it that are as written: at most two, for what the slip means to its neighbours.</param>
/// <param name="FollowedByAnnotation">A reading behind its last character belongs to it.</param>
internal sealed record SlipRun(SlipStep Before, IReadOnlyList<SlipStep> Steps, IReadOnlyList<SlipStep> After, bool FollowedByAnnotation)
{
    /// <summary>The slips of a reading, in order.</summary>
    public static IEnumerable<SlipRun> Split(List<SlipStep> steps)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i].Event is SlipEvent.Pass or SlipEvent.Annotation)
                continue;
            var end = i;
            while (steps[end].Pending != SlipSearch.InFrame)
                end++;
            var after = new List<SlipStep>();
            for (var k = end + 1; k < steps.Count && steps[k].Event is SlipEvent.Pass or SlipEvent.Annotation && after.Count < 3; k++)
                after.Add(steps[k]);
            yield return new SlipRun(steps[i - 1], steps.GetRange(i, end - i + 1), after, after is [{ Event: SlipEvent.Annotation }, ..]);
            i = end;
        }
    }
}
