using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiInsights.Ingest.Text;

namespace AiInsights.Mend;

/// <summary>A rule that looks at one line.</summary>
public interface ILineRule
{
    /// <summary>Where it may stand.</summary>
    RulePlace Place { get; }

    /// <summary>What it looks like.</summary>
    Regex Pattern { get; }
}

/// <summary>
/// Rules in order. Nearly every line of an article matches none, and interpreted patterns are slow: a rule is asked only of
/// lines that begin with a character, or hold a word, without which its pattern cannot match. Both are read off the pattern.
/// </summary>
/// <typeparam name="T">The rules.</typeparam>
public sealed class RuleTable<T>
    where T : class, ILineRule
{
    private readonly FrozenDictionary<char, Gated[]> _byFirst;
    private readonly Gated[] _others;
    private readonly SearchValues<char> _telling;

    internal RuleTable(IEnumerable<T> rules)
    {
        All = [.. rules];
        var firsts = All.Select(static r => FirstCharacters.Of(r.Pattern.ToString())).ToList();
        var gated = All.Select((r, i) => new Gated(r, firsts[i] is null ? RequiredWords.Of(r.Pattern.ToString()) : null)).ToList();
        _others = [.. gated.Where((_, i) => firsts[i] is null)];
        _byFirst = firsts.OfType<HashSet<char>>().SelectMany(static f => f).Distinct()
            .ToFrozenDictionary(static c => c, c => gated.Where((_, i) => firsts[i]?.Contains(c) != false).ToArray());
        _telling = SearchValues.Create([.. _others.SelectMany(static o => o.Telling)]);
    }

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The first rule that matches a text and pleases.</summary>
    public T? First(string text, Func<T, bool> pleases)
    {
        bool? tells = null;
        foreach (var rule in Candidates(text))
        {
            if (pleases(rule.Rule) && IsWorthAsking(rule, text, ref tells) && rule.Rule.Pattern.IsMatch(text))
                return rule.Rule;
        }

        return null;
    }

    /// <summary>All rules that match a text, in order.</summary>
    public IEnumerable<T> Matching(string text)
    {
        bool? tells = null;
        foreach (var rule in Candidates(text))
        {
            if (IsWorthAsking(rule, text, ref tells) && rule.Rule.Pattern.IsMatch(text))
                yield return rule.Rule;
        }
    }

    private Gated[] Candidates(string text) => text.Length == 0 ? [] : _byFirst.TryGetValue(text[0], out var rules) ? rules : _others;

    private bool IsWorthAsking(Gated rule, string text, ref bool? tells) =>
        rule.Gate is null || ((tells ??= text.AsSpan().ContainsAny(_telling)) && text.AsSpan().ContainsAny(rule.Gate));

    /// <summary>A rule and, of each word that its pattern needs one of, the character that tells most: looking for words of Chinese is slow, for characters it is not.</summary>
    private sealed class Gated
    {
        public Gated(T rule, string[]? words)
        {
            Rule = rule;
            Telling = [.. (words ?? []).Select(static w => w.FirstOrDefault(static c => !CommonHan.Contains(c), w[^1])).Distinct()];
            Gate = words is null ? null : SearchValues.Create(Telling);
        }

        public T Rule { get; }

        public char[] Telling { get; }

        public SearchValues<char>? Gate { get; }
    }
}
