namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// Finds the most likely way in which a stretch of a line came about: as written, or by bytes lost and a run read
/// out of frame. A beam search over the units; the state is the byte left over and the last two characters.
/// </summary>
internal sealed partial class SlipSearch
{
    /// <summary>In frame.</summary>
    public const int InFrame = -1;

    /// <summary>Out of frame with an unknown byte left over, A1 or above.</summary>
    public const int AnyByte = 256;

    /// <summary>Out of frame with an unknown byte left over, below A1: it follows one of the rows of marks, which have nothing there.</summary>
    public const int AnyLowByte = 258;

    /// <summary>In frame, behind a mark that may stand for a broken byte.</summary>
    private const int BehindMark = 257;

    /// <summary>The marks whose second byte forms no pair with many bytes.</summary>
    public const string StartMarks = "，。、";

    private const int Width = 48;
    private const int Starters = 2;
    private const int Droppers = 24;
    private const int DroppersWithin = 10;

    // How far behind the best one a reading may fall. A slip pays its cost at once and earns it back later.
    private const float Depth = 18;

    private readonly SlipModel _model = SlipModel.Shared;
    private readonly List<SlipUnit> _units;
    private readonly SlipContext _context;
    private readonly List<SlipStep> _steps = [];
    private List<int>[] _beams = [];
    private float[] _best = [];
    private readonly Dictionary<(int, SlipHistory, char), int> _states = [];
    private float _all;
    private int _to;

    public SlipSearch(List<SlipUnit> units, SlipContext context)
    {
        _units = units;
        _context = context;
    }

    /// <summary>The best reading of the units, as its steps in order; they begin with the state before the first unit.</summary>
    public List<SlipStep> Run(int from, int to)
    {
        _to = to;
        _steps.Clear();
        _beams = new List<int>[to - from + 3];
        for (var i = 0; i < _beams.Length; i++)
            _beams[i] = [];
        _best = new float[_beams.Length];
        Array.Fill(_best, float.NegativeInfinity);
        _beams[0].Add(Add(Begin(from)));
        for (var u = from; u <= to; u++)
        {
            var beam = Prune(_beams[u - from]);
            Drop(beam, u, from);
            beam = Prune(_beams[u - from]);
            if (u == to)
                return Trace(Finish(beam));
            var starters = 0;
            foreach (var index in beam)
            {
                var step = _steps[index];
                if (step.Pending is InFrame or BehindMark)
                    ExpandInFrame(index, step, u, from, starters++ < Starters);
                else
                    ExpandShifted(index, step, u, from);
            }
        }

        throw new InvalidOperationException("The search ends with its last unit.");
    }

    /// <summary>The share of likelihood of the best reading among all that the bytes allow, 0 to 1.</summary>
    public double Confidence { get; private set; }

