using System.Globalization;
using AiInsights.Mine.Predictions;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>The horizon of a sentence: from its own words, else from what was asked, else from the heading above.</summary>
internal static class HorizonFinder
{
    public static Horizon Of(SentenceContext sentence, PartialDate? made) =>
        Dated(sentence.Text, made, "stated")
        ?? sentence.TimeGivers.Select(text => Dated(text, made, "derived")).FirstOrDefault(static h => h is not null)
        ?? Dated(sentence.Around, made, "derived")
        ?? (HorizonTable.Standard.Read(sentence.Text, made, running: true) is { Open: true } open && !IsPast(open.Wording)
            ? new Horizon(Original(sentence.Text, open.Wording), null, null, "none")
            : new Horizon(null, null, null, "none"));

    private static Horizon? Dated(string text, PartialDate? made, string basis)
    {
        // Clause by clause: a past year may stand beside a future one.
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !"，。；：！？,;\n".Contains(text[i], StringComparison.Ordinal))
                continue;
            var clause = text[start..i];
            start = i + 1;
            if (HorizonTable.Standard.Read(clause, made, running: true) is { Open: false, To: { } to } span && Ahead(to, clause))
                return new Horizon(Original(clause, span.Wording), Iso(span.From), Iso(to), basis);
        }

        return null;

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
