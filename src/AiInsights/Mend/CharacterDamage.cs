using AiInsights.Mend.FrameSlips;
using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend;

/// <summary>Mends damage below the level of words, line by line: text that lost a byte, pinyin put behind characters.</summary>
public static class CharacterDamage
{
    /// <summary>The body without the damage that can be proven; what is doubtful stays and is noted.</summary>
    /// <param name="body">The body.</param>
    /// <param name="state">Its trace takes repairs and doubts.</param>
    /// <param name="sibling">The same sentence in a healthy copy, where one is known.</param>
    public static TracedText Repair(TracedText body, MendState state, Func<string, string?>? sibling)
    {
        var edits = new List<Edit>();
        var memory = new Lazy<SlipMemory>(() => SlipMemory.Of(body.Text));
        var budget = new SearchBudget(SeedLimits.SearchedDamage, SeedLimits.OddCharacters(body.Text));
        var found = FindSlips(body, state, budget, new LineSlips(sibling, () => memory.Value, budget));
        for (int start = 0, end; start < body.Length; start = end + 1)
        {
            end = LineEnd(body, start);
            if (end > start)
                RepairLine(body, start, end, edits, state.Trace, found.GetValueOrDefault(start, []));
        }

        LostText.Tell(body, found.SelectMany(static l => l.Value.Select(s => (l.Key + s.Start, l.Key + s.Start + s.Length))), state);
        return body.Apply(edits);
    }

    /// <summary>The slips of each line that may hold some, by where it begins.</summary>
    private static Dictionary<int, IReadOnlyList<FrameSlip>> FindSlips(TracedText body, MendState state, SearchBudget budget, LineSlips slips)
    {
        var found = new Dictionary<int, IReadOnlyList<FrameSlip>>();
        var reported = false;
        for (int start = 0, end; start < body.Length; start = end + 1)
        {
            end = LineEnd(body, start);
            // Nearly no line may hold a slip; the others need no text of their own.
            if (end > start && SlipScanner.IsSuspicious(body.Text.AsSpan(start, end - start)))
                found.Add(start, slips.Of(body.Text[start..end], amongDamage: false));
            if (budget.IsSpent && !reported)
            {
                reported = true;
                state.OverLimit(Math.Max(0, body.OriginOf(start)), "so much of the text looks damaged that from this line on lost bytes are no longer searched for. Fetch the article again.");
            }
        }

        // Damage comes in numbers: where some is certain, other lines that may hold some are looked at once more.
        if (found.Values.Any(static l => l.Any(static s => s.Certainty != FrameSlipCertainty.Doubtful)))
        {
            foreach (var start in found.Where(static l => l.Value.All(static s => s.Certainty == FrameSlipCertainty.Doubtful)).Select(static l => l.Key).Order().ToList())
                found[start] = slips.Of(body.Text[start..LineEnd(body, start)], amongDamage: true);
        }
        else
        {
            foreach (var start in found.Keys.ToList())
            {
                if (found[start].Any(s => EndsName(body.Text, start + s.Start, s)))
                    found[start] = [.. found[start].Where(s => !EndsName(body.Text, start + s.Start, s))];
            }
        }

        return found;
    }

    // 译者：彭婷, 张小珺：: where nothing else is damaged, a rare character that ends two or three standing alone is a name's.
    private static bool EndsName(string text, int at, FrameSlip slip)
    {
        if (slip.Length != 1 || !CharacterKind.IsHan(text[at]) || (at + 1 < text.Length && CharacterKind.IsHan(text[at + 1])))
            return false;
        var first = at;
        while (first > 0 && CharacterKind.IsHan(text[first - 1]))
            first--;
        return at - first is 1 or 2;
    }

    private static int LineEnd(TracedText body, int start) =>
        body.Text.AsSpan(start).IndexOf('\n') is >= 0 and var length ? start + length : body.Length;

    private static void RepairLine(TracedText body, int start, int end, List<Edit> edits, MendTrace trace, IReadOnlyList<FrameSlip> found)
    {
        var done = start;
        foreach (var slip in found)
        {
            RepairPinyin(body, done, start + slip.Start, edits, trace);
            RepairSlip(body, start, slip, edits, trace);
            done = start + slip.Start + slip.Length;
        }

        RepairPinyin(body, done, end, edits, trace);
    }

    private static void RepairSlip(TracedText body, int lineStart, FrameSlip slip, List<Edit> edits, MendTrace trace)
    {
        var at = lineStart + slip.Start;
        var damaged = body.Slice(at, slip.Length);
        var origin = damaged.FirstOrigin();
        var length = damaged.LastOrigin() - origin + 1;
        // Bytes that are no UTF-8 were never decoded as anything else: what they stood for nobody knows.
        var undecoded = trace.File.Undecoded.Any(i => i >= origin && i < origin + length);
        if (undecoded && slip.Evidence == FrameSlipEvidence.Words)
            return;
        var what = slip.Evidence == FrameSlipEvidence.Words ? $"“{slip.Before}” stands for a character that was lost before the article was saved" : $"“{slip.Before}” has lost a byte";
        if (slip.Certainty == FrameSlipCertainty.Doubtful || undecoded)
        {
            trace.Doubt(new(origin, length, DoubtKind.Suspected, slip.Evidence == FrameSlipEvidence.Words ? $"{what}; it may have been “{slip.After}”." : $"“{slip.Before}” looks like text that lost a byte; it may have been “{slip.After}”. {slip.Reason}", slip.After));
            return;
        }

        if (slip.Certainty == FrameSlipCertainty.Probable)
            trace.Doubt(new(origin, length, DoubtKind.Read, $"{what}; it is read as “{slip.After}”, which is likely and not certain. {slip.Reason}", slip.After));

        edits.Add(new Edit(at, slip.Length, slip.After));
        trace.Repair(origin, length, "frame-slip", slip.After, slip.Evidence switch { FrameSlipEvidence.Sibling => "sibling", FrameSlipEvidence.Words => "dictionary", _ => "re-encoding" });
    }

    private static void RepairPinyin(TracedText body, int start, int end, List<Edit> edits, MendTrace trace)
    {
        if (end <= start)
            return;
        foreach (var annotation in PinyinAnnotations.Find(body.Text.AsSpan(start, end - start)))
        {
            var at = start + annotation.Start;
            var origin = body.OriginOf(at);
            if (annotation.IsDoubtful)
            {
                trace.Doubt(new(origin, annotation.Length, DoubtKind.Annotation, $"“({annotation.Reading})” may be a reading that a converter added: {annotation.Reason}. It stays.", annotation.Reading));
                continue;
            }

            edits.Add(new Edit(at, annotation.Length, string.Empty));
            trace.Repair(origin, annotation.Length, "pinyin-annotation", string.Empty, "rule");
        }
    }
}
