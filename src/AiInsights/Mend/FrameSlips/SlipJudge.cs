using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend.FrameSlips;

/// <summary>Says of a slip that the search found whether it is proven, doubtful or nothing.</summary>
internal static class SlipJudge
{
    /// <summary>By how much (natural logarithm) the repaired text must beat the damaged one to be shown at all. Healthy text stays below 3, but for the very rarest characters.</summary>
    public const float Noticed = 4;

    /// <summary>From here on the damage itself is beyond doubt, whatever the guess is worth.</summary>
    public const float Striking = 12;

    /// <summary>Below <see cref="Striking"/>, a guess must be worth this much, or rare characters are rare characters.</summary>
    public const double Plausible = 0.25;

    /// <summary>The same where a healthy copy says so too.</summary>
    public const float NoticedWithSibling = 0.5f;

    /// <summary>By how much to be proven.</summary>
    public const float Proven = 5;

    /// <summary>The least share of likelihood that the chosen characters must have among all that the bytes allow.</summary>
    public const double Certain = 0.8;

    public static FrameSlip? Judge(string line, List<SlipUnit> units, SlipContext context, SlipSearch search, SlipRun run)
    {
        var end = run.Steps[^1];
        var until = run.After.Count > 0 ? run.After[^1] : end;
        var gain = until.Score - run.Before.Score - search.AsWritten(run.Before, until.Unit);
        var firstUnit = run.Before.Unit;
        var lastUnit = run.FollowedByAnnotation ? end.Unit : end.Unit - 1;
        if (gain < (context.Sibling is null ? Noticed : NoticedWithSibling) || lastUnit < firstUnit)
            return null;

        var after = new StringBuilder();
        var lost = ImmutableArray.CreateBuilder<byte>();
        var confidence = 1.0;
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
            confidence *= Share(units, context, search, run, i);
        }

        var start = units[firstUnit].Start;
        var length = units[lastUnit].Start + units[lastUnit].Length - start;
        var before = line.Substring(start, length);
        var repaired = after.ToString();
        if (string.Equals(before, repaired, StringComparison.Ordinal))
            return null;
        var sibling = context.Sibling is not null && IsInSibling(line, context.Sibling, start, length, repaired);
        if (!sibling && (gain < Noticed || (gain < Striking && confidence < Plausible)))
            return null;
        var certainty = (gain >= Proven && confidence >= Certain) || sibling ? FrameSlipCertainty.Proven : FrameSlipCertainty.Doubtful;
        var hex = string.Join(' ', lost.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        var reason = certainty == FrameSlipCertainty.Doubtful
            ? gain < Proven ? $"with {hex} put back it reads better, but not by enough to be sure" : $"bytes slipped here; with {hex} put back it reads best, but other bytes come near"
            : sibling ? $"with {hex} put back it says what a healthy copy says" : $"with {hex} put back the run becomes common Chinese";
        return new FrameSlip(start, length, before, repaired, lost.ToImmutable(), sibling ? FrameSlipEvidence.Sibling : FrameSlipEvidence.ReEncoding, certainty, sibling ? 1 : Math.Round(confidence, 4), Math.Round(gain, 1), reason);
    }

