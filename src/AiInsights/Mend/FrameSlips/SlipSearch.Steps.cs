namespace AiInsights.Mend.FrameSlips;

internal sealed partial class SlipSearch
{
    /// <summary>One unit as written.</summary>
    private SlipStep Pass(int back, SlipStep step, int u)
    {
        var unit = _units[u];
        if (unit.Kind == SlipUnitKind.Annotation)
        {
            var fits = step.Character != '\0' && step.Extra == '\0' && Pinyin.PinyinReadings.Has(unit.Reading!, step.Character);
            return step with { Back = back, Event = SlipEvent.Annotation, Unit = u + 1, Extra = '\0', Score = step.Score + (fits ? 0 : SlipCosts.WrongReading) };
        }

        var strange = unit.Kind is SlipUnitKind.Lost or SlipUnitKind.Other || GbkPairs.IsPrivate(unit.Character);
        var (score, last, pair) = strange
            ? (SlipCosts.Strange, SlipModel.Unknown, -1)
            : Follow(step.Last, step.Pair, unit.Character);
        if (char.IsAsciiLetter(unit.Character) && u > 0 && u + 1 < _units.Count && _units[u - 1].Kind != SlipUnitKind.Ascii && _units[u + 1].Kind != SlipUnitKind.Ascii)
            score += char.IsAsciiLetterUpper(unit.Character) ? SlipCosts.LoneCapital : SlipCosts.LoneLetter;
        if (unit.Character == '.' && u > 0 && _units[u - 1].Kind != SlipUnitKind.Ascii)
            score += SlipCosts.AsciiStop;
        return new SlipStep(back, SlipEvent.Pass, u + 1, unit.Character, '\0', unit.Lead, unit.Trail, step.Score + score, InFrame, last, pair);
    }

    /// <summary>One true character that the unit does not show; a byte below 0x80 left over is an ASCII character of its own.</summary>
    private SlipStep Emit(int back, SlipStep step, SlipEvent slipEvent, int unit, GbkPairs.Pair pair, int pending, float cost)
    {
        var (score, last, before) = Follow(step.Last, step.Pair, pair.Character);
        var extra = '\0';
        if (pending is >= 0 and <= 0x80)
        {
            if (pending == 0x80)
                return step with { Score = float.NegativeInfinity, Unit = unit };
            extra = (char)pending;
            (var more, last, before) = Follow(last, before, extra);
            score += more;
            if (char.IsAsciiLetter(extra) && unit < _units.Count && _units[unit].Kind != SlipUnitKind.Ascii)
                score += char.IsAsciiLetterUpper(extra) ? SlipCosts.LoneCapital : SlipCosts.LoneLetter;
            pending = InFrame;
        }

        if (slipEvent is not (SlipEvent.Shifted or SlipEvent.BackInFrame))
            cost += _context.PairPenalty(pair.Character);
        return new SlipStep(back, slipEvent, unit, pair.Character, extra, pair.Lead, pair.Trail, step.Score + score + cost + _context.Penalty(pair.Character), pending, last, before);
    }

    /// <summary>How likely a character is behind others, in the model or in the healthy copy.</summary>
    public (float Score, int Last, int Pair) Follow(int last, int pair, char c)
    {
        var folded = SlipSymbols.Fold(c);
        if (folded == '\0')
            return (SlipCosts.Blank, last, pair);
        var symbol = _model.Index(folded);
        if (symbol == last && symbol >= 0 && folded is 'A' or '0')
            return (SlipCosts.Blank, last, pair);
        if (symbol < 0 && folded < 0x80)
            return (SlipCosts.Strange, SlipModel.Unknown, -1);
        if (symbol < 0 && IsOtherWriting(c))
            return (last < 0 ? SlipCosts.MoreOfOtherWriting : SlipCosts.Strange, SlipModel.Unknown, -1);
        var score = _model.Score(last, symbol, ref pair);
        return (_context.Raise(score, last, symbol), symbol, pair);
    }

    /// <summary>Greek, Cyrillic, pinyin letters, lines of tables, kana, bopomofo: seldom one, but then many.</summary>
    public static bool IsOtherWriting(char c) => c is (>= '\u0080' and < '\u2010') or (>= '\u2030' and < '\u2E80') or (>= '\u3040' and <= '\u312F') or (>= '\u3200' and <= '\u33FF');

    private int Add(SlipStep step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private void Push(SlipStep step, int from)
    {
        if (float.IsNegativeInfinity(step.Score))
            return;
        var slot = step.Unit - from;
        if (step.Score < _best[slot] - Depth)
            return;
        _best[slot] = Math.Max(_best[slot], step.Score);
        _beams[slot].Add(Add(step));
    }

    /// <summary>The best steps, best first, one for each state.</summary>
    private List<int> Prune(List<int> beam)
    {
        beam.Sort((a, b) => _steps[b].Score.CompareTo(_steps[a].Score) is var c and not 0 ? c : a.CompareTo(b));
        var seen = new HashSet<(int, int, int)>();
        var kept = new List<int>(Math.Min(beam.Count, Width));
        foreach (var index in beam)
        {
            var step = _steps[index];
            if (kept.Count == Width)
                break;
            if (seen.Add((step.Pending, step.Last, step.Pair)))
                kept.Add(index);
        }

        beam.Clear();
        beam.AddRange(kept);
        return kept;
    }

    private List<SlipStep> Trace(List<int> beam)
    {
        var best = -1;
        foreach (var index in beam)
        {
            if (_steps[index].Pending == InFrame)
            {
                best = index;
                break;
            }
        }

        var steps = new List<SlipStep>();
        for (var i = best; i >= 0; i = _steps[i].Back)
            steps.Add(_steps[i]);
        steps.Reverse();
        return steps;
    }
}
