using System.Reflection;

namespace AiInsights;

/// <summary>Every code there is, one file a stage (<c>DiagnosticCodes.Ingest.cs</c>, …).</summary>
public static partial class DiagnosticCodes
{
    /// <summary>All codes by id. Made on demand: an initialiser here would run before those of the other parts.</summary>
    public static IReadOnlyList<DiagnosticCode> All =>
        [.. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static f => f.FieldType == typeof(DiagnosticCode))
            .Select(static f => (DiagnosticCode)f.GetValue(null)!)
            .OrderBy(static c => c.Id, StringComparer.Ordinal)];
}
