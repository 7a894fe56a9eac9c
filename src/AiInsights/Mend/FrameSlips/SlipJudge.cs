using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend.FrameSlips;

/// <summary>Says of a slip that the search found whether it is proven, doubtful or nothing.</summary>
internal static class SlipJudge
{
    /// <summary>
    /// By how much (natural logarithm) the repaired text must beat the damaged one to be noticed at all.
    /// </summary>
    private const float Noticed = 2.5f;

    /// <summary>The same for a repair that is applied; below, the damaged text stays and the repair is shown as a doubt.</summary>
    private const float Applied = 4.5f;

    /// <summary>The same where one reading is better than all others.</summary>
    private const float AppliedSure = 3;

    /// <summary>
    /// The same for a short run without one reading that is better than all others: a rare word of an old poem, or a mark
    /// that is spoken of, is as unlikely as one out of frame.
    /// </summary>
    private const float AppliedShort = 7;

    /// <summary>The confidence that makes a reading the only good one.</summary>
    private const double Sure = 0.9;

    /// <summary>Units of a short run.</summary>
    private const int Short = 2;

    /// <summary>The confidence that this takes too: where bytes are gone without number, all readings are as good as none.</summary>
    private const double Believable = 0.15;

    /// <summary>
    /// The confidence of a repair that is beyond doubt. Measured on held-out sentences, what is believed to six or nine
    /// parts of ten is right in six or nine of ten, what is believed to 995 of a thousand in 996.
    /// </summary>
    private const double Proven = 0.998;

    /// <summary>By how much (natural logarithm) another reading must be likelier than what stands there to show a doubt where no ASCII character says so.</summary>
    private const float Misfit = 5;

    /// <summary>
    /// The evidence for a reading with one run that is enough to apply it, whatever its gain by characters is; two and a half above what
    /// any stretch of healthy text has, see <see cref="SlipReading.Striking"/>.
    /// </summary>
    private const float Evident = 10;

    /// <summary>
    /// The same where a letter took the place of a character: authors write hardly any single letter between Chinese characters, and where they
    /// do it counts as one. Of 144 sentences written with such letters (letters.txt of the tests) none comes beyond 1.6.
    /// </summary>
    private const float EvidentAtLetter = 2.5f;

    /// <summary>The gain that a doubt at a letter has at least: authors do write letters, and a reading that is no likelier says nothing against one.</summary>
    private const float LikelierThanLetter = 0.05f;

    /// <summary>Characters on each side of a run that stand beside it elsewhere too, and how often, if it is to be sound.</summary>
    private const int Neighbours = 1, SaidAgain = 3;

    private const int LongestName = 4, LongestQuestion = 40;

    /// <summary>The gain that is enough where a healthy copy says so too.</summary>
    public const float NoticedWithSibling = 0.5f;

