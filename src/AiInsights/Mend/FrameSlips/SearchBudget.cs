namespace AiInsights.Mend.FrameSlips;

/// <summary>How much damaged text of one seed is still searched for lost bytes.</summary>
/// <param name="units">Units of text.</param>
internal sealed class SearchBudget(int units)
{
    private int _left = units;

    /// <summary>Whether a stretch was not searched because too much was searched before it.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Takes the cost of a stretch, if enough is left.</summary>
    public bool Take(int cost)
    {
        if (cost > _left)
        {
            IsSpent = true;
            return false;
        }

        _left -= cost;
        return true;
    }
}
