using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AiInsights;

/// <summary>The units of text that stand at one place of a pattern's matches. The framework is asked of each unit once, whatever a class of units means.</summary>
internal sealed class PatternUnits
{
    /// <summary>Stands among them where the text may begin instead.</summary>
    public const string Beginning = "^";

    private const byte Is = 1, IsNot = 2;

    // The same classes come in many patterns.
    private static readonly ConcurrentDictionary<string, PatternUnits> s_all = new(StringComparer.Ordinal);

    private readonly Regex? _pattern;
    private readonly byte[] _known = new byte[0x10000];

    private PatternUnits(IReadOnlyCollection<string> units)
    {
        HasBeginning = units.Contains(Beginning);
        if (string.Join('|', units.Where(static u => u != Beginning)) is { Length: > 0 } pattern)
            _pattern = new Regex(pattern, RegexOptions.CultureInvariant);
    }

    /// <summary>Whether the text may begin instead.</summary>
    public bool HasBeginning { get; }

    /// <summary>Those that patterns of one unit each stand for; null for null.</summary>
    public static PatternUnits? Of(IReadOnlyCollection<string>? units) =>
        units is null ? null : s_all.GetOrAdd(string.Join('|', units.Order(StringComparer.Ordinal)), static (_, u) => new PatternUnits(u), units);

    /// <summary>Whether a unit is one of them.</summary>
    public bool Contains(char unit)
    {
        // Threads that ask together learn the same.
        if (_known[unit] == 0)
            _known[unit] = _pattern?.IsMatch([unit]) == true ? Is : IsNot;
        return _known[unit] == Is;
    }
}
