namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Finds the most likely way in which a stretch of a line came about: as written, or by bytes lost and a run read
/// out of frame. A beam search over the units; the state is the byte left over and the last two characters.
/// </summary>
internal sealed partial class SlipSearch : IDisposable
{
    /// <summary>In frame.</summary>
    public const int InFrame = -1;

    /// <summary>In frame, behind a mark that may stand for a broken byte.</summary>
    private const int BehindMark = 256;

    /// <summary>Out of frame, and the byte left over vanished in a pair whose first byte is what this is exceeded by.</summary>
    private const int BehindGap = 512;

    private SlipEffort _effort = SlipEffort.Full;

    /// <summary>Steps whose memory is kept, about two megabytes.</summary>
    private const int MostKept = 32768;

    // How far behind the best one a reading may fall. A slip pays its cost at once and earns it back later.
    private const float Depth = 18;

    private readonly SlipModel _model = SlipModel.Shared;
    private readonly SlipUnit[] _units;
    private readonly SlipContext _context;
    // A search leaves its steps' memory to the next one of the same thread.
    [ThreadStatic]
    private static SlipStep[]? _spare;

    [ThreadStatic]
    private static List<ulong>[]? _spareBeams;

    private SlipStep[] _steps = Interlocked.Exchange(ref _spare, null) ?? new SlipStep[1024];
    private int _count;
    private List<ulong>[] _beams = Interlocked.Exchange(ref _spareBeams, null) ?? [];
    private readonly List<int> _kept = [];
    private readonly List<int> _keptStates = [];
    private float[] _best = [];
    private int _to;

    public SlipSearch(SlipUnit[] units, SlipContext context)
    {
        _units = units;
        _context = context;
    }

    /// <summary>Leaves the memory to the next search.</summary>
    public void Dispose()
    {
        if (_steps.Length <= MostKept)
            (_spare, _spareBeams) = (_steps, _beams);
        (_steps, _beams) = ([], []);
    }

    /// <summary>Searches a stretch of units; <see cref="Readings"/> has what it finds.</summary>
    public void Run(int from, int to, SlipEffort effort)
    {
        _to = to;
        _effort = effort;
        _count = 0;
        _merged.Clear();
        var known = _beams.Length;
        if (known < to - from + 3)
            Array.Resize(ref _beams, to - from + 3);
        for (var i = known; i < _beams.Length; i++)
            _beams[i] = [];
        foreach (var beam in _beams.AsSpan(0, to - from + 3))
            beam.Clear();
        _best = new float[to - from + 3];
        Array.Fill(_best, float.NegativeInfinity);
        _beams[0].Add(Ranked(0, Add(Begin(from))));
        for (var u = from; u <= to; u++)
        {
            Drop(Prune(u - from), u, from);
            if (_effort.Unseen && u < _to && _units[u].EndsPairs)
                EndWithGap(Prune(u - from), u, from);
            var beam = Prune(u - from);
            if (u == to)
            {
                Finish(beam);
                return;
            }

            var starters = 0;
            foreach (var index in beam)
            {
                var step = _steps[index];
                if (step.Pending is InFrame or BehindMark)
                    ExpandInFrame(index, step, u, from, starters++ < _effort.Starters);
                else
                    ExpandShifted(index, step, u, from);
            }
        }

        throw new InvalidOperationException("The search ends with its last unit.");
    }

    /// <summary>Whether a byte is left over that nobody has seen.</summary>
    public static bool IsBehindGap(int pending) => pending >= BehindGap;

    private float Start => SlipCosts.Start + _effort.Bonus;

    /// <summary>Whether a healthy copy of the line is known.</summary>
    public bool HasSibling => _context.Sibling is not null;

    /// <summary>By how much a slip is likelier than in any document, where an ASCII character takes part in it.</summary>
    public float Expected => _context.Expected;

    /// <summary>The logarithm of how likely all readings are together.</summary>
    public float All { get; private set; }

    /// <summary>What it costs to take units as they stand, from a given state.</summary>
    public float AsWritten(SlipStep state, int to)
    {
        var step = state with { Pending = InFrame };
        for (var u = state.Unit; u < to; u++)
            step = Pass(0, step, u);
        return step.Score + (to == _units.Length ? LineEnd(step) : 0) - state.Score;
    }

    /// <summary>The state before a unit: the two characters that come before it.</summary>
    private SlipStep Begin(int from)
    {
        var first = Math.Max(0, from - 3);
        var step = new SlipStep(-1, SlipEvent.Pass, first, '\0', '\0', 0, 0, 0, 0, InFrame, SlipHistory.After(first == 0 ? _model.LineEnd : SlipModel.Unknown));
        for (var u = first; u < from; u++)
            step = Pass(-1, step, u);
        return step with { Back = -1, Score = 0, Total = 0, Character = '\0', Unit = from };
    }

