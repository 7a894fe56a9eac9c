using System.Collections.Frozen;

namespace AiInsights.Cache;

/// <summary>A finding as bytes and back.</summary>
internal static class FindingRecord
{
    private static readonly FrozenDictionary<string, DiagnosticCode> s_codes = DiagnosticCodes.All.ToFrozenDictionary(static c => c.Id, StringComparer.Ordinal);

    public static void Write(RecordWriter to, Diagnostic found)
    {
        to.Text(found.Code.Id);
        to.Text(found.Path);
        to.Number(found.Line);
        to.Number(found.Column);
        to.Text(found.Message);
        to.Number((int)found.Severity);
    }

    public static Diagnostic Read(RecordReader from) => new(s_codes[from.Text()], from.Text(), from.Int(), from.Int(), from.Text(), (Severity)from.Int());
}
