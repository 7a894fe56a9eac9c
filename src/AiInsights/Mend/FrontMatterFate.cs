using AiInsights.Ingest;

namespace AiInsights.Mend;

/// <summary>Answers for the characters before the body: values are kept (they are in the article's data), keys and marks are markup.</summary>
internal static class FrontMatterFate
{
    public static void Settle(SeedDocument document, MendTrace trace)
    {
        if (document.BodyStart == 0)
            return;
        trace.Mark(0, document.BodyStart, Fate.Markup);
        var text = document.File.Text;
        foreach (var field in document.Fields)
        {
            var from = document.File.Lines.StartOf(Math.Min(field.Line, document.File.Lines.Count));
            foreach (var value in field.Values)
            {
                var at = text.IndexOf(value, from, Math.Max(0, document.BodyStart - from), StringComparison.Ordinal);
                if (at < 0)
                    continue;
                trace.Mark(at, value.Length, Fate.Kept);
                from = at + value.Length;
            }
        }
    }
}