    /// <summary>What it costs to take units as they stand, from a given state.</summary>
    public float AsWritten(SlipStep state, int to)
    {
        var step = state with { Pending = InFrame };
        for (var u = state.Unit; u < to; u++)
            step = Pass(0, step, u);
        return step.Score + (to == _units.Count ? LineEnd(step) : 0) - state.Score;
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
        if (step.Pending == BehindMark && unit.Kind == SlipUnitKind.Annotation)
            Push(step with { Back = index, Event = SlipEvent.Mark, Unit = u + 1, Character = '\0', Extra = '\0', Pending = BehindMark }, from);
        if (!mayStart)
            return;
        if (unit.Kind == SlipUnitKind.Ascii && IsTrail(unit.Character) && step.Pending == InFrame)
            foreach (var pair in GbkPairs.WithTrail(unit.Character))
                Push(Emit(index, step, SlipEvent.LostLead, u + 1, pair, InFrame, SlipCosts.Start), from);
        if (unit.Kind is SlipUnitKind.Pair || (unit.Kind == SlipUnitKind.Ascii && unit.Character > ' ' && unit.Character < '\x7F'))
        {
            var cost = SlipCosts.Start + MadeAscii(u);
            var reading = step.Pending == BehindMark ? ReadingAcross(step, u) : null;
            foreach (var pair in GbkPairs.WithTrail(unit.Lead))
                if (reading is null || reading(pair.Lead))
                    Push(Emit(index, step, SlipEvent.LostLead, u + 1, pair, unit.Trail, cost), from);
            if (reading is null)
                foreach (var pair in GbkPairs.WithLead(unit.Lead))
                    Push(Emit(index, step, SlipEvent.LostTrail, u + 1, pair, unit.Trail, cost + SlipCosts.TrailRather), from);
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
        var any = step.Pending is AnyByte or AnyLowByte;
        if (unit.Kind is SlipUnitKind.Pair || (unit.Kind == SlipUnitKind.Ascii && unit.Character > ' ' && unit.Character < '\x7F'))
        {
            var cost = MadeAscii(u);
            if (!any && GbkPairs.Decode(step.Pending, unit.Lead) is var c and not '\0')
                Push(Emit(index, step, SlipEvent.Shifted, u + 1, new(c, (byte)step.Pending, unit.Lead), unit.Trail, cost), from);
            else if (any)
                foreach (var pair in WithTrail(unit.Lead, step.Pending))
                    Push(Emit(index, step, SlipEvent.Shifted, u + 1, pair, unit.Trail, cost), from);
        }

        if (unit.Kind == SlipUnitKind.Ascii && IsTrail(unit.Character))
        {
            if (!any && GbkPairs.Decode(step.Pending, unit.Character) is var c and not '\0')
                Push(Emit(index, step, SlipEvent.BackInFrame, u + 1, new(c, (byte)step.Pending, (byte)unit.Character), InFrame, 0), from);
            else if (any)
                foreach (var pair in WithTrail(unit.Character, step.Pending))
                    Push(Emit(index, step, SlipEvent.BackInFrame, u + 1, pair, InFrame, 0), from);
        }
    }

    /// <summary>Steps that use no unit, or a mark only: bytes that left no trace.</summary>
    private void Drop(List<int> beam, int u, int from)
    {
        var natural = u == _to ? u == _units.Count : _units[u].EndsPairs;
        if (u == _to && !natural)
            return;
        var mark = u < _to && (_units[u].Kind == SlipUnitKind.Lost || _units[u].Character == '?');
        int count = 0, starters = 0;
        foreach (var index in beam)
        {
            var step = _steps[index];
            if (step.Pending is InFrame or BehindMark && starters++ < Starters && u < _to && !_units[u].EndsPairs)
                StartWithGap(index, step, u, from);
            if (step.Pending is InFrame or BehindMark or AnyByte or AnyLowByte)
                continue;
            if (count++ >= (natural ? Droppers : DroppersWithin))
                break;
            foreach (var pair in GbkPairs.WithLead(step.Pending))
            {
                // A second byte below 0x80 would show as the ASCII character that it is.
                var gone = IsPrivateLead(pair.Trail);
                if (pair.Trail >= 0x80)
                {
                    var cost = natural ? SlipCosts.DropBeforeAscii : gone ? SlipCosts.DropOneByte : SlipCosts.DropAnywhere;
                    if (natural || gone || count <= 4)
                        Push(Emit(index, step, SlipEvent.Dropped, u, pair, InFrame, cost), from);
                    if (mark)
                        Push(Emit(index, step, SlipEvent.Dropped, u + 1, pair, InFrame, MarkCost(u)), from);
                }

                var low = pair.Trail is >= 0xA1 and <= 0xA3 && _context.MayHaveLowBytes;
                if (u < _to && (gone || low))
                {
                    Push(Emit(index, step, SlipEvent.Gap, u, pair, low ? AnyLowByte : AnyByte, _context.Gap), from);
                    if (mark)
                        Push(Emit(index, step, SlipEvent.Gap, u + 1, pair, low ? AnyLowByte : AnyByte, MarkCost(u)), from);
                }
            }
        }
    }

    /// <summary>A mark lost its first byte, and its second one made no pair with the next byte: both are gone, and the run begins behind them.</summary>
    private void StartWithGap(int index, SlipStep step, int u, int from)
    {
        foreach (var mark in StartMarks)
        {
            var code = GbkPairs.Encode(mark);
            var pair = new GbkPairs.Pair(mark, (byte)(code >> 8), (byte)code);
            if (pair.Trail >= 0xAA || _context.MayHaveLowBytes)
                Push(Emit(index, step, SlipEvent.LostLead, u, pair, pair.Trail >= 0xAA ? AnyByte : AnyLowByte, SlipCosts.Start + _context.Gap), from, _context.Gap == SlipCosts.Gap ? SlipCosts.GapDoubted : 0);
        }
    }

    /// <summary>The characters that end with a byte and begin with one that may be left over unseen.</summary>
    public static IEnumerable<GbkPairs.Pair> WithTrail(int trail, int pending)
    {
        foreach (var pair in GbkPairs.WithTrail(trail))
            if (pending == AnyLowByte == pair.Lead < 0xA1)
                yield return pair;
    }

    private float MadeAscii(int u)
    {
        if (_units[u].Kind != SlipUnitKind.Ascii)
            return 0;
        var withinWord = char.IsAsciiLetterOrDigit(_units[u].Character)
            && ((u > 0 && char.IsAsciiLetter(_units[u - 1].Character)) || (u + 1 < _units.Count && char.IsAsciiLetter(_units[u + 1].Character)));
        return withinWord ? SlipCosts.MadeAsciiWithinWord : SlipCosts.MadeAscii;
    }

    // A question mark of the author's is far more frequent than one that a decoder wrote.
    private float MarkCost(int u) => _units[u].Kind == SlipUnitKind.Lost ? SlipCosts.DropBeforeAscii : SlipCosts.DropBeforeAscii + SlipCosts.QuestionMark;

    private static bool IsTrail(char c) => c is >= '\x40' and <= '\x7E';

    /// <summary>Whether a byte leads the rows that GBK leaves to its users: AA–AF and F8–FE.</summary>
    public static bool IsPrivateLead(byte lead) => lead is (>= 0xAA and <= 0xAF) or >= 0xF8;
}