    public static FrameSlip? Judge(string line, SlipUnit[] units, SlipContext context, SlipSearch search, SlipRun run, SlipReading reading)
    {
        var confidence = reading.Confidence;
        var end = run.Steps[^1];
        var until = run.After.Count > 0 ? run.After[^1] : end;
        var gain = until.Score - run.Before.Score - search.AsWritten(run.Before, until.Unit);
        var firstUnit = run.Before.Unit;
        var lastUnit = run.FollowedByAnnotation ? end.Unit : end.Unit - 1;
        if (search.TouchesAscii(run.Steps))
            gain += context.Expected;
        if (search.Letter(run.Steps) is { } alone && context.Uses(alone))
            gain += SlipCosts.LoneBehindMark;
        if (lastUnit < firstUnit || (gain < NoticedWithSibling && context.Sibling is not null))
            return null;

        var after = new StringBuilder();
        var lost = ImmutableArray.CreateBuilder<byte>();
        for (var i = 0; i < run.Steps.Count; i++)
        {
            var step = run.Steps[i];
            if (step.Character != '\0' && step.Event != SlipEvent.Mark)
                after.Append(step.Character);
            if (step.Extra != '\0')
                after.Append(step.Extra);
            var behindGap = i > 0 && SlipSearch.IsBehindGap(run.Steps[i - 1].Pending);
            if (step.Event is SlipEvent.LostLead or SlipEvent.Replaced || behindGap)
                lost.Add(step.Lead);
            if (step.Event is SlipEvent.LostTrail or SlipEvent.Dropped or SlipEvent.Replaced || SlipSearch.IsBehindGap(step.Pending))
                lost.Add(step.Trail);
        }

        var start = units[firstUnit].Start;
        var length = units[lastUnit].Start + units[lastUnit].Length - start;
        var before = line.Substring(start, length);
        var repaired = after.ToString();
        if (string.Equals(before, repaired, StringComparison.Ordinal))
            return null;
        if (IsRepetition(before) || IsSaidAgain(line, start, length, context) || MakesNoWord(repaired, before, line.AsSpan(start + length)) || IsEmphasis(before, line.AsSpan(start + length)) || IsPerson(line, start, length, context) || IsQuestion(line, start, length, repaired, context))
            return null;
        var sibling = context.Sibling is not null && IsInSibling(line, context.Sibling, start, length, repaired);
        var striking = context.Sibling is null && reading.Evidence >= SlipReading.Striking && !IsNameElsewhere(before, context);
        var evident = SlipRun.Split(reading.Steps).Take(2).Count() == 1
            && ((striking && reading.Evidence >= Evident) || (context.Sibling is null && reading.Evidence >= EvidentAtLetter && search.Letter(run.Steps) is { } letter && !context.Uses(letter)));
        var shownOnly = !sibling && !evident && (gain < Noticed || reading.Lead < 0);
        if (shownOnly && (IsExclamation(before, repaired) || (gain < LikelierThanLetter && search.TouchesLetter(run.Steps)) || (!striking && !StandsOut(before, search, run, context, reading))))
            return null;
        var applied = GainToApply(units, firstUnit, lastUnit, confidence);
        var certainty = shownOnly ? FrameSlipCertainty.Doubtful
            : sibling || (gain >= AppliedShort && confidence >= Proven && IsWhole(units, firstUnit, lastUnit, repaired) && !MayHideMore(units[firstUnit], context, run) && !HasGuessedPause(run) && !IsWords(run)) ? FrameSlipCertainty.Proven
            : (evident || gain >= applied) && confidence >= Believable ? FrameSlipCertainty.Probable
            : FrameSlipCertainty.Doubtful;
        var hex = string.Join(' ', lost.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        var reason = sibling ? $"with {hex} put back it says what a healthy copy says"
            : IsWords(run) ? "Only its neighbours say so."
            : certainty == FrameSlipCertainty.Proven ? $"with {hex} put back the run becomes common Chinese"
            : !evident && gain < applied ? $"with {hex} put back it reads better, but not by enough to be sure"
            : $"bytes slipped here; with {hex} put back it reads best, but other bytes come near";
        return new FrameSlip(start, length, before, repaired, lost.ToImmutable(), sibling ? FrameSlipEvidence.Sibling : IsWords(run) ? FrameSlipEvidence.Words : FrameSlipEvidence.ReEncoding, certainty, sibling ? 1 : Math.Round(confidence, 4), Math.Round(gain, 1), reason);
    }

    /// <summary>
    /// Whether a run that hardly reads better repaired is still a doubt to show: a letter or mark took the place of a character, or
    /// characters fit so badly as only bytes out of step do, and stand nowhere else in the document as a name would.
    /// </summary>
    private static bool StandsOut(string before, SlipSearch search, SlipRun run, SlipContext context, SlipReading reading) =>
        search.TouchesLetter(run.Steps) || (reading.Lead > context.Expected && search.TouchesAscii(run.Steps)) || (reading.Lead >= Misfit && context.Memory is { } memory && !memory.Repeats(before));

    /// <summary>Whether a run is one character or has a rare one, as names have (@鄭文隆, which is no @鄭文章。), and all its characters stand elsewhere in the document too.</summary>
    private static bool IsNameElsewhere(string run, SlipContext context) =>
        ((run.Length == 1 && !SlipGate.IsMark(run[0])) || run.Any(SlipGate.IsRare)) && context.Memory?.Repeats(run) == true;

    /// <summary>首顆AI is no 首款wAI: a small letter that comes out of a run and stands before a word with a capital of its own belongs to no word. Nor is 復甦 a 復水d: alone behind a character it is none.</summary>
    private static bool MakesNoWord(string repaired, string before, ReadOnlySpan<char> after) =>
        repaired.Length > 0 && char.IsAsciiLetterLower(repaired[^1]) && !before.AsSpan().ContainsAnyInRange('a', 'z')
        && (after is [>= 'A' and <= 'Z', ..] || (before.Length == 1 && SlipGate.IsRare(before[0]) && (after.IsEmpty || !char.IsAsciiLetterOrDigit(after[0]))));

    /// <summary>
    /// Whether a run is in what may be the name of a person and nothing else: <c>编辑 | 廖萍涛</c>, <c>林茜、程烨熠</c>. Parents choose characters that
    /// hardly ever stand side by side elsewhere. In a text that is damaged in other places it may be damage all the same.
    /// </summary>
    private static bool IsPerson(string line, int start, int length, SlipContext context)
    {
        if (context.Sibling is not null || context.Expected > 0)
            return false;
        var (from, end) = (start, start + length);
        while (from > 0 && start - from < LongestName && CharacterKind.IsHan(line[from - 1]))
            from--;
        while (end < line.Length && end - from <= LongestName && CharacterKind.IsHan(line[end]))
            end++;
        var name = line[from..end];
        return name.Length is > 1 and <= LongestName && name.All(CharacterKind.IsHan) && Surnames.Begin(string.Concat(name.Select(SlipSymbols.Fold)));
    }

    /// <summary>
    /// Whether a run ends with the question mark of a clause that asks (<c>看见了,能不能拧?</c>), which a repair would take away. In a text that is
    /// damaged in other places it may hide a character all the same.
    /// </summary>
    private static bool IsQuestion(string line, int start, int length, string repaired, SlipContext context)
    {
        if (context.Sibling is not null || context.Expected > 0 || line[start + length - 1] is not ('?' or '？') || repaired.AsSpan().ContainsAny('?', '？'))
            return false;
        var from = start + length - 1;
        while (from > 0 && start + length - from <= LongestQuestion && (CharacterKind.IsHan(line[from - 1]) || char.IsAsciiLetterOrDigit(line[from - 1])))
            from--;
        return SlipRanking.Asks(string.Concat(line[from..(start + length - 1)].Select(SlipSymbols.Fold)));
    }

    /// <summary>?！? at the end of what is said: several marks of a question, of both widths, are one that is meant so. In the middle a 。” may have become them.</summary>
    private static bool IsEmphasis(string before, ReadOnlySpan<char> after) =>
        before.Length > 1 && !before.AsSpan().ContainsAnyExcept("?!？！") && before.AsSpan().ContainsAny("？！") && (after.IsEmpty || after[0] is '”' or '」' or '』' or '’' or '）' or ']' or ' ');

    /// <summary>Whether Chinese characters stand elsewhere in the document between the same neighbours, as a speaker's name does; chance damages no two places alike.</summary>
    private static bool IsSaidAgain(string line, int start, int length, SlipContext context)
    {
        var from = Math.Max(0, start - Neighbours);
        var end = Math.Min(line.Length, start + length + Neighbours);
        return context.Sibling is null && !line.AsSpan(start, length).ContainsAnyInRange('\0', '\u2E7F') && context.Memory?.Count(line[from..end]) >= SaidAgain;
    }

    /// <summary>Whether a run is an exclamation mark that hides no end of a quote: nearly all that could hide something are the author's.</summary>
    private static bool IsExclamation(string before, string repaired) => before == "!" && repaired.AsSpan().IndexOfAny("”」』") < 0;

    /// <summary>Whether a run has one character four times in a row: who writes so means it, and bytes out of step would only repeat what was repeated.</summary>
    private static bool IsRepetition(string run)
    {
        var count = 1;
        for (var i = 1; i < run.Length && count < 4; i++)
            count = run[i] == run[i - 1] ? count + 1 : 1;
        return count >= 4;
    }

    /// <summary>
    /// Whether nothing beside a repaired run says that more is missing: a character before or behind it that does not fit, a
    /// line that ends with the run and without a mark. Bytes that go in pairs take whole characters with them.
    /// </summary>
    private static bool IsWhole(SlipUnit[] units, int first, int last, string repaired) =>
        repaired.Length > 0
        && (first == 0 || !SlipGate.IsOdd(units[first - 1].Character, repaired[0]))
        && (last + 1 < units.Length ? !SlipGate.IsOdd(repaired[^1], units[last + 1].Character) : SlipGate.IsMark(repaired[^1]));

    /// <summary>
    /// Whether a character before the run may have gone without a trace: where a decoder marks nothing, 十六个 that lost a byte of
    /// 六 leaves what 十个 leaves that lost one of 个. A run that begins with an ASCII mark shows its first byte.
    /// </summary>
    private static bool MayHideMore(SlipUnit first, SlipContext context, SlipRun run) =>
        !context.MarksBroken && first.Kind == SlipUnitKind.Pair && run.Steps[0].Event == SlipEvent.LostLead;

    /// <summary>Whether a mark of the run is a guess where another would do: that a comma stood there and no full stop, no bytes say and no words.</summary>
    private static bool HasGuessedPause(SlipRun run) =>
        run.Steps.Where((s, i) => s.Event is not (SlipEvent.Shifted or SlipEvent.BackInFrame) || (i > 0 && SlipSearch.IsBehindGap(run.Steps[i - 1].Pending)))
            .Any(static s => s.Character is '，' or '。' or '；' or '：' or '、');

    /// <summary>Whether a character is known by its neighbours alone.</summary>
    private static bool IsWords(SlipRun run) => run.Steps.Any(static s => s.Event == SlipEvent.Replaced);

    private static float GainToApply(SlipUnit[] units, int first, int last, double confidence)
    {
        var run = units.Skip(first).Take(last + 1 - first).ToList();
        // A converter annotates characters: a reading in the run says that one was there.
        if (run.Exists(static u => u.Kind == SlipUnitKind.Annotation))
            return confidence >= Sure ? AppliedSure : Applied;
        if (run.TrueForAll(static u => u.Kind == SlipUnitKind.Ascii))
            return confidence >= Sure ? Applied : AppliedShort;
        // One character for two that fits its neighbours badly is a name more often than damage.
        return confidence >= Sure && run.Count > 1 ? AppliedSure : last - first < Short ? AppliedShort : Applied;
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