    private void ExpandInFrame(int index, SlipStep step, int u, int from, bool mayStart)
    {
        var unit = _units[u];
        if (step.Pending == InFrame)
            Push(Pass(index, step, u), from);
        if (step.Pending == InFrame && mayStart && (unit.Kind is SlipUnitKind.Lost or SlipUnitKind.Annotation || unit.Character == '?'))
            Push(step with { Back = index, Event = SlipEvent.Mark, Unit = u + 1, Character = '\0', Extra = '\0', Score = step.Score + SlipCosts.Mark, Pending = BehindMark }, from);
        if (step.Pending == InFrame && mayStart && unit.Kind == SlipUnitKind.Lost)
            Replace(index, step, u, from);
        if (step.Pending == BehindMark && unit.Kind == SlipUnitKind.Annotation)
            Push(step with { Back = index, Event = SlipEvent.Mark, Unit = u + 1, Character = '\0', Extra = '\0', Pending = BehindMark }, from);
        if (!mayStart)
            return;
        // 技?shù)之一: the second byte of 術 is gone, and its first one swallowed the bracket.
        if (step.Pending == InFrame && unit.Character == '?' && u + 1 < _units.Length && _units[u + 1].Reading is { } lost)
            foreach (var pair in SlipGuesses.ReadAs(lost))
                Push(Emit(index, step, SlipEvent.LostTrail, u + 1, pair, InFrame, Start), from);
        if (!MayStart(u))
            return;
        if (unit.Kind == SlipUnitKind.Ascii && IsTrail(unit.Character) && step.Pending == InFrame && !IsMention(u))
            foreach (var pair in Likely(SlipGuesses.WithTrail(unit.Character), step, AsWritten(u + 1)))
                Push(Emit(index, step, SlipEvent.LostLead, u + 1, pair, InFrame, Start + (IsMadeOf(u - 1, pair.Lead) ? SlipCosts.MarkMadeOfLead : 0)), from);
        if (unit.Kind is SlipUnitKind.Pair || (unit.Kind == SlipUnitKind.Ascii && unit.Character > ' ' && unit.Character < '\x7F'))
        {
            var cost = (IsMark(unit) ? SlipCosts.StartAtMark + _effort.Bonus : unit.SplitsWord ? SlipCosts.StartAtSplitWord + _effort.Bonus : u > 0 && IsMark(_units[u - 1]) ? Start + SlipCosts.StartBehindMark : Start) + MadeAscii(u);
            var reading = step.Pending == BehindMark ? ReadingAcross(step, u) : null;
            foreach (var pair in Likely(SlipGuesses.WithTrail(unit.Lead), step, OutOfFrame(unit.Trail, u + 1)))
                if (reading is null || reading(pair.Lead))
                    Push(Emit(index, step, SlipEvent.LostLead, u + 1, pair, unit.Trail, cost), from);
            if (reading is null)
                foreach (var pair in Likely(SlipGuesses.WithLead(unit.Lead), step, OutOfFrame(unit.Trail, u + 1)))
                    Push(Emit(index, step, SlipEvent.LostTrail, u + 1, pair, unit.Trail, cost + (IsMark(unit) ? SlipCosts.MarkTrailRather : SlipCosts.TrailRather)), from);
        }
    }

    /// <summary>
    /// A converter that looks for bytes finds characters across the border of two as well: <c>域專</c> holds the
    /// bytes of <c>驅</c>, so <c>(qū)</c> was put between the two bytes of 專. The reading tells the lost byte.
    /// </summary>
    private Func<byte, bool>? ReadingAcross(SlipStep step, int u)
    {
        string? reading = null;
        for (var i = u - 1; i >= 0 && reading is null && (_units[i].Kind is SlipUnitKind.Lost or SlipUnitKind.Annotation || _units[i].Character == '?'); i--)
            reading = _units[i].Reading;
        if (reading is null)
            return null;
        var trail = GbkPairs.Encode(LastHan(step)) & 0xFF;
        return lead => GbkPairs.Decode(trail, lead) is var c and not '\0' && Pinyin.PinyinReadings.Has(reading, c);
    }

    private char LastHan(SlipStep step)
    {
        for (var s = step; ; s = _steps[s.Back])
        {
            if (s.Character > 0x80 && s.Event != SlipEvent.Mark)
                return s.Character;
            if (s.Back < 0)
                return '\0';
        }
    }

    private void ExpandShifted(int index, SlipStep step, int u, int from)
    {
        var unit = _units[u];
        var any = IsBehindGap(step.Pending);
        if (unit.Kind is SlipUnitKind.Pair || (unit.Kind == SlipUnitKind.Ascii && unit.Character > ' ' && unit.Character < '\x7F'))
        {
            var cost = MadeAscii(u);
            if (!any && GbkPairs.Decode(step.Pending, unit.Lead) is var c and not '\0')
                Push(Emit(index, step, SlipEvent.Shifted, u + 1, new(c, (byte)step.Pending, unit.Lead), unit.Trail, cost), from);
            else if (any)
                foreach (var pair in Likely(SlipGuesses.WithTrail(unit.Lead), step, OutOfFrame(unit.Trail, u + 1), step.Pending - BehindGap))
                    Push(Emit(index, step, SlipEvent.Shifted, u + 1, pair, unit.Trail, cost), from);
        }

        if (unit.Kind == SlipUnitKind.Ascii && IsTrail(unit.Character))
        {
            if (!any && GbkPairs.Decode(step.Pending, unit.Character) is var c and not '\0')
                Push(Emit(index, step, SlipEvent.BackInFrame, u + 1, new(c, (byte)step.Pending, (byte)unit.Character), InFrame, 0), from);
            else if (any)
                foreach (var pair in Likely(SlipGuesses.WithTrail(unit.Character), step, AsWritten(u + 1), step.Pending - BehindGap))
                    Push(Emit(index, step, SlipEvent.BackInFrame, u + 1, pair, InFrame, 0), from);
        }
    }

