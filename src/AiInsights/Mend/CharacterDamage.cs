using AiInsights.Mend.Pinyin;

namespace AiInsights.Mend;

/// <summary>Mends damage below the level of words, line by line: text that lost a byte, pinyin put behind characters.</summary>
public static class CharacterDamage
{
    /// <summary>The body without the damage that can be proven; what is doubtful stays and is reported.</summary>
    public static TracedText Repair(TracedText body, MendTrace trace, DiagnosticBag bag)
    {
        // Both kinds of damage leave brackets or question marks behind; a body without them is healthy.
        if (!body.Text.AsSpan().ContainsAny('(', '?'))
            return body;
        var edits = new List<Edit>();
        var start = 0;
        while (start < body.Length)
        {
            var length = body.Text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? body.Length : start + length;
            RepairLine(body, start, end, edits, trace, bag);
            start = end + 1;
        }

        return body.Apply(edits);
    }

    private static void RepairLine(TracedText body, int start, int end, List<Edit> edits, MendTrace trace, DiagnosticBag bag)
    {
        var line = body.Text.AsSpan(start, end - start);
        foreach (var annotation in PinyinAnnotations.Find(line))
        {
            var at = start + annotation.Start;
            if (annotation.IsDoubtful)
            {
                Doubt(body, at, $"“({annotation.Reading})” may be a reading that a converter added: {annotation.Reason}. It stays.", trace, bag);
                continue;
            }

            edits.Add(new Edit(at, annotation.Length, string.Empty));
            trace.Repair(body.OriginOf(at), annotation.Length, "pinyin-annotation", string.Empty, "rule");
        }
    }

    private static void Doubt(TracedText body, int at, string message, MendTrace trace, DiagnosticBag bag)
    {
        var origin = body.OriginOf(at);
        bag.Add(DiagnosticCodes.DoubtfulText, trace.File.Path, trace.File.Lines.LineOf(origin), trace.File.Lines.ColumnOf(origin), message);
    }
}
