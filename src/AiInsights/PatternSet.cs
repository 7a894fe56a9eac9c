using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AiInsights;

/// <summary>
/// Patterns that are looked for together. One pass finds the words that their matches need (<see cref="PatternNeeds"/>), and each pattern is
/// tried only where a match of it can begin; what is found is what each would find alone.
/// </summary>
internal sealed class PatternSet
{
    // A word so far from the beginning of the match saves nothing.
    private const int Farthest = 64;

    // The words of the text in hand.
    [ThreadStatic]
    private static List<(int Word, int Start)>? t_words;

    private readonly ImmutableArray<One> _patterns;
    private readonly WordScanner _scanner;
    private readonly int[][] _askers;
    private readonly bool _allNeedWords;

    /// <param name="patterns">In the order in which they are asked.</param>
    public PatternSet(IEnumerable<Regex> patterns)
    {
        _patterns = [.. patterns.Select(static p => new One(p))];
        var askers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var p = 0; p < _patterns.Length; p++)
        {
            foreach (var word in _patterns[p].Needs?.Words ?? [])
            {
                if (!askers.TryGetValue(word, out var who))
                    askers.Add(word, who = []);
                who.Add(p);
            }
        }

        _scanner = new WordScanner(askers.Keys);
        _allNeedWords = _patterns.All(static p => p.Needs is not null);
        _askers = [.. askers.Values.Select(static w => w.ToArray())];
    }

    /// <summary>All matches in a text, pattern by pattern, in the order of their places.</summary>
    public IEnumerable<(int Pattern, Match Match)> In(string text)
    {
        var words = t_words ??= [];
        words.Clear();
        _scanner.Find(text, words);
        if (words.Count == 0 && _allNeedWords)
            return [];
        var places = new List<int>?[_patterns.Length];
        foreach (var (word, start) in words)
        {
            foreach (var asker in _askers[word])
                (places[asker] ??= []).Add(start);
        }

        return In(text, places);
    }

    private IEnumerable<(int Pattern, Match Match)> In(string text, List<int>?[] places)
    {
        for (var p = 0; p < places.Length; p++)
        {
            if (places[p] is null && _patterns[p].Needs is not null)
                continue;
            foreach (var match in _patterns[p].In(text, places[p]))
                yield return (p, match);
        }
    }

    private sealed class One
    {
        // From so many tries on, compiling a pattern (3 to 22 ms) costs less than it saves (0.1 to 0.7 µs a try).
        private const int Compiling = 30_000;

        private readonly RegexOptions _options;
        private readonly string _text;
        private readonly TimeSpan _timeout;
        private Regex _pattern;
        private int _tries;

        public One(Regex pattern)
        {
            if ((pattern.Options & ~(RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)) == RegexOptions.None)
                Needs = PatternNeeds.Of(pattern.ToString());
            IsNear = Needs is { Most: <= Farthest } or { First: not null };
            (_text, _options, _timeout) = (IsNear ? $@"\G(?:{pattern})" : pattern.ToString(), pattern.Options, pattern.MatchTimeout);
            _pattern = IsNear ? new Regex(_text, _options, _timeout) : pattern;
        }

        /// <summary>What its matches need; null where it must be looked for everywhere.</summary>
        public PatternNeeds? Needs { get; }

        private bool IsNear { get; }

        /// <summary>Its matches in a text.</summary>
        /// <param name="text">The text.</param>
        /// <param name="places">Where the words stand that it needs.</param>
        public IEnumerable<Match> In(string text, List<int>? places)
        {
            if (IsNear)
                return Near(text, places!);
            Count(text.Length / 8);
            return _pattern.Matches(text);
        }

        // The first beginning that matches, and from its end on again: as a search from the left would do it.
        private IEnumerable<Match> Near(string text, List<int> places)
        {
            var needs = Needs!;
            var (next, tries) = (0, 0);
            foreach (var place in places)
            {
                for (next = Math.Max(next, place - needs.Most); next <= place - needs.Least; next++)
                {
                    if (!needs.MayBegin(text, next))
                        continue;
                    tries++;
                    if (_pattern.Match(text, next) is not { Success: true } match)
                        continue;
                    yield return match;
                    next = match.Length > 0 ? match.Index + match.Length - 1 : next;
                }
            }

            Count(tries);
        }

        private void Count(int tries)
        {
            if (tries > 0 && _tries <= Compiling && Interlocked.Add(ref _tries, tries) is > Compiling and var sum && sum - tries <= Compiling)
                _pattern = new Regex(_text, _options | RegexOptions.Compiled, _timeout);
        }
    }
}
