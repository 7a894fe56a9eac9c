namespace AiInsights.Mend.FrameSlips;

/// <summary>How much damaged text of one seed is still searched for lost bytes.</summary>
/// <param name="units">Units of text that are searched.</param>
/// <param name="looks">Odd characters that are looked at to know whether a search is worth it.</param>
internal sealed class SearchBudget(int units, int looks)
{
    private int _left = units;
    private int _looks = looks;

    /// <summary>Whether a stretch was not searched because too much was searched before it.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>How many units and looks are left.</summary>
    public (int Units, int Looks) Left => (_left, _looks);

    /// <summary>Takes what was taken before for the same text, if so much is left.</summary>
    public bool TakeAgain(int units, int looks)
    {
        if (units > _left || looks > _looks)
            return false;
        _left -= units;
        _looks -= looks;
        return true;
    }

    /// <summary>Takes one look, if one is left.</summary>
    public bool Look()
    {
        if (_looks-- > 0)
            return true;
        IsSpent = true;
        return false;
    }

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
