using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend.FrameSlips;

/// <summary>Says of a slip that the search found whether it is proven, doubtful or nothing.</summary>
internal static class SlipJudge
{
    /// <summary>
    /// By how much (natural logarithm) the repaired text must beat the damaged one, its confidence being at least so
    /// much, to be taken: the surer of the bytes, the less gain is needed. Of 80,000 healthy lines in both scripts
    /// five come this far, all of them lists of invented names, and none is proven.
    /// </summary>
    private static readonly (float Gain, double Confidence)[] Noticed = [(12, 0), (5, 0.25), (2.5f, 0.8)];

    /// <summary>The same for a repair that is beyond doubt.</summary>
    private static readonly (float Gain, double Confidence)[] Proven = [(5, 0.85), (3, 0.93)];

    /// <summary>The same for one that is applied and marked as doubtful; below, the damaged text stays.</summary>
    private static readonly (float Gain, double Confidence)[] Probable = [(12, 0.2), (4.5f, 0.8)];

    /// <summary>The gain that is enough where a healthy copy says so too.</summary>
    public const float NoticedWithSibling = 0.5f;

    public static FrameSlip? Judge(string line, List<SlipUnit> units, SlipContext context, SlipSearch search, SlipRun run)
    {
        var end = run.Steps[^1];
        var until = run.After.Count > 0 ? run.After[^1] : end;
        var gain = until.Score - run.Before.Score - search.AsWritten(run.Before, until.Unit);
        var firstUnit = run.Before.Unit;
        var lastUnit = run.FollowedByAnnotation ? end.Unit : end.Unit - 1;
        if (lastUnit < firstUnit || (gain < NoticedWithSibling && context.Sibling is not null))
            return null;

        var after = new StringBuilder();
        var lost = ImmutableArray.CreateBuilder<byte>();
        var confidence = search.Confidence;
        for (var i = 0; i < run.Steps.Count; i++)
        {
            var step = run.Steps[i];
            if (step.Character != '\0' && step.Event != SlipEvent.Mark)
                after.Append(step.Character);
            if (step.Extra != '\0')
                after.Append(step.Extra);
            var behindGap = i > 0 && run.Steps[i - 1].Pending is SlipSearch.AnyByte or SlipSearch.AnyLowByte;
            if (step.Event == SlipEvent.LostLead || behindGap)
                lost.Add(step.Lead);
            if (step.Event is SlipEvent.LostTrail or SlipEvent.Dropped || step.Pending is SlipSearch.AnyByte or SlipSearch.AnyLowByte)
                lost.Add(step.Trail);
        }

        var start = units[firstUnit].Start;
        var length = units[lastUnit].Start + units[lastUnit].Length - start;
        var before = line.Substring(start, length);
        var repaired = after.ToString();
        if (string.Equals(before, repaired, StringComparison.Ordinal))
            return null;
        var sibling = context.Sibling is not null && IsInSibling(line, context.Sibling, start, length, repaired);
        if (!sibling && !Reaches(Noticed))
            return null;
        var certainty = sibling || Reaches(Proven) ? FrameSlipCertainty.Proven
            : Reaches(Probable) ? FrameSlipCertainty.Probable
            : FrameSlipCertainty.Doubtful;
        var hex = string.Join(' ', lost.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        var reason = sibling ? $"with {hex} put back it says what a healthy copy says"
            : certainty == FrameSlipCertainty.Proven ? $"with {hex} put back the run becomes common Chinese"
            : gain < 5 ? $"with {hex} put back it reads better, but not by enough to be sure"
            : $"bytes slipped here; with {hex} put back it reads best, but other bytes come near";
        return new FrameSlip(start, length, before, repaired, lost.ToImmutable(), sibling ? FrameSlipEvidence.Sibling : FrameSlipEvidence.ReEncoding, certainty, sibling ? 1 : Math.Round(confidence, 4), Math.Round(gain, 1), reason);

        bool Reaches((float Gain, double Confidence)[] bars) => bars.Any(b => gain >= b.Gain && confidence >= b.Confidence);
    }

    /// <summary>Whether the repaired run, with the characters on both sides, stands in the healthy copy.</summary>
    private static bool IsInSibling(string line, string sibling, int start, int length, string repaired)
    {
        var left = Fold(line.AsSpan(0, start));
        var right = Fold(line.AsSpan(start + length));
        var middle = Fold(repaired);
        left = left[Math.Max(0, left.Length - 2)..];
        right = right[..Math.Min(2, right.Length)];
        return sibling.Contains(left + middle + right, StringComparison.Ordinal)
            || (middle.Length >= 3 && (sibling.Contains(left + middle, StringComparison.Ordinal) || sibling.Contains(middle + right, StringComparison.Ordinal)));
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var plain = text.ToString();
        foreach (var annotation in PinyinAnnotations.Find(plain).Reverse())
            plain = plain.Remove(annotation.Start, annotation.Length);
        foreach (var c in plain)
            if (SlipSymbols.Fold(c) is var f and not '\0')
                folded.Append(f);
        return folded.ToString();
    }
}
