using System.Text;
using AiInsights.Model;

namespace AiInsights.Render.Data;

/// <summary>The ledger as a table for spreadsheets (RFC 4180, with the line ends of all files): UTF-8 with a mark, because spreadsheets take it for another encoding otherwise.</summary>
internal static class PredictionCsv
{
    private static readonly string[] Columns = ["id", "state", "outcome", "kind", "voice", "claimant", "claim", "quote", "document", "block", "madeOn", "horizonText", "horizonFrom", "horizonTo", "topics"];

    public static byte[] Write(IEnumerable<Prediction> predictions)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Columns).Append('\n');
        foreach (var p in predictions)
        {
            string?[] row = [p.Id, p.State, p.Outcome, p.Kind, p.Voice, p.Claimant.Name, p.Claim, p.Quote, p.Document, p.Block, p.MadeOn.Date, p.Horizon.Text, p.Horizon.From, p.Horizon.To, string.Join(' ', p.Topics)];
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A cell that a spreadsheet would run as a formula is made a text; some take the full-width signs too.</summary>
    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return string.Empty;
        if (value[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r')
            value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
