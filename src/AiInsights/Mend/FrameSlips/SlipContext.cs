namespace AiInsights.Mend.FrameSlips;

/// <summary>What is known about a line beside its bytes: its script, and a healthy copy of it if there is one.</summary>
internal sealed class SlipContext
{
    // Each beside its partner.
    private const string Brackets = "“”‘’「」『』（）《》〈〉【】〔〕［］｛｝";

    private readonly string _line;
    private readonly bool _traditional;
    private readonly bool _simplified;
    private readonly HashSet<(int, int)>? _siblingPairs;

    public SlipContext(string line, string? sibling)
    {
        _line = line;
        int traditional = 0, simplified = 0;
        foreach (var c in line)
        {
            if (SlipSymbols.IsTraditional(c))
                traditional++;
            else if (SlipSymbols.IsSimplifiedOnly(c))
                simplified++;
        }

        _traditional = traditional > 2 * simplified;
        _simplified = simplified > 2 * traditional;
        if (sibling is null)
            return;
        Sibling = string.Concat(sibling.Select(SlipSymbols.Fold).Where(c => c != '\0'));
        _siblingPairs = [];
        for (var i = 1; i < Sibling.Length; i++)
            _siblingPairs.Add((SlipModel.Shared.Index(Sibling[i - 1]), SlipModel.Shared.Index(Sibling[i])));
    }

    /// <summary>Whether first bytes below A1 are to be expected: Simplified has hardly any.</summary>
    public bool MayHaveLowBytes => !_simplified;

    /// <summary>The healthy copy, folded, or null.</summary>
    public string? Sibling { get; }

    /// <summary>What a character costs that hardly stands in such a line: one of the other script, a full-width letter or blank.</summary>
    public float Penalty(char c) =>
        c is >= '\uFF01' and <= '\uFF5E' and not ('！' or '（' or '）' or '，' or '：' or '；' or '？') || SlipSymbols.Fold(c) is '\0' or < '\u0080' || SlipSearch.IsOtherWriting(c) ? SlipCosts.FullWidthLetter
        : (_traditional && SlipSymbols.IsSimplifiedOnly(c)) || (_simplified && SlipSymbols.IsTraditional(c)) ? SlipCosts.OtherScript : 0;

    /// <summary>What a quote or bracket costs as a guess in a line without its partner.</summary>
    public float PairPenalty(char c)
    {
        var i = Brackets.IndexOf(c, StringComparison.Ordinal);
        return i >= 0 && !_line.Contains(Brackets[i ^ 1], StringComparison.Ordinal) && !(c is '（' or '）' && _line.Contains(c == '（' ? ')' : '(', StringComparison.Ordinal))
            ? SlipCosts.Unpaired
            : 0;
    }

    /// <summary>What stands in the healthy copy is likely, whatever the model says.</summary>
    public float Raise(float score, int last, int next) =>
        _siblingPairs is not null && next >= 0 && _siblingPairs.Contains((last, next)) ? Math.Max(score, -1.5f) : score;
}
