using System.Globalization;
using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Predictions;

/// <summary>Findings that hold of many predictions at once (half a ledger comes due on one day): one line each, with all ids.</summary>
internal sealed class MassFindings(DiagnosticBag bag)
{
    private readonly SortedDictionary<string, (DiagnosticCode Code, Place First, List<string> Ids)> _found = new(StringComparer.Ordinal);

    public void Add(DiagnosticCode code, string id, Place place)
    {
        if (!_found.TryGetValue(code.Id, out var entry))
            _found[code.Id] = entry = (code, place, []);
        entry.Ids.Add(id);
    }

    public void Report()
    {
        foreach (var (code, first, ids) in _found.Values)
        {
            bag.Add(code, first.Path, first.Line, first.Column, string.Create(CultureInfo.InvariantCulture,
                $"{code.Title}: {ids.Count} ({string.Join(", ", ids.Order(StringComparer.Ordinal).Take(20))}{(ids.Count > 20 ? ", …" : string.Empty)})."));
        }
    }
}
