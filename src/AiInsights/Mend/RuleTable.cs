using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
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

/// <summary>
/// Rules in order. Nearly every line of an article matches none, and interpreted patterns are slow: a rule is asked only of
/// lines that begin with a character, and hold words, without which its pattern cannot match. Both are read off the pattern,
/// and one look at the line finds the words of all rules.
/// </summary>
/// <typeparam name="T">The rules.</typeparam>
public sealed class RuleTable<T>
    where T : class, ILineRule
{
    // So many words are looked for at most: for more, the pattern itself is quicker.
    private const int MostWords = 16;

    // The words of the line in hand.
    [ThreadStatic]
    private static List<(int Word, int Start)>? t_words;

    // Sets of rules are bits, in the order of the rules.
    private readonly FrozenDictionary<char, ulong[]> _byFirst;
    private readonly ulong[] _others;
    private readonly ulong[] _wordless;
    private readonly ulong[][] _byWord;
    private readonly WordScanner _scanner;
    private readonly string[][][] _needs;

    internal RuleTable(IEnumerable<T> rules)
    {
        All = [.. rules];
        _needs = [.. All.Select(static r => RequiredWords.AllOf(r.Pattern.ToString()))];
        var firsts = All.Select(static r => FirstCharacters.Of(r.Pattern.ToString())).ToList();
        (_others, _wordless) = (None(), None());
        var (byFirst, byWord) = (new Dictionary<char, ulong[]>(), new Dictionary<string, ulong[]>(StringComparer.Ordinal));
        for (var i = 0; i < All.Length; i++)
        {
            if (firsts[i] is null)
                Set(_others, i);
            foreach (var first in firsts[i] ?? [])
                Set(byFirst.TryGetValue(first, out var bits) ? bits : byFirst[first] = None(), i);
            if (_needs[i].Length == 0)
                Set(_wordless, i);
            foreach (var word in _needs[i].FirstOrDefault([]))
                Set(byWord.TryGetValue(word, out var bits) ? bits : byWord[word] = None(), i);
        }

        foreach (var bits in byFirst.Values)
            Add(bits, _others);
        _byFirst = byFirst.ToFrozenDictionary();
        _byWord = [.. byWord.Values];
        _scanner = new WordScanner(byWord.Keys);
    }

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The first rule that matches a text and pleases.</summary>
    public T? First(string text, Func<T, bool> pleases)
    {
        Span<ulong> left = stackalloc ulong[_others.Length];
        MayMatch(text, left);
        for (var i = Next(left); i >= 0; i = Next(left))
        {
            if (pleases(All[i]) && IsMatch(i, text))
                return All[i];
        }

        return null;
    }

    /// <summary>All rules that match a text, in order.</summary>
    public IReadOnlyList<T> Matching(string text)
    {
        Span<ulong> left = stackalloc ulong[_others.Length];
        MayMatch(text, left);
        var found = new List<T>();
        for (var i = Next(left); i >= 0; i = Next(left))
        {
            if (IsMatch(i, text))
                found.Add(All[i]);
        }

        return found;
    }

    /// <summary>The rules that a text's first character and words speak for.</summary>
    private void MayMatch(string text, Span<ulong> rules)
    {
        if (text.Length == 0)
            return;
        var words = t_words ??= [];
        words.Clear();
        _scanner.Find(text, words);
        _wordless.CopyTo(rules);
        foreach (var (word, _) in words)
            Add(rules, _byWord[word]);

        var byFirst = _byFirst.GetValueOrDefault(text[0], _others);
        for (var i = 0; i < rules.Length; i++)
            rules[i] &= byFirst[i];
    }

    private bool IsMatch(int rule, string text)
    {
        foreach (var words in _needs[rule].AsSpan(Math.Min(1, _needs[rule].Length)))
        {
            if (words.Length <= MostWords && !HasOne(text, words))
                return false;
        }

        return All[rule].Pattern.IsMatch(text);
    }

    private ulong[] None() => new ulong[(All.Length + 63) / 64];

    private static void Set(ulong[] rules, int rule) => rules[rule / 64] |= 1UL << (rule % 64);

    private static void Add(Span<ulong> rules, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < rules.Length; i++)
            rules[i] |= others[i];
    }

    // Takes the first rule of a set, or -1.
    private static int Next(Span<ulong> rules)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i] == 0)
                continue;
            var first = BitOperations.TrailingZeroCount(rules[i]);
            rules[i] &= rules[i] - 1;
            return (i * 64) + first;
        }

        return -1;
    }

    private static bool HasOne(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
