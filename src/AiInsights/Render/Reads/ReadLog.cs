namespace AiInsights.Render.Reads;

/// <summary>What one page asked while it was made, each question once: as long as the answers are the same, the page is.</summary>
internal sealed class ReadLog
{
    private readonly HashSet<Fact> _asked = [];

    /// <summary>The questions in the order in which they came.</summary>
    public List<Fact> Facts { get; } = [];

    public void Note(Fact fact)
    {
        if (_asked.Add(fact))
            Facts.Add(fact);
    }
}
