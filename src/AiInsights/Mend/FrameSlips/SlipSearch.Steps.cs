using System.Runtime.InteropServices;

namespace AiInsights.Mend.FrameSlips;

internal sealed partial class SlipSearch
{
    /// <summary>One unit as written.</summary>
    private SlipStep Pass(int back, in SlipStep step, int u)
    {
        var unit = _units[u];
        if (unit.Kind == SlipUnitKind.Annotation)
        {
            var fits = step.Character != '\0' && step.Extra == '\0' && Pinyin.PinyinReadings.Has(unit.Reading!, step.Character);
            return step with { Back = back, Event = SlipEvent.Annotation, Unit = u + 1, Extra = '\0', Score = step.Score + (fits ? 0 : SlipCosts.WrongReading) };
        }

        var strange = unit.Kind is SlipUnitKind.Lost or SlipUnitKind.Other || GbkPairs.IsPrivate(unit.Character);
        var history = SlipHistory.None;
        var score = unit.Kind == SlipUnitKind.Lost ? SlipCosts.Broken : GbkPairs.IsPrivate(unit.Character) ? SlipCosts.Private : SlipCosts.Strange;
        if (!strange)
            score = Follow(step.History, unit.Character, out history) + _context.WrittenPenalty(unit.Character);
        if (unit.Kind == SlipUnitKind.Ascii && StandsAlone(u))
            score += SlipCosts.Lone(unit.Character) + (IsMark(_units[u - 1]) && SlipCosts.IsLaterLetter(unit.Character) ? SlipCosts.LoneBehindMark : 0);
        if (unit.IsOfOtherScript)
            score += SlipCosts.OtherScriptAlone;
        if (SlipTraces.IsForeign(_units, u))
            score += SlipCosts.Foreign;
        if (SlipTraces.IsMarkBeforeMark(_units, u))
            score += SlipCosts.MarkBeforeMark;
        if (unit.Character == '.' && u > 0 && _units[u - 1].Kind != SlipUnitKind.Ascii)
            score += SlipCosts.AsciiStop;
        return new SlipStep(back, SlipEvent.Pass, u + 1, unit.Character, '\0', unit.Lead, unit.Trail, step.Score + score, 0, InFrame, history, step.Open);
    }

    /// <summary>Whether an ASCII character stands among Chinese ones; a mark beside it parts no words, it may have been made ASCII.</summary>
    private bool StandsAlone(int u) =>
        u > 0 && u + 1 < _units.Length && _units[u - 1] is var before && _units[u + 1] is var next
        && (before.Kind != SlipUnitKind.Ascii || next.Kind != SlipUnitKind.Ascii)
        && SlipScanner.IsOpenBefore(_units, u) && (next.Kind != SlipUnitKind.Ascii || IsMark(next) || (next.Character == ' ' && SlipScanner.IsBehindStrayMark(_units, u)));

    /// <summary>One true character that the unit does not show; a byte below 0x80 left over is an ASCII character of its own.</summary>
    private SlipStep Emit(int back, in SlipStep step, SlipEvent slipEvent, int unit, GbkPairs.Pair pair, int pending, float cost)
    {
        var score = Follow(step.History, pair.Character, out var history);
        var extra = '\0';
        if (pending is >= 0 and <= 0x80)
        {
            if (pending == 0x80)
                return step with { Score = float.NegativeInfinity, Unit = unit };
            extra = (char)pending;
            score += Follow(history, extra, out history);
            if (unit >= _units.Length || !(char.IsAsciiLetterOrDigit(_units[unit].Character) || _units[unit].Character is ' ' or '-' or '.'))
                score += SlipCosts.Lone(extra) is var lone && lone == SlipCosts.LoneMark ? SlipCosts.MarkLeftOver : lone;
            pending = InFrame;
        }

        var open = step.Open;
        cost += _context.PairPenalty(pair.Character, ref open, slipEvent is not (SlipEvent.Shifted or SlipEvent.BackInFrame), unit > 0 && _units[unit - 1].EndsLine);
        return new SlipStep(back, slipEvent, unit, pair.Character, extra, pair.Lead, pair.Trail, step.Score + score + cost + _context.Penalty(pair.Character), 0, pending, history, open);
    }

    /// <summary>How likely a character is behind others, in the model or in the healthy copy.</summary>
    public float Follow(SlipHistory before, char c, out SlipHistory history)
    {
        history = before;
        var folded = SlipSymbols.Fold(c);
        if (folded == '\0')
            return SlipCosts.Blank;
        var symbol = _model.Index(folded);
        if (symbol == before.Last && symbol >= 0 && folded is 'A' or '0')
            return SlipCosts.Blank;
        if (symbol < 0 && (folded < 0x80 || IsOtherWriting(c)))
        {
            history = SlipHistory.None;
            return before.Last < 0 && folded >= 0x80 ? SlipCosts.MoreOfOtherWriting : SlipCosts.Strange;
        }

        return _context.Raise(_model.Score(ref history, symbol), before, symbol);
    }

