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
        _others = Rules(i => firsts[i] is null);
        _byFirst = firsts.OfType<HashSet<char>>().SelectMany(static f => f).Distinct().ToFrozenDictionary(static c => c, c => Rules(i => firsts[i]?.Contains(c) != false));
        _wordless = Rules(i => _needs[i].Length == 0);
        var words = _needs.SelectMany(static n => n.Length > 0 ? n[0] : []).Distinct(StringComparer.Ordinal).ToList();
        _byWord = [.. words.Select(w => Rules(i => _needs[i].Length > 0 && _needs[i][0].Contains(w)))];
        _scanner = new WordScanner(words);
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
        {
            for (var i = 0; i < rules.Length; i++)
                rules[i] |= _byWord[word][i];
        }

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

    private ulong[] Rules(Func<int, bool> holds)
    {
        var bits = new ulong[(All.Length + 63) / 64];
        for (var i = 0; i < All.Length; i++)
            bits[i / 64] |= holds(i) ? 1UL << (i % 64) : 0;
        return bits;
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
