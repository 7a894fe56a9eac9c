using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AiInsights.Mend;

/// <summary>A rule that looks at one line.</summary>
public interface ILineRule
{
    /// <summary>Where it may stand.</summary>
    RulePlace Place { get; }

    /// <summary>What it looks like.</summary>
    Regex Pattern { get; }
}

/// <summary>Rules in order, each asked only of lines that can begin as it does.</summary>
/// <typeparam name="T">The rules.</typeparam>
public sealed class RuleTable<T>
    where T : class, ILineRule
{
    private readonly FrozenDictionary<char, T[]> _byFirst;
    private readonly T[] _others;

    internal RuleTable(IEnumerable<T> rules)
    {
        All = [.. rules];
        var firsts = All.Select(static r => FirstCharacters.Of(r.Pattern.ToString())).ToList();
        _others = [.. All.Where((_, i) => firsts[i] is null)];
        _byFirst = firsts.OfType<HashSet<char>>().SelectMany(static f => f).Distinct()
            .ToFrozenDictionary(static c => c, c => All.Where((_, i) => firsts[i]?.Contains(c) != false).ToArray());
    }

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The rules that a text may match, in order.</summary>
    public ReadOnlySpan<T> Candidates(string text) =>
        text.Length > 0 && _byFirst.TryGetValue(text[0], out var rules) ? rules : _others;
}
