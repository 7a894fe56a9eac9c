using System.Collections.Immutable;
using System.Numerics;

namespace AiInsights.Mend;

/// <summary>A rule that looks at one line.</summary>
public interface ILineRule
{
    /// <summary>Where it may stand.</summary>
    RulePlace Place { get; }

    /// <summary>What it looks like.</summary>
    LinePattern Looks { get; }
}

/// <summary>
/// Rules in order. Nearly every line of an article matches none, and interpreted patterns are slow: a rule is asked only of
/// lines that begin with a character, are no longer, and hold words, without which its pattern cannot match. All that is read off the pattern,
/// and one look at the line finds the words of all rules.
/// </summary>
/// <typeparam name="T">The rules.</typeparam>
public sealed class RuleTable<T>
    where T : class, ILineRule
{
    // So many words are looked for at most: for more, the pattern itself is quicker.
    private const int MostWords = 16;

    // Of so few rules each is asked for its own words: that is quicker than looking for the words of all.
    private const int FewRules = 4;

    // No longer than this, and rules ask a line by its length.
    private static readonly int[] s_lengths = [16, 32, 64, 128, 256];

    // The words of the line in hand.
    [ThreadStatic]
    private static List<(int Word, int Start)>? t_words;

    // Sets of rules are bits, in the order of the rules.
    private readonly Dictionary<char, ulong[]> _byFirst;
    private readonly ulong[] _others;
    private readonly ulong[] _wordless;
    private readonly ulong[][] _byWord;
    private readonly ulong[][] _byLength;
    private readonly RuleSet[] _byPlace;
    private readonly WordScanner _scanner;
    private readonly string[][][] _needs;

    internal RuleTable(IEnumerable<T> rules)
    {
        All = [.. rules];
        _needs = [.. All.Select(static r => RequiredWords.AllOf(r.Looks.Text))];
        var firsts = All.Select(static r => FirstCharacters.Of(r.Looks.Text)).ToList();
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
        _byFirst = byFirst;
        var longest = All.Select(static r => LongestMatch.Of(r.Looks.Text) ?? int.MaxValue).ToList();
        Everything = Those(static _ => true);
        _byPlace = [.. Enumerable.Range(0, 4).Select(at => Those(r => r.Place == RulePlace.Any || (r.Place == RulePlace.Head ? (at & 1) != 0 : (at & 2) != 0)))];
        _byLength = [Everything.Bits, .. s_lengths.Select(l => Bits(i => longest[i] > l))];
        _byWord = [.. byWord.Values];
        _scanner = new WordScanner(byWord.Keys);
    }

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>All rules.</summary>
    public RuleSet Everything { get; }

    /// <summary>Some of the rules, to be asked again and again.</summary>
    public RuleSet Those(Func<T, bool> are) => new(Bits(i => are(All[i])));

    /// <summary>The rules that may hold of a line.</summary>
    /// <param name="isHead">The line stands where an article's head is.</param>
    /// <param name="isTail">It stands where its end is; of a short article both.</param>
    public RuleSet At(bool isHead, bool isTail) => _byPlace[(isHead ? 1 : 0) | (isTail ? 2 : 0)];

    /// <summary>The first rule of a set that matches a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="among">Rules of this table.</param>
    /// <param name="pleases">What else it has to fulfil; asked before its pattern.</param>
    public T? First(string text, RuleSet among, Func<T, bool>? pleases = null)
    {
        Span<ulong> left = stackalloc ulong[_others.Length];
        var knowsWords = MayMatch(text, among, left);
        for (var i = Next(left); i >= 0; i = Next(left))
        {
            if (pleases?.Invoke(All[i]) != false && IsMatch(i, text, knowsWords))
                return All[i];
        }

        return null;
    }

    /// <summary>All rules that match a text, in order.</summary>
    public IReadOnlyList<T> Matching(string text)
    {
        Span<ulong> left = stackalloc ulong[_others.Length];
        var knowsWords = MayMatch(text, Everything, left);
        var found = new List<T>();
        for (var i = Next(left); i >= 0; i = Next(left))
        {
            if (IsMatch(i, text, knowsWords))
                found.Add(All[i]);
        }

        return found;
    }

    /// <summary>The rules that a text's first character, its length and its words speak for; false where its words were not looked for.</summary>
    private bool MayMatch(string text, RuleSet among, Span<ulong> rules)
    {
        if (text.Length == 0)
            return true;
        var (byFirst, byLength, count) = (_byFirst.GetValueOrDefault(text[0], _others), _byLength[Longer(text.Length)], 0);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = among.Bits[i] & byFirst[i] & byLength[i];
            count += BitOperations.PopCount(rules[i]);
        }

        if (count <= FewRules)
            return false;
        var words = t_words ??= [];
        words.Clear();
        _scanner.Find(text, words);
        Span<ulong> told = stackalloc ulong[rules.Length];
        _wordless.CopyTo(told);
        foreach (var (word, _) in words)
            Add(told, _byWord[word]);
        for (var i = 0; i < rules.Length; i++)
            rules[i] &= told[i];
        return true;
    }

    // How many of the lengths it exceeds.
    private static int Longer(int length)
    {
        var n = 0;
        while (n < s_lengths.Length && length > s_lengths[n])
            n++;
        return n;
    }

    private bool IsMatch(int rule, string text, bool knowsWords)
    {
        // The first of its words are those that were looked for.
        foreach (var words in _needs[rule].AsSpan(knowsWords ? Math.Min(1, _needs[rule].Length) : 0))
        {
            if (words.Length <= MostWords && !HasOne(text, words))
                return false;
        }

        return All[rule].Looks.Regex.IsMatch(text);
    }

    private ulong[] Bits(Func<int, bool> has)
    {
        var bits = None();
        for (var i = 0; i < All.Length; i++)
        {
            if (has(i))
                Set(bits, i);
        }

        return bits;
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
