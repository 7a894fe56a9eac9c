namespace AiInsights.Mend.FrameSlips;

internal sealed partial class SlipSearch
{
    /// <summary>How far behind the best reading another one may be that is still looked at.</summary>
    private const float ReadingDepth = 12;

    /// <summary>Whether an ASCII letter, or a mark that a program makes ASCII, takes part in a slip of a reading.</summary>
    public bool TouchesAscii(IEnumerable<SlipStep> steps) =>
        steps.Any(s => s.Event is not (SlipEvent.Pass or SlipEvent.Annotation or SlipEvent.Mark) && s.Unit > 0 && _units[s.Unit - 1] is var unit && unit.Kind == SlipUnitKind.Ascii && (char.IsAsciiLetter(unit.Character) || IsMark(unit)));

    /// <summary>Whether an ASCII letter does.</summary>
    public bool TouchesLetter(IEnumerable<SlipStep> steps) => Letter(steps) is not null;

    /// <summary>The ASCII letter that does, or null.</summary>
    public char? Letter(IEnumerable<SlipStep> steps)
    {
        foreach (var s in steps)
        {
            if (s.Event is not (SlipEvent.Pass or SlipEvent.Annotation or SlipEvent.Mark) && s.Unit > 0 && _units[s.Unit - 1] is { Kind: SlipUnitKind.Ascii } unit && char.IsAsciiLetter(unit.Character))
                return unit.Character;
        }

        return null;
    }

    // Steps that lost against another one of the same state, by the one that won.
    private readonly Dictionary<int, List<int>> _merged = [];
    private List<int> _finals = [];

    /// <summary>The readings of the stretch, best first, as their steps in order; they begin with the state before the first unit.</summary>
    /// <remarks>
    /// A reading is the way back from its last step. Each other one leaves a better one at a step that won against another
    /// of the same state: it is found when the better one is taken, and costs what that step was better by.
    /// </remarks>
    public IEnumerable<(float Score, List<SlipStep> Steps)> Readings()
    {
        var queue = new PriorityQueue<(float Score, List<int> Way, int Kept, int Other), (float, int)>();
        var count = 0;
        foreach (var final in _finals)
            Enqueue(_steps[final].Score, [], 0, final);
        while (queue.TryDequeue(out var next, out _))
        {
            var way = next.Way.GetRange(0, next.Kept);
            for (var i = next.Other; i >= 0; i = _steps[i].Back)
                way.Add(i);
            for (var k = next.Kept; k < way.Count; k++)
            {
                if (!_merged.TryGetValue(way[k], out var others))
                    continue;
                foreach (var other in others)
                    Enqueue(next.Score - _steps[way[k]].Score + _steps[other].Score, way, k, other);
            }

            var steps = way.ConvertAll(i => _steps[i]);
            steps.Reverse();
            yield return (next.Score, steps);
        }

        void Enqueue(float score, List<int> way, int kept, int other)
        {
            if (score > _steps[_finals[0]].Score - ReadingDepth)
                queue.Enqueue((score, way, kept, other), (-score, count++));
        }
    }
}
