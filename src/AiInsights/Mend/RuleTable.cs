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
/// lines that begin with a character, and hold words, without which its pattern cannot match. Both are read off the pattern.
/// </summary>
/// <typeparam name="T">The rules.</typeparam>
public sealed class RuleTable<T>
    where T : class, ILineRule
{
    // So many words are looked for at most: for more, the pattern itself is quicker.
    private const int MostWords = 16;

    private readonly FrozenDictionary<char, Gated[]> _byFirst;
    private readonly Gated[] _others;
    private readonly UnitSet _telling;
    private readonly FrozenDictionary<char, ulong> _told;

    internal RuleTable(IEnumerable<T> rules)
    {
        All = [.. rules];
        var firsts = All.Select(static r => FirstCharacters.Of(r.Pattern.ToString())).ToList();
        var told = new Dictionary<char, ulong>();
        var gated = new List<Gated>();
        // After the 64th none is left: such a rule is asked of more lines.
        var bit = 1UL;
        for (var i = 0; i < All.Length; i++)
        {
            gated.Add(new Gated(All[i], firsts[i] is null ? bit : 0, told));
            if (gated[i].Telling != 0)
                bit <<= 1;
        }

        _others = [.. gated.Where((_, i) => firsts[i] is null)];
        _byFirst = firsts.OfType<HashSet<char>>().SelectMany(static f => f).Distinct()
            .ToFrozenDictionary(static c => c, c => gated.Where((_, i) => firsts[i]?.Contains(c) != false).ToArray());
        _telling = new UnitSet(told.Keys);
        _told = told.ToFrozenDictionary();
    }

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The first rule that matches a text and pleases.</summary>
    public T? First(string text, Func<T, bool> pleases)
    {
        ulong? told = null;
        foreach (var rule in Candidates(text))
        {
            if (IsTold(rule, text, ref told) && pleases(rule.Rule) && rule.HasWords(text) && rule.Rule.Pattern.IsMatch(text))
                return rule.Rule;
        }

        return null;
    }

    /// <summary>All rules that match a text, in order.</summary>
    public IEnumerable<T> Matching(string text)
    {
        ulong? told = null;
        foreach (var rule in Candidates(text))
        {
            if (IsTold(rule, text, ref told) && rule.HasWords(text) && rule.Rule.Pattern.IsMatch(text))
                yield return rule.Rule;
        }
    }

    private Gated[] Candidates(string text) => text.Length == 0 ? [] : _byFirst.TryGetValue(text[0], out var rules) ? rules : _others;

    private bool IsTold(Gated rule, string text, ref ulong? told) => rule.Telling == 0 || ((told ??= Told(text)) & rule.Telling) != 0;

    // One look at the text for all rules: which of them its telling characters speak for.
    private ulong Told(ReadOnlySpan<char> text)
    {
        var told = 0UL;
        foreach (var c in text)
        {
            if (_telling.Contains(c))
                told |= _told[c];
        }

        return told;
    }

    /// <summary>
    /// A rule, and what its pattern needs: words, and if anything can begin it, one of the characters that tell most of
    /// them. Looking for words of Chinese is slow, for characters it is not.
    /// </summary>
    private sealed class Gated
    {
        private readonly string[][] _needs;

        public Gated(T rule, ulong bit, Dictionary<char, ulong> told)
        {
            Rule = rule;
            _needs = RequiredWords.AllOf(rule.Pattern.ToString());
            if (bit == 0 || _needs.Length == 0)
                return;
            Telling = bit;
            foreach (var word in _needs[0])
            {
                var c = word.FirstOrDefault(static c => !CommonHan.Contains(c), word[^1]);
                told[c] = told.GetValueOrDefault(c) | Telling;
            }
        }

        public T Rule { get; }

        /// <summary>Its place among those that characters tell of, as one bit; none where it must be asked without them.</summary>
        public ulong Telling { get; }

        public bool HasWords(string text)
        {
            foreach (var words in _needs)
            {
                if (words.Length <= MostWords && !HasOne(text, words))
                    return false;
            }

            return true;
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
}
