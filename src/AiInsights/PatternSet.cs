using System.Collections.Concurrent;
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

    // Where those stand that the pattern in hand needs.
    [ThreadStatic]
    private static List<int>? t_places;

    private readonly ImmutableArray<One> _patterns;
    private readonly WordScanner _scanner;
    private readonly int[][] _askers;
    private readonly bool _allNeedWords;

    /// <param name="patterns">In the order in which they are asked.</param>
    public PatternSet(IEnumerable<Regex> patterns)
    {
        _patterns = [.. patterns.Select(static (p, i) => new One(p, i))];
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
    public IReadOnlyList<(int Pattern, Match Match)> In(string text)
    {
        var words = t_words ??= [];
        words.Clear();
        _scanner.Find(text, words);
        if (words.Count == 0 && _allNeedWords)
            return [];
        var found = new List<(int Pattern, Match Match)>();
        for (var p = 0; p < _patterns.Length; p++)
        {
            var places = t_places ??= [];
            places.Clear();
            foreach (var (word, start) in words)
            {
                if (_askers[word].AsSpan().Contains(p))
                    places.Add(start);
            }

            if (places.Count > 0 || _patterns[p].Needs is null)
                _patterns[p].Find(text, places, found);
        }

        return found;
    }

    private sealed class One
    {
        // From so many tries on, compiling a pattern (3 to 22 ms) costs less than it saves (0.1 to 0.7 µs a try).
        private const int Compiling = 30_000;

        private readonly int _number;
        private readonly RegexOptions _options;
        private readonly string _text;
        private readonly TimeSpan _timeout;

        // Of a pattern that two threads ask at once one makes a new interpreter at each try: each takes one for itself.
        private readonly ConcurrentBag<Regex> _idle = [];
        private Regex? _compiled;
        private int _tries;

        public One(Regex pattern, int number)
        {
            _number = number;
            if ((pattern.Options & ~(RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)) == RegexOptions.None)
                Needs = PatternNeeds.Of(pattern.ToString());
            IsNear = Needs is { Most: <= Farthest } or { First: not null };
            (_text, _options, _timeout) = (IsNear ? $@"\G(?:{pattern})" : pattern.ToString(), pattern.Options, pattern.MatchTimeout);
        }

        /// <summary>What its matches need; null where it must be looked for everywhere.</summary>
        public PatternNeeds? Needs { get; }

        private bool IsNear { get; }

        /// <summary>Its matches in a text.</summary>
        /// <param name="text">The text.</param>
        /// <param name="places">Where the words stand that it needs.</param>
        /// <param name="found">Takes them.</param>
        public void Find(string text, List<int> places, List<(int Pattern, Match Match)> found)
        {
            var pattern = _compiled ?? (_idle.TryTake(out var idle) ? idle : new Regex(_text, _options, _timeout));
            if (!IsNear)
                found.AddRange(pattern.Matches(text).Select(m => (_number, m)));
            var tries = IsNear ? Near(pattern, text, places, found) : text.Length / 8;
            if (pattern != _compiled)
                _idle.Add(pattern);
            Count(tries);
        }

        // The first beginning that matches, and from its end on again: as a search from the left would do it.
        private int Near(Regex pattern, string text, List<int> places, List<(int Pattern, Match Match)> found)
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
                    if (pattern.Match(text, next) is not { Success: true } match)
                        continue;
                    found.Add((_number, match));
                    next = match.Length > 0 ? match.Index + match.Length - 1 : next;
                }
            }

            return tries;
        }

        private void Count(int tries)
        {
            if (tries > 0 && _tries <= Compiling && Interlocked.Add(ref _tries, tries) is > Compiling and var sum && sum - tries <= Compiling)
                _compiled = new Regex(_text, _options | RegexOptions.Compiled, _timeout);
        }
    }
}
