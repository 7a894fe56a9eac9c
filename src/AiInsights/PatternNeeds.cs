namespace AiInsights;

/// <summary>
/// What every match of a pattern holds, read off the pattern itself: one of some words, and how far behind the beginning of the match it
/// stands. A text without any of them need not be asked, and in one that has some a match can only begin near them.
/// </summary>
/// <param name="Words">One of these stands in every match.</param>
/// <param name="Least">The least number of units between the beginning of the match and that of the word.</param>
/// <param name="Most">The greatest number of them; <see cref="Unbounded"/> where there is none.</param>
internal sealed record PatternNeeds(IReadOnlyCollection<string> Words, int Least, int Most)
{
    /// <summary>Any number of units.</summary>
    public const int Unbounded = int.MaxValue;

    // So many words of one pattern at most: beyond, longer words cost more than they tell.
    private const int MostWords = 256;

    private int Shortest => Words.Min(static w => w.Length);

    /// <summary>What a pattern needs; null where it names no words, or is written in a way that is not understood here.</summary>
    public static PatternNeeds? Of(string pattern)
    {
        var reader = new Reader(pattern);
        var all = reader.Alternatives();
        return reader.IsUnderstood && reader.IsAtEnd ? all.Needs : null;
    }

    // Words whose place is known, then long ones, then few.
    private static PatternNeeds? Better(PatternNeeds? a, PatternNeeds? b)
    {
        if (a is null || b is null)
            return a ?? b;
        if (a.Most == Unbounded != (b.Most == Unbounded))
            return a.Most == Unbounded ? b : a;
        return b.Shortest > a.Shortest || (b.Shortest == a.Shortest && b.Words.Count < a.Words.Count) ? b : a;
    }

    private static int Sum(int a, int b) => a == Unbounded || b == Unbounded ? Unbounded : a + b;

    /// <summary>A part of a pattern.</summary>
    /// <param name="Least">How many units it takes at least.</param>
    /// <param name="Most">How many at most.</param>
    /// <param name="Exact">All that it can match, if that can be listed.</param>
    /// <param name="Needs">What it needs, counted from its own beginning.</param>
    private readonly record struct Part(int Least, int Most, HashSet<string>? Exact, PatternNeeds? Needs)
    {
        public static Part Nothing { get; } = new(0, 0, [string.Empty], null);

        public static Part Of(HashSet<string> exact) =>
            new(exact.Min(static w => w.Length), exact.Max(static w => w.Length), exact, exact.Contains(string.Empty) ? null : new(exact, 0, 0));

        public static Part Any => new(1, 1, null, null);

        /// <summary>The same, so many times.</summary>
        public Part Times(int least, int most)
        {
            HashSet<string>? exact = (least, most) switch
            {
                (1, 1) => Exact,
                (0, 1) when Exact is not null => [.. Exact, string.Empty],
                _ => null,
            };
            return new(Least * least, Most == Unbounded || most == Unbounded ? Unbounded : Most * most, exact, least > 0 ? Needs : null);
        }
    }

    private sealed class Reader(string pattern)
    {
        private int _at;

        public bool IsUnderstood { get; private set; } = true;

        public bool IsAtEnd => _at == pattern.Length;

        // One of the words of each alternative is needed; an alternative without any spoils it.
        public Part Alternatives()
        {
            var all = Sequence();
            while (IsUnderstood && Next('|'))
            {
                var one = Sequence();
                HashSet<string>? exact = all.Exact is null || one.Exact is null || all.Exact.Count + one.Exact.Count > MostWords ? null : [.. all.Exact, .. one.Exact];
                PatternNeeds? needs = all.Needs is null || one.Needs is null ? null
                    : new(new HashSet<string>([.. all.Needs.Words, .. one.Needs.Words], StringComparer.Ordinal), Math.Min(all.Needs.Least, one.Needs.Least), Math.Max(all.Needs.Most, one.Needs.Most));
                all = new(Math.Min(all.Least, one.Least), Math.Max(all.Most, one.Most), exact, needs);
            }

            return all;
        }

        // Neighbours that can be listed make longer words together.
        private Part Sequence()
        {
            var (least, most) = (0, 0);
            HashSet<string>? whole = [string.Empty];
            PatternNeeds? best = null;
            var (run, runLeast, runMost) = (new HashSet<string>(StringComparer.Ordinal) { string.Empty }, 0, 0);
            while (IsUnderstood && _at < pattern.Length && pattern[_at] is not ('|' or ')'))
            {
                var part = Element();
                if (!IsUnderstood)
                    break;
                if (part.Exact is { } exact && run.Count * exact.Count <= MostWords)
                {
                    run = [.. run.SelectMany(head => exact.Select(tail => head + tail))];
                }
                else
                {
                    whole = null;
                    Flush();
                    (run, runLeast, runMost) = part.Exact is { } alone ? (alone, least, most) : ([string.Empty], least + part.Least, Sum(most, part.Most));
                }

                // What looks ahead takes nothing and still needs its words.
                if (part.Needs is { } needs)
                    best = Better(best, needs with { Least = least + needs.Least, Most = Sum(most, needs.Most) });
                (least, most) = (least + part.Least, Sum(most, part.Most));
            }

            Flush();
            return new(least, most, whole is null ? null : run, best);

            void Flush()
            {
                if (!run.Contains(string.Empty))
                    best = Better(best, new(run, runLeast, runMost));
            }
        }

