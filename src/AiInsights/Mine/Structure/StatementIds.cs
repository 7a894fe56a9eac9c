using AiInsights.Mend;

namespace AiInsights.Mine.Structure;

/// <summary>
/// Addresses of statements: a letter for the kind and a hash of the first letters of the text, folded. They survive
/// reordering, changes of script and punctuation, and any repair behind the first letters; equal beginnings count on.
/// </summary>
internal sealed class StatementIds
{
    private const int Letters = 16;

    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>The id of a statement: <c>b-</c> block, <c>s-</c> section, <c>i-</c> insight, <c>t-</c> turn.</summary>
    public string Next(char kind, string text)
    {
        var id = $"{kind}-{StableHash.Short(Folding.Fold(text, Letters))}";
        var count = _taken[id] = _taken.GetValueOrDefault(id) + 1;
        return count == 1 ? id : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{count}");
    }
}
