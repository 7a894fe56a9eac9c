namespace AiInsights.Mend.FrameSlips;

/// <summary>What is known about a line beside its bytes: its script, and a healthy copy of it if there is one.</summary>
internal sealed class SlipContext
{
    // Each beside its partner.
    private const string Brackets = "“”‘’「」『』（）《》〈〉【】〔〕［］｛｝";

    /// <summary>How often each bracket stands in the line; a half-width one counts as its full-width form.</summary>
    private readonly int[] _brackets = new int[Brackets.Length];
    private readonly string _line;
    private readonly bool _traditional;
    private readonly bool _simplified;

    /// <summary>Whether it is, one Traditional character left out.</summary>
    private readonly bool _simplifiedElse;
    private readonly HashSet<(int, int)>? _siblingPairs;
    private bool? _quotesRunOn;

    /// <param name="line">The line.</param>
    /// <param name="sibling">A healthy copy of it, or null.</param>
    /// <param name="amongDamage">Whether other lines of the document have slips.</param>
    public SlipContext(string line, string? sibling, bool amongDamage = false)
    {
        _line = line;
        Expected = amongDamage ? SlipCosts.AmongDamage : 0;
        MarksBroken = line.Any(static c => c == '\uFFFD' || GbkPairs.IsPrivate(c));
        HasEmphasis = line.AsSpan().Count('_') > 1;
        int traditional = 0, simplified = 0;
        foreach (var c in line)
        {
            if (SlipSymbols.IsTraditional(c))
                traditional++;
            else if (SlipSymbols.IsSimplifiedOnly(c))
                simplified++;
            if (Brackets.IndexOf(c is '(' ? '（' : c is ')' ? '）' : c, StringComparison.Ordinal) is var bracket and >= 0)
                _brackets[bracket]++;
        }

        _traditional = traditional > 2 * simplified;
        _simplified = simplified > 2 * traditional;
        _simplifiedElse = simplified > 2 * (traditional - 1);
        if (sibling is null)
            return;
        Sibling = string.Concat(sibling.Select(SlipSymbols.Fold).Where(c => c != '\0'));
        _siblingPairs = [];
        for (var i = 1; i < Sibling.Length; i++)
            _siblingPairs.Add((SlipModel.Shared.Index(Sibling[i - 1]), SlipModel.Shared.Index(Sibling[i])));
    }

    /// <summary>What the sound lines of the document say; a first glance goes without.</summary>
    public SlipMemory? Memory { get; set; }

    /// <summary>By how much (natural logarithm) a slip that a letter or mark takes part in is likelier than in any document.</summary>
    public float Expected { get; }

    /// <summary>Whether first bytes below A1 are to be expected: Simplified has hardly any.</summary>
    public bool MayHaveLowBytes => !_simplified;

    /// <summary>What it costs that a pair went without a trace.</summary>
    public float Gap => MarksBroken ? SlipCosts.GapAmongMarks : SlipCosts.Gap;

    /// <summary>Whether the line has more than one low line, as emphasis has.</summary>
    public bool HasEmphasis { get; }

    /// <summary>Whether the decoder left something where bytes were broken, so that none went without a trace.</summary>
    public bool MarksBroken { get; }

    /// <summary>Whether the line or its document has a letter standing alone more than once, so that it means something there.</summary>
    public bool Uses(char letter) => SlipMemory.CountAlone(_line, letter) > 1 || Memory?.Uses(letter) == true;

    /// <summary>The healthy copy, folded, or null.</summary>
    public string? Sibling { get; }

    /// <summary>What a character costs that hardly stands in such a line: one of the other script, a full-width letter or blank.</summary>
    public float Penalty(char c) =>
        c is >= '\uFF01' and <= '\uFF5E' and not ('！' or '（' or '）' or '，' or '：' or '；' or '？') || SlipSymbols.Fold(c) is '\0' or < '\u0080' || SlipSearch.IsOtherWriting(c) ? SlipCosts.FullWidthLetter
        : (_traditional && SlipSymbols.IsSimplifiedOnly(c)) || (_simplified && SlipSymbols.IsTraditional(c)) ? SlipCosts.OtherScript
        : _traditional && SlipSymbols.IsVariant(c) ? SlipCosts.Variant : 0;

    /// <summary>What it costs that a character stands in the line as it is, though the line is of the other script: names and quotations have some.</summary>
    public float WrittenPenalty(char c) => _simplifiedElse && SlipSymbols.IsTraditional(c) ? SlipCosts.OtherScriptWritten : 0;

    /// <summary>What a quote or bracket costs as a guess in a line without its partner, unless the run itself has opened it.</summary>
    /// <param name="c">The character.</param>
    /// <param name="open">The bracket that the run has open, or NUL; on return the one that it has open then.</param>
    /// <param name="isGuess">Whether the character is a guess: what both bytes say costs nothing.</param>
    /// <param name="isAtEnd">Whether it stands where a mark ends a line whose quote nobody closes.</param>
    public float PairPenalty(char c, ref char open, bool isGuess, bool isAtEnd)
    {
        var i = Brackets.IndexOf(c, StringComparison.Ordinal);
        if (i < 0)
            return 0;
        if ((i & 1) == 1 && open == Brackets[i ^ 1])
        {
            open = '\0';
            return -SlipCosts.Unpaired;
        }

        if (isGuess && IsWanted(c, i) && !(isAtEnd && (i & 1) == 0))
            return isAtEnd && !QuotesRunOn() ? SlipCosts.WantedAtEnd : SlipCosts.Wanted;
        if (IsPaired(i) || ((i & 1) == 0 && open != '\0'))
            return 0;
        if ((i & 1) == 0)
            open = c;
        return isGuess || (i & 1) == 0 ? SlipCosts.Unpaired : 0;
    }

    private bool QuotesRunOn() => Memory is not null && (_quotesRunOn ??= Memory.Quotes?.RunOn(_line) == true);

    /// <summary>Whether the line has one bracket more than its partners.</summary>
    private bool IsWanted(char c, int i) => (c is '（' or '）' or '“' or '”' or '「' or '」' or '《' or '》') && _brackets[i ^ 1] > _brackets[i];

    private bool IsPaired(int i) => _brackets[i ^ 1] > 0;

    /// <summary>What it is worth that the healthy copy has a character behind the one before it.</summary>
    public float SaidBySibling(int before, int symbol) => _siblingPairs?.Contains((before, symbol)) == true ? SlipCosts.SaidBySibling : 0;

    /// <summary>Whether anything is known that the model does not know.</summary>
    public bool Raises => Memory is not null || _siblingPairs is not null;

    /// <summary>What stands elsewhere in the document is likelier than the model knows, and what stands in the healthy copy is likely whatever it says.</summary>
    public float Raise(float score, SlipHistory before, int next)
    {
        if (Memory is not null)
            score = Memory.Mix(score, before.Before, before.Last, next);
        return _siblingPairs is not null && next >= 0 && _siblingPairs.Contains((before.Last, next)) ? Math.Max(score, -1.5f) : score;
    }
}
