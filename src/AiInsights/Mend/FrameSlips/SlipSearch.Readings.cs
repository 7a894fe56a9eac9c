namespace AiInsights.Mend.FrameSlips;

internal sealed partial class SlipSearch
{
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
        var queue = new PriorityQueue<(float Score, int[] Kept, int Other), (float, int)>();
        var count = 0;
        foreach (var final in _finals)
            Enqueue(_steps[final].Score, [], final);
        while (queue.TryDequeue(out var next, out _))
        {
            var path = new List<int>(next.Kept);
            for (var i = next.Other; i >= 0; i = _steps[i].Back)
                path.Add(i);
            for (var k = next.Kept.Length; k < path.Count; k++)
            {
                if (!_merged.TryGetValue(path[k], out var others))
                    continue;
                foreach (var other in others)
                    Enqueue(next.Score - _steps[path[k]].Score + _steps[other].Score, path.GetRange(0, k), other);
            }

            var steps = path.ConvertAll(i => _steps[i]);
            steps.Reverse();
            yield return (next.Score, steps);
        }

        void Enqueue(float score, List<int> kept, int other)
        {
            if (score > _steps[_finals[0]].Score - Depth)
                queue.Enqueue((score, [.. kept], other), (-score, count++));
        }
    }
}
