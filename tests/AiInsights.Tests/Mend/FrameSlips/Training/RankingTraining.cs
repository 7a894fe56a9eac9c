using AiInsights.Mend.FrameSlips;

namespace AiInsights.Tests.Mend.FrameSlips.Training;

/// <summary>
/// The weights by which readings of a damaged stretch are ranked: a conditional logistic regression over sentences damaged on
/// purpose, each with the readings that the search finds, one of which is right. Solved by Newton's method.
/// </summary>
internal static class RankingTraining
{
    private const int Folds = 4;
    private const int Rounds = 40;

    // In units of how much a feature differs among the readings of one sentence.
    private const double Penalty = 1;

    private static readonly (DamageManner Manner, bool Traditional)[] Manners =
    [
        (new(SlipCause.MarkAcross, BrokenBytes.AsInTheWild, Annotated: true, AsciiMarks: true), true),
        (new(SlipCause.MarkAcross, BrokenBytes.PrivateUse), true),
        (new(SlipCause.MarkAcross, BrokenBytes.PrivateUse), false),
        (new(SlipCause.LostByte, BrokenBytes.PrivateUse), true),
        (new(SlipCause.LostByte, BrokenBytes.PrivateUse), false),
        (new(SlipCause.LostByte, BrokenBytes.Replacement), true),
        (new(SlipCause.LostByte, BrokenBytes.Replacement), false),
        (new(SlipCause.LostByte, BrokenBytes.Ignore), true),
        (new(SlipCause.LostByte, BrokenBytes.Ignore), false),
        (new(SlipCause.LostByte, BrokenBytes.QuestionMark), true),
        (new(SlipCause.LostByte, BrokenBytes.AsInTheWild), true),
        (new(SlipCause.LostByte, BrokenBytes.AsInTheWild), false),
        (new(SlipCause.LostByte, BrokenBytes.AsInTheWild, Annotated: true), true),
    ];

    /// <summary>The weights, in the order of <see cref="SlipRanking.Names"/>. No article is ranked with itself as running text.</summary>
    public static double[] Of(IReadOnlyList<WrittenText> texts, int sentences)
    {
        var lists = new List<(float[][] Readings, int Right)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var running = Running(texts.Where((_, i) => i % Folds != fold));
            var own = texts.Where((_, i) => i % Folds == fold).ToList();
            foreach (var (manner, traditional) in Manners)
                lists.AddRange(Lists(own, running, manner, traditional, sentences / Folds / Manners.Length));
        }