    /// <summary>Greek, Cyrillic, pinyin letters, lines of tables, kana, bopomofo: seldom one, but then many.</summary>
    public static bool IsOtherWriting(char c) => c is (>= '\u0080' and < '\u2010') or (>= '\u2030' and < '\u2E80') or (>= '\u3040' and <= '\u312F') or (>= '\u3200' and <= '\u33FF');

    private int Add(in SlipStep step)
    {
        if (_count == _steps.Length)
            Array.Resize(ref _steps, 2 * _count);
        _steps[_count] = step;
        return _count++;
    }

    private void Push(in SlipStep step, int from, float doubted = 0)
    {
        if (float.IsNegativeInfinity(step.Score))
            return;
        var slot = step.Unit - from;
        if (step.Score < _best[slot] - Depth)
            return;
        _best[slot] = Math.Max(_best[slot], step.Score);
        ref var back = ref _steps[step.Back];
        var total = back.Total + step.Score - back.Score + doubted;
        _beams[slot].Add(Ranked(step.Score, Add(step with { Total = total })));
    }

    /// <summary>The best steps, best first, one for each state.</summary>
    private List<int> Prune(int slot)
    {
        var beam = _beams[slot];
        var least = Rank(_best[slot] - Depth);
        var all = CollectionsMarshal.AsSpan(beam);
        var likely = 0;
        foreach (var one in all)
        {
            if ((uint)(one >> 32) <= least)
                all[likely++] = one;
        }

        all = all[..likely];
        all.Sort();
        _kept.Clear();
        _keptStates.Clear();
        var kept = 0;
        foreach (var one in all)
        {
            var index = (int)(uint)one;
            ref var step = ref _steps[index];
            if (Kept(step, out var state) is >= 0 and var better)
            {
                if (better != index)
                {
                    _steps[better] = _steps[better] with { Total = Sum(_steps[better].Total, step.Total) };
                    if (!_merged.TryGetValue(better, out var others))
                        _merged.Add(better, others = []);
                    others.Add(index);
                }
            }
            else if (kept < _effort.Width)
            {
                _kept.Add(index);
                _keptStates.Add(state);
                all[kept++] = one;
            }
        }

        CollectionsMarshal.SetCount(beam, kept);
        return _kept;
    }

    /// <summary>A step as a number by which steps are sorted, the best first, and of equally good ones the first.</summary>
    private static ulong Ranked(float score, int index) => ((ulong)Rank(score) << 32) | (uint)index;

    // The bits of floats sort as numbers do, but for the sign.
    private static uint Rank(float score)
    {
        var bits = BitConverter.SingleToInt32Bits(score + 0f);
        return ~((uint)bits ^ ((uint)(bits >> 31) | 0x8000_0000));
    }

    /// <summary>The step of the same state that is kept already, or -1. Nearly all states differ in a number made of all of them.</summary>
    private int Kept(in SlipStep step, out int state)
    {
        state = HashCode.Combine(step.Pending, step.Open, step.History.Before, step.History.Last, step.History.Pair, step.History.Triple);
        var states = CollectionsMarshal.AsSpan(_keptStates);
        for (int from = 0, at; (at = states[from..].IndexOf(state)) >= 0; from += at + 1)
        {
            ref var other = ref _steps[_kept[from + at]];
            if (other.Pending == step.Pending && other.History == step.History && other.Open == step.Open)
                return _kept[from + at];
        }

        return -1;
    }

    /// <summary>What the end of the line says of its last character; the readings that end in frame, best first.</summary>
    private void Finish(List<int> beam)
    {
        // Behind a mark that stands for a broken byte nothing has begun: a question mark at the end is the author's.
        var finals = beam.Where(i => _steps[i].Pending == InFrame).ToList();
        if (_to == _units.Length)
        {
            foreach (var i in finals)
            {
                var step = _steps[i];
                var end = LineEnd(step);
                _steps[i] = step with { Score = step.Score + end, Total = step.Total + end };
            }
        }

        finals.Sort((a, b) => _steps[b].Score.CompareTo(_steps[a].Score) is var c and not 0 ? c : a.CompareTo(b));
        All = finals.Aggregate(float.NegativeInfinity, (sum, i) => Sum(sum, _steps[i].Total));
        _finals = finals;
    }

    /// <summary>How likely the line ends behind a step.</summary>
    private float LineEnd(SlipStep step)
    {
        var history = step.History;
        return _model.Score(ref history, _model.LineEnd);
    }

    /// <summary>The logarithm of the sum.</summary>
    public static float Sum(float a, float b)
    {
        var (more, less) = a > b ? (a, b) : (b, a);
        return float.IsNegativeInfinity(less) ? more : more + MathF.Log(1 + MathF.Exp(less - more));
    }

}
