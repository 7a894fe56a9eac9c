using System.Collections.Concurrent;

namespace AiInsights.Render;

/// <summary>Passes findings on, the same one once: a fault in a template shows on every page that uses it.</summary>
internal sealed class FindingsOnce(DiagnosticBag bag)
{
    private readonly ConcurrentDictionary<(string Code, string Path, int Line, int Column), bool> _seen = new();

    /// <summary>Nothing was found so far.</summary>
    public bool IsEmpty => _seen.IsEmpty;

    public void Add(DiagnosticCode code, string path, int line, int column, string message)
    {
        if (_seen.TryAdd((code.Id, path, line, column), true))
            bag.Add(code, path, line, column, message);
    }
}