        return Solve(lists);
    }

    /// <summary>The running text of some articles.</summary>
    public static RunningText Running(IEnumerable<WrittenText> texts) => RunningText.Of(Folded(texts));

    /// <summary>Their lines as <c>running.txt.gz</c> has them.</summary>
    public static IEnumerable<string> Folded(IEnumerable<WrittenText> texts) =>
        texts.SelectMany(static t => t.Paragraphs).Select(static p => RunningText.Fold(p, new()).ToString());

    private static IEnumerable<(float[][] Readings, int Right)> Lists(List<WrittenText> texts, RunningText running, DamageManner manner, bool traditional, int count)
    {
        foreach (var place in DamagedPlace.Of(texts, manner, traditional, 11).Take(4 * count))
        {
            if (count > 0 && Readings(place.Damaged, place.Healthy, place.Memory, running) is { } list)
            {
                count--;
                yield return list;
            }
        }
    }

    /// <summary>The features of all readings of a sentence that is damaged in one stretch, and which is right; null where none is.</summary>
    private static (float[][] Readings, int Right)? Readings(string damaged, string healthy, SlipMemory memory, RunningText running)
    {
        var units = SlipUnits.Cut(damaged);
        if (SlipScanner.Windows(units) is not [var (from, to)])
            return null;
        var context = new SlipContext(damaged, null) { Memory = memory };
        using var search = new SlipSearch(units, context);
        search.Run(from, to, SlipEffort.Full);
        var end = to < units.Length ? units[to].Start : damaged.Length;
        var ranking = new SlipRanking(search, damaged.AsSpan(0, units[from].Start), damaged.AsSpan(end), memory, running);
        var readings = SlipReading.Candidates(search, out _).FindAll(static r => r.IsDamaged);
        var want = Folded(healthy);
        var right = readings.FindIndex(r => Folded(damaged[..units[from].Start] + r.Text + damaged[end..]) == want);
        if (right < 0)
            return null;
        return ([.. readings.Select(r =>
        {
            var features = new float[SlipRanking.Names.Length];
            ranking.Features(r, features);
            return features;
        })], right);
    }

    private static string Folded(string text) => RunningText.Fold(FrameDamage.Normalise(text), new()).ToString();

    private static double[] Solve(List<(float[][] Readings, int Right)> lists)
    {
        var n = SlipRanking.Names.Length;
        var spread = Spread(lists, n);
        var weights = new double[n];
        var (loss, slope, curve) = Loss(lists, spread, weights, n);
        for (var round = 0; round < Rounds; round++)
        {
            var step = Linear(curve, slope);
            for (var length = 1.0; ; length /= 2)
            {
                var next = weights.Select((w, i) => w - (length * step[i])).ToArray();
                var reached = Loss(lists, spread, next, n);
                if (reached.Loss > loss && length > 1e-6)
                    continue;
                (weights, loss, slope, curve) = (next, reached.Loss, reached.Slope, reached.Curve);
                break;
            }
        }

        return [.. weights.Select((w, i) => w / spread[i])];
    }

    /// <summary>How much each feature differs among the readings of one sentence.</summary>
    private static double[] Spread(List<(float[][] Readings, int Right)> lists, int n)
    {
        var spread = new double[n];
        foreach (var (readings, _) in lists)
        {
            for (var i = 0; i < n; i++)
            {
                var mean = readings.Average(r => r[i]);
                spread[i] += readings.Average(r => (r[i] - mean) * (r[i] - mean));
            }
        }

        return [.. spread.Select(s => Math.Sqrt(s / lists.Count) + 1e-3)];
    }

    private static (double Loss, double[] Slope, double[,] Curve) Loss(List<(float[][] Readings, int Right)> lists, double[] spread, double[] weights, int n)
    {
        var loss = Penalty / 2 * weights.Sum(static w => w * w);
        var slope = weights.Select(static w => Penalty * w).ToArray();
        var curve = new double[n, n];
        for (var i = 0; i < n; i++)
            curve[i, i] = Penalty;
        var mean = new double[n];
        foreach (var (readings, right) in lists)
        {
            var scores = readings.Select(r => r.Select((f, i) => f / spread[i] * weights[i]).Sum()).ToArray();
            var most = scores.Max();
            var all = scores.Sum(s => Math.Exp(s - most));
            loss += most + Math.Log(all) - scores[right];
            Array.Clear(mean);
            for (var k = 0; k < readings.Length; k++)
            {
                var share = Math.Exp(scores[k] - most) / all;
                if (share < 1e-9)
                    continue;
                for (var i = 0; i < n; i++)
                {
                    var f = readings[k][i] / spread[i];
                    mean[i] += share * f;
                    for (var j = 0; j <= i; j++)
                        curve[i, j] += share * f * readings[k][j] / spread[j];
                }
            }

            for (var i = 0; i < n; i++)
            {
                slope[i] += mean[i] - (readings[right][i] / spread[i]);
                for (var j = 0; j <= i; j++)
                    curve[i, j] -= mean[i] * mean[j];
            }
        }

        for (var i = 0; i < n; i++)
            for (var j = 0; j < i; j++)
                curve[j, i] = curve[i, j];
        return (loss, slope, curve);
    }

    /// <summary>Solves a system of linear equations by elimination.</summary>
    private static double[] Linear(double[,] curve, double[] slope)
    {
        var n = slope.Length;
        var (a, b) = ((double[,])curve.Clone(), (double[])slope.Clone());
        for (var i = 0; i < n; i++)
        {
            for (var k = i + 1; k < n; k++)
            {
                var factor = a[k, i] / a[i, i];
                for (var j = i; j < n; j++)
                    a[k, j] -= factor * a[i, j];
                b[k] -= factor * b[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < n; j++)
                b[i] -= a[i, j] * b[j];
            b[i] /= a[i, i];
        }

        return b;
    }
}
