using System.Buffers;
using System.Globalization;
using AiInsights.Mine.Predictions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>The horizon of a sentence: from its own words, else from what was asked, else from the heading above.</summary>
internal static class HorizonFinder
{
    // A day so near is not meant by what is said later: 分数下周就出来了.
    private const int LeastDaysToDerive = 60;

    private static readonly SearchValues<char> s_ahead = SearchValues.Create("会將将能要可望预預底末内內");

    public static Horizon Of(SentenceContext sentence, PartialDate? made, CueTable cues)
    {
        if (Dated(sentence.Text, made, "stated") is { } stated)
            return stated;
        var open = HorizonTable.Standard.Read(sentence.Text, made, running: true) is { Open: true } span && !IsPast(span.Wording) ? span.Wording : null;

        // What is said for ever, and a report's next matter, take no date from what stood before.
        if (open != "永远" && !(sentence.Turn is null && cues.Matches("new-matter", sentence.Text).Count > 0)
            && (sentence.TimeGivers.Select(text => Dated(text, made, "derived")).FirstOrDefault(static h => h is not null) ?? Dated(sentence.Around, made, "derived")) is { } derived)
            return derived;
        return new Horizon(open is null ? null : Original(sentence.Text, open), null, null, "none");
    }

    private static Horizon? Dated(string text, PartialDate? made, string basis)
    {
        // Clause by clause: a past year may stand beside a future one.
        // What is over or goes on yields to what is to come: 今年挪了 5%，明年准备提到两成.
        Horizon? over = null;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !"，。；：！？,;\n".Contains(text[i], StringComparison.Ordinal))
                continue;
            var clause = text[start..i];
            start = i + 1;
            if (HorizonTable.Standard.Read(clause, made, running: true) is { Open: false, To: { } to } span && Ahead(to, clause) && !(basis == "derived" && made is { } day && to < day.First.AddDays(LeastDaysToDerive)))
            {
                var horizon = new Horizon(Original(clause, span.Wording), Iso(span.From), Iso(to), basis);
                if (!clause.Contains('了', StringComparison.Ordinal) && (!span.Wording.StartsWith("今年", StringComparison.Ordinal) || clause.AsSpan().ContainsAny(s_ahead)))
                    return horizon;
                over ??= horizon;
            }
        }

        return over;

        // A forecast of the year before is still quoted: "2024年，ARR预计将增长5倍".
        bool Ahead(DateOnly to, string clause) => made is not { } said || to >= said.First
            || (to.Year == said.First.Year - 1 && (text.Contains("预计", StringComparison.Ordinal) || text.Contains("预测", StringComparison.Ordinal)) && !clause.Contains('在'));
    }

    private static bool IsPast(string wording) => wording.Contains("过去", StringComparison.Ordinal) || wording.Contains("此前", StringComparison.Ordinal)
        || wording.Contains("之前", StringComparison.Ordinal) || wording.Contains("去年", StringComparison.Ordinal) || wording.Contains("前年", StringComparison.Ordinal)
        || wording.Contains('近', StringComparison.Ordinal) || wording.StartsWith('上');

    private static string Original(string text, string wording)
    {
        var folded = FoldedText.Of(text);
        var at = folded.Text.IndexOf(wording, StringComparison.Ordinal);
        if (at < 0)
            return wording;
        var span = folded.Span(at, wording.Length);
        return text.Substring(span.Start, span.Length);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
