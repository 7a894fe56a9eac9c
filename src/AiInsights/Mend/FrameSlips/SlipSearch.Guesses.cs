using System.Collections.Immutable;

namespace AiInsights.Mend.FrameSlips;

internal sealed partial class SlipSearch
{
    /// <summary>Readings that may end with a character of which nothing is left.</summary>
    private const int GapsBeforeEnd = 16;

    private readonly List<(float Score, GbkPairs.Pair Pair)> _guesses = [];
    private readonly List<GbkPairs.Pair> _likely = [];

    // Below AA only bytes below A1 make no pair, or hardly any other: Simplified text has no such first bytes.
    private bool MayBeGone(byte trail) => GbkPairs.MayBeGone(trail) && (trail >= 0xAA || _context.MayHaveLowBytes || trail is >= 0xA4 and <= 0xA9);

    /// <summary>
    /// Of the characters that a byte allows those that fit behind a step; which of the others it was, only the bytes could say.
    /// The list is good until the next call.
    /// </summary>
    /// <param name="guesses">What the byte that is left allows.</param>
    /// <param name="step">The step.</param>
    /// <param name="next">The symbol that comes next, where the bytes say so, or <see cref="SlipModel.Unknown"/>.</param>
    /// <param name="behind">If the first byte vanished: the byte before it, with which it made no character.</param>
    private List<GbkPairs.Pair> Likely(ImmutableArray<SlipGuess> guesses, SlipStep step, int next, int behind = -1)
    {
        _guesses.Clear();
        var best = float.NegativeInfinity;
        foreach (var guess in guesses)
        {
            if (behind >= 0 && GbkPairs.Decode(behind, guess.Pair.Lead) != '\0')
                continue;
            // A glance takes few guesses: what stands side by side hardly ever is none of them.
            if (best - _effort.GuessDepth > SlipModel.Odd && !_context.Raises && _model.IsOddPair(step.History.Last, guess.Symbol))
                continue;
            var score = _context.Raise(_model.Behind(step.History.Last, guess.Symbol), step.History, guess.Symbol);
            if (score < best - _effort.GuessDepth)
                continue;
            if (next >= 0)
                score += _context.Raise(_model.Behind(guess.Symbol, next), new SlipHistory(step.History.Last, guess.Symbol, -1, -1), next);
            best = Math.Max(best, score);
            _guesses.Add((score, guess.Pair));
        }

        _likely.Clear();
        foreach (var (score, pair) in _guesses)
            if (score >= best - _effort.GuessDepth)
                _likely.Add(pair);
        return _likely;
    }

    /// <summary>The first byte of a last character went with a pair without a character, and its second one before a unit that ends pairs: nothing is left of it.</summary>
    private void EndWithGap(List<int> beam, int u, int from)
    {
        var count = 0;
        foreach (var index in beam)
        {
            var step = _steps[index];
            if (!IsBehindGap(step.Pending))
                continue;
            if (count++ >= GapsBeforeEnd)
                break;
            foreach (var pair in Likely(SlipGuesses.Gone, step, AsWritten(u), step.Pending - BehindGap))
                Push(Emit(index, step, SlipEvent.Dropped, u, pair, InFrame, SlipCosts.DropBeforeAscii), from);
        }
    }

    /// <summary>
    /// What a lone U+FFFD may stand for: a character of which one byte is left that forms no pair with what follows. Of several in a row nobody
    /// knows how many characters they are, and one between two marks is spoken of.
    /// </summary>
    private void Replace(int index, SlipStep step, int u, int from)
    {
        if (IsLost(u - 1) || IsLost(u + 1) || !(IsHan(u - 1) || IsHan(u + 1)))
            return;
        // A full-width form may have been made ASCII since.
        var next = u + 1 == _units.Length || _units[u + 1].EndsPairs ? -1 : _units[u + 1].Kind == SlipUnitKind.Ascii ? _units[u + 1].Character : _units[u + 1].Lead;
        foreach (var pair in Likely(SlipGuesses.Replaced, step, AsWritten(u + 1)))
        {
            var alone = next < 0 || (pair.Trail >= 0x80 && GbkPairs.Decode(pair.Trail, next) == '\0') || GbkPairs.Decode(pair.Lead, next) == '\0';
            var cost = (alone ? SlipCosts.Replaced : SlipCosts.ReplacedOtherwise) + (HasSibling ? _context.SaidBySibling(step.History.Last, _model.Index(SlipSymbols.Fold(pair.Character))) : 0);
            Push(Emit(index, step, SlipEvent.Replaced, u + 1, pair, InFrame, cost), from);
        }
    }

    private bool IsLost(int u) => u >= 0 && u < _units.Length && _units[u].Kind == SlipUnitKind.Lost;

    private bool IsHan(int u) => u >= 0 && u < _units.Length && _units[u] is { Kind: SlipUnitKind.Pair, Character: var c } && !SlipGate.IsMark(c);

    /// <summary>Whether a slip may begin with a unit: it or the next one is made of the bytes of two others, and does not fit its neighbours.</summary>
    private bool MayStart(int u)
    {
        // Behind a mark chance makes a common character of two halves now and then: look further.
        var last = u + (IsMark(_units[u]) ? 5 : 2);
        for (var i = Math.Max(0, u - 1); i <= last && i < _units.Length; i++)
        {
            if (_units[i] is { Kind: SlipUnitKind.Lost or SlipUnitKind.Annotation } or { Character: '?' } || SlipScanner.IsOdd(_units, i) || SlipScanner.IsLone(_units, i))
                return true;
        }

        return _units[u].EndsLine || SlipTraces.IsMarkBeforeMark(_units, u) || SlipScanner.IsLone(_units, u);
    }

    /// <summary>Whether a unit is an @ before a name that begins the line, or one of the marks of emphasis.</summary>
    private bool IsMention(int u) => (u == 0 && _units[u].Character == '@') || (_units[u].Character == '_' && _context.HasEmphasis);

    /// <summary>The symbol of a unit that is as written, where it has one; a first glance does not look ahead.</summary>
    private int AsWritten(int u) =>
        _effort.LooksAhead && u < _to && _units[u].Kind is SlipUnitKind.Pair or SlipUnitKind.Ascii && SlipSymbols.Fold(_units[u].Character) is var folded and not '\0' ? _model.Index(folded) : SlipModel.Unknown;

    /// <summary>The symbol that a byte left over makes with the first byte of a unit, where they make one.</summary>
    private int OutOfFrame(byte pending, int u) =>
        _effort.LooksAhead && u < _to && _units[u].Kind == SlipUnitKind.Pair && GbkPairs.Decode(pending, _units[u].Lead) is var c and not '\0' && SlipSymbols.Fold(c) is var folded and not '\0' ? _model.Index(folded) : SlipModel.Unknown;
}