    /// <summary>Steps that use no unit, or a mark only: bytes that left no trace.</summary>
    private void Drop(List<int> beam, int u, int from)
    {
        var natural = u == _to ? u == _units.Length : _units[u].EndsPairs;
        if (u == _to && !natural)
            return;
        var mark = u < _to && (_units[u].Kind == SlipUnitKind.Lost || _units[u].Character == '?');
        var next = u < _to && !natural ? _units[u] is { Kind: SlipUnitKind.Pair } pairAhead ? pairAhead.Lead : _units[u].Character : -1;
        int count = 0, starters = 0;
        foreach (var index in beam)
        {
            var step = _steps[index];
            if (step.Pending is InFrame or BehindMark && starters++ < _effort.Starters && u < _to && !natural && _effort.Unseen && MayStart(u))
                StartWithGap(index, step, u, from);
            if (step.Pending is InFrame or BehindMark || IsBehindGap(step.Pending))
                continue;
            if (count++ >= (natural ? _effort.Droppers : _effort.DroppersWithin))
                break;
            var written = AsWritten(u);
            var likely = Likely(SlipGuesses.WithLead(step.Pending), step, written);
            foreach (var pair in likely)
            {
                // A second byte below 0x80 would show as the ASCII character that it is.
                if (pair.Trail < 0x80)
                    continue;
                var alone = next >= 0 && GbkPairs.Decode(pair.Trail, next) == '\0';
                if (natural || alone || count <= 4)
                    Push(Emit(index, step, SlipEvent.Dropped, u, pair, InFrame, natural ? SlipCosts.DropBeforeAscii : alone ? SlipCosts.DropOneByte : SlipCosts.DropAnywhere), from);
                if (mark)
                    Push(Emit(index, step, SlipEvent.Dropped, u + 1, pair, InFrame, MarkCost(u)), from);
            }

            if (u == _to)
                continue;
            if (written != SlipModel.Unknown)
                likely = Likely(SlipGuesses.WithLead(step.Pending), step, SlipModel.Unknown);
            foreach (var pair in likely)
            {
                if (!MayBeGone(pair.Trail))
                    continue;
                Push(Emit(index, step, SlipEvent.Gap, u, pair, BehindGap + pair.Trail, _context.Gap), from);
                if (mark)
                    Push(Emit(index, step, SlipEvent.Gap, u + 1, pair, BehindGap + pair.Trail, MarkCost(u)), from);
            }
        }
    }

    /// <summary>A character lost its first byte, and its second one made no pair with the next byte: both are gone, and the run begins behind them.</summary>
    private void StartWithGap(int index, SlipStep step, int u, int from)
    {
        foreach (var pair in Likely(SlipGuesses.Unseen, step, SlipModel.Unknown))
            if (MayBeGone(pair.Trail))
                Push(Emit(index, step, SlipEvent.LostLead, u, pair, BehindGap + pair.Trail, Start + _context.Gap), from, _context.Gap == SlipCosts.Gap ? SlipCosts.GapDoubted : 0);
    }

    /// <summary>Whether a unit is one of the marks that a program makes ASCII.</summary>
    public static bool IsMark(in SlipUnit unit) => unit.Kind == SlipUnitKind.Ascii && SlipGate.IsMadeAscii(unit.Character);

    private float MadeAscii(int u)
    {
        if (_units[u].Kind != SlipUnitKind.Ascii)
            return 0;
        var withinWord = char.IsAsciiLetterOrDigit(_units[u].Character)
            && ((u > 0 && char.IsAsciiLetter(_units[u - 1].Character)) || (u + 1 < _units.Length && char.IsAsciiLetter(_units[u + 1].Character)));
        return withinWord ? SlipCosts.MadeAsciiWithinWord : SlipCosts.MadeAscii;
    }

    /// <summary>Whether a unit is a mark that a program found across two characters, if the second one begins with a byte.</summary>
    private bool IsMadeOf(int u, byte lead) => u >= 0 && IsMark(_units[u]) && _units[u].Trail == lead;

    // A question mark of the author's is far more frequent than one that a decoder wrote.
    private float MarkCost(int u) => _units[u].Kind == SlipUnitKind.Lost ? SlipCosts.DropBeforeAscii : SlipCosts.DropBeforeAscii + SlipCosts.QuestionMark;

    private static bool IsTrail(char c) => c is >= '\x40' and <= '\x7E';
}