    /// <summary>The share of likelihood of a character of which only one byte is left among all with that byte, its neighbours being as they are.</summary>
    private static double Share(List<SlipUnit> units, SlipContext context, SlipSearch search, SlipRun run, int i)
    {
        var step = run.Steps[i];
        var leftOver = i == 0 ? SlipSearch.InFrame : run.Steps[i - 1].Pending;
        IEnumerable<GbkPairs.Pair> others = step.Event switch
        {
            SlipEvent.LostLead when step.Pending is SlipSearch.AnyByte or SlipSearch.AnyLowByte =>
                GbkPairs.WithTrail(step.Trail).Where(p => SlipSearch.StartMarks.Contains(p.Character, StringComparison.Ordinal)),
            SlipEvent.LostLead => GbkPairs.WithTrail(step.Trail),
            SlipEvent.LostTrail => GbkPairs.WithLead(step.Lead),
            SlipEvent.Dropped => GbkPairs.WithLead(step.Lead).Where(p => p.Trail >= 0x80),
            SlipEvent.Gap => GbkPairs.WithLead(step.Lead).Where(p => SlipSearch.IsPrivateLead(p.Trail)),
            SlipEvent.Shifted or SlipEvent.BackInFrame when leftOver is SlipSearch.AnyByte or SlipSearch.AnyLowByte => SlipSearch.WithTrail(step.Trail, leftOver),
            _ => [],
        };
        // Whether the lead or the trail was lost does not show in the damage: both kinds compete.
        if (i == 0 || run.Steps[i - 1].Event == SlipEvent.Mark)
        {
            if (step.Event == SlipEvent.LostLead && step.Pending is >= 0 and < 256)
                others = others.Concat(GbkPairs.WithLead(step.Trail));
            else if (step.Event == SlipEvent.LostTrail)
                others = others.Concat(GbkPairs.WithTrail(step.Lead));
        }

        var previous = i == 0 ? run.Before : run.Steps[i - 1];
        var reading = i == run.Steps.Count - 1 && run.FollowedByAnnotation ? units[step.Unit].Reading : null;
        var across = run.Steps.Take(i).All(s => s.Event == SlipEvent.Mark) ? ReadingAcross(units, run, i) : null;
        var behind = Behind(run, i);
        double best = 0, all = 0;
        foreach (var pair in others)
        {
            if (reading is not null && !PinyinReadings.Has(reading, pair.Character))
                continue;
            if (across is not null && !across(pair.Lead))
                continue;
            var score = context.Penalty(pair.Character) + context.PairPenalty(pair.Character) + (i == 0 && pair.Lead == (step.Event == SlipEvent.LostTrail ? step.Lead : step.Trail) ? SlipCosts.TrailRather : 0);
            var (last, before) = (previous.Last, previous.Pair);
            (var more, last, before) = search.Follow(last, before, pair.Character);
            score += more;
            foreach (var c in behind)
            {
                (more, last, before) = search.Follow(last, before, c);
                score += more;
            }

            var weight = Math.Exp(score);
            all += weight;
            if (pair.Character == step.Character)
                best = Math.Max(best, weight);
        }

        // A comma before it may have gone without a trace, its second byte and the first one of this character.
        if (i == 0 && step.Event == SlipEvent.LostLead && step.Pending is >= 0 and < 256 && step.Character is not ('，' or '。' or '、') && step.Lead >= 0xA1)
        {
            var (more, last, before) = search.Follow(previous.Last, previous.Pair, '，');
            var score = more + SlipCosts.Gap;
            foreach (var c in step.Character + behind)
            {
                (more, last, before) = search.Follow(last, before, c);
                score += more;
            }

            all += Math.Exp(score);
        }

        return all > 0 ? best / all : 1;
    }

    /// <summary>Where a reading was put across the border of two characters, the first bytes that it allows.</summary>
    private static Func<byte, bool>? ReadingAcross(List<SlipUnit> units, SlipRun run, int i)
    {
        for (var u = run.Before.Unit; i > 0 && u < run.Steps[i - 1].Unit; u++)
        {
            if (units[u].Reading is not { } reading)
                continue;
            var trail = GbkPairs.Encode(run.Before.Character) & 0xFF;
            return lead => GbkPairs.Decode(trail, lead) is var c and not '\0' && PinyinReadings.Has(reading, c);
        }

        return null;
    }

    /// <summary>The two characters behind a step.</summary>
    private static string Behind(SlipRun run, int i)
    {
        var text = new StringBuilder();
        if (run.Steps[i].Extra != '\0')
            text.Append(run.Steps[i].Extra);
        foreach (var step in run.Steps.Skip(i + 1).Concat(run.After))
        {
            if (step.Event == SlipEvent.Annotation)
                continue;
            if (step.Character != '\0')
                text.Append(step.Character);
            if (step.Extra != '\0')
                text.Append(step.Extra);
            if (text.Length >= 2)
                break;
        }

        return text.ToString();
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
