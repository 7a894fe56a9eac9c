namespace AiInsights;

/// <summary>Collects findings from parallel steps; hands them out in an order that does not depend on threads.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _items = [];

    /// <summary>How many errors there are.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings there are.</summary>
    public int Warnings { get; private set; }

    /// <summary>Adds one finding with its code's own severity.</summary>
    public void Add(DiagnosticCode code, string path, int line, int column, string message) =>
        Add(new Diagnostic(code, path, line, column, message, code.Severity));

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_gate)
        {
            _items.Add(diagnostic);
            if (diagnostic.Severity == Severity.Error)
                Errors++;
            else if (diagnostic.Severity == Severity.Warning)
                Warnings++;
        }
    }

    /// <summary>All findings by path, line, column, code and message, ordinal; the same finding once.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList()
    {
        lock (_gate)
        {
            var sorted = _items.Distinct().ToList();
            sorted.Sort(static (a, b) =>
            {
                var byPath = string.CompareOrdinal(a.Path, b.Path);
                if (byPath != 0)
                    return byPath;
                if (a.Line != b.Line)
                    return a.Line.CompareTo(b.Line);
                if (a.Column != b.Column)
                    return a.Column.CompareTo(b.Column);
                var byCode = string.CompareOrdinal(a.Code.Id, b.Code.Id);
                return byCode != 0 ? byCode : string.CompareOrdinal(a.Message, b.Message);
            });
            return sorted;
        }
    }
}
