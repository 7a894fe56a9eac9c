using AiInsights.Mine.Curation;

namespace AiInsights.Render;

/// <summary>Words whose form in the other script a curator fixed (<c>terms.yml</c>), found in a text from left to right, the longest first.</summary>
internal sealed class TermRules
{
    private readonly Dictionary<char, List<(string From, string To)>> _byFirst = [];

    public TermRules(IEnumerable<CuratedTerm> terms)
    {
        foreach (var term in terms)
        {
            var (from, to) = term.Term is { } kept ? (kept, kept) : (term.Hans, term.Hant);
            if (string.IsNullOrEmpty(from) || string.IsNullOrEmpty(to) || string.Equals(term.Direction, "t2s", StringComparison.Ordinal))
                continue;
            if (!_byFirst.TryGetValue(from[0], out var list))
                _byFirst.Add(from[0], list = []);
            list.Add((from, to));
        }

        foreach (var list in _byFirst.Values)
            list.Sort(static (a, b) => a.From.Length != b.From.Length ? b.From.Length.CompareTo(a.From.Length) : string.CompareOrdinal(a.From, b.From));
    }

    /// <summary>The fixed words of a text: start, length and the form to write.</summary>
    public List<(int Start, int Length, string To)> Find(string text)
    {
        var found = new List<(int, int, string)>();
        if (_byFirst.Count == 0)
            return found;
        for (var i = 0; i < text.Length;)
        {
            var next = i + 1;
            if (_byFirst.TryGetValue(text[i], out var list))
            {
                foreach (var (from, to) in list)
                {
                    if (string.CompareOrdinal(text, i, from, 0, from.Length) == 0)
                    {
                        found.Add((i, from.Length, to));
                        next = i + from.Length;
                        break;
                    }
                }
            }

            i = next;
        }

        return found;
    }
}