        private Part Element()
        {
            var part = pattern[_at] switch
            {
                '(' => Group(),
                '[' => Class(),
                '\\' => Escape(),
                '.' => Take(1, Part.Any),
                '^' or '$' => Take(1, Part.Nothing),
                _ => Take(1, Part.Of([pattern[_at].ToString()])),
            };
            return Quantified(part);
        }

        private Part Group()
        {
            var rest = pattern.AsSpan(_at);
            var (looksBack, looks, isNot) = (rest.StartsWith("(?<=") || rest.StartsWith("(?<!"), rest.StartsWith("(?=") || rest.StartsWith("(?!"), rest.StartsWith("(?!"));
            var isNamed = rest.StartsWith("(?<") && !looksBack;
            if (rest.StartsWith("(?") && !looks && !looksBack && !isNamed && !rest.StartsWith("(?:") && !rest.StartsWith("(?>"))
                return NotUnderstood();
            _at = isNamed ? pattern.IndexOf('>', _at) + 1 : _at + (looksBack ? 4 : rest.StartsWith("(?") ? 3 : 1);
            var inside = Alternatives();
            if (!Next(')'))
                return NotUnderstood();
            if (looksBack || isNot)
                return Part.Nothing;
            return looks ? Part.Nothing with { Needs = inside.Needs } : inside;
        }

        // [·•]: one of these. Ranges, negations and what is taken away name no words.
        private Part Class()
        {
            var open = ++_at;
            var depth = 1;
            for (; depth > 0; _at++)
            {
                if (_at >= pattern.Length)
                    return NotUnderstood();
                if (pattern[_at] == '\\')
                    _at++;
                else if (pattern[_at] == '[' && pattern[_at - 1] == '-')
                    depth++;
                else if (pattern[_at] == ']' && _at > open)
                    depth--;
            }

            var inside = pattern.AsSpan(open, _at - 1 - open);
            return inside.ContainsAny('^', '\\', '-') || inside.Length > MostWords ? Part.Any : Part.Of([.. inside.ToString().Select(static c => c.ToString())]);
        }

        private Part Escape()
        {
            if (_at + 1 >= pattern.Length)
                return NotUnderstood();
            var escaped = pattern[_at + 1];
            switch (escaped)
            {
                case 'p' or 'P':
                    _at = pattern.IndexOf('}', _at) + 1;
                    return Part.Any;
                case 's' or 'S' or 'd' or 'D' or 'w' or 'W':
                    return Take(2, Part.Any);
                case 'b' or 'B' or 'G' or 'A' or 'z' or 'Z':
                    return Take(2, Part.Nothing);
                case 'n':
                    return Take(2, Part.Of(["\n"]));
                default:
                    return char.IsAsciiLetterOrDigit(escaped) ? NotUnderstood() : Take(2, Part.Of([escaped.ToString()]));
            }
        }

        private Part Quantified(Part part)
        {
            if (_at >= pattern.Length || pattern[_at] is not ('?' or '*' or '+' or '{'))
                return part;
            var (least, most) = (pattern[_at] == '+' ? 1 : 0, pattern[_at] == '?' ? 1 : Unbounded);
            if (pattern[_at] == '{')
            {
                var end = pattern.IndexOf('}', _at);
                var numbers = end < 0 ? [] : pattern[(_at + 1)..end].Split(',');
                if (numbers.Length is not (1 or 2) || !int.TryParse(numbers[0], out least) || least > 1000)
                    return NotUnderstood();
                most = numbers.Length == 1 ? least : numbers[1].Length == 0 ? Unbounded : int.TryParse(numbers[1], out var bound) && bound <= 1000 ? bound : Unbounded;
                _at = end;
            }

            _at++;
            _ = Next('?');
            return part.Times(least, most);
        }

        private Part Take(int units, Part part)
        {
            _at += units;
            return part;
        }

        private bool Next(char c)
        {
            if (_at >= pattern.Length || pattern[_at] != c)
                return false;
            _at++;
            return true;
        }

        private Part NotUnderstood()
        {
            IsUnderstood = false;
            return Part.Any;
        }
    }
}
