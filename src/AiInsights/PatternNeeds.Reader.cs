namespace AiInsights;

/// <content>Reading a pattern.</content>
internal sealed partial record PatternNeeds
{
    private sealed class Reader(string pattern)
    {
        private int _at;

        public bool IsUnderstood { get; private set; } = true;

        public bool IsAtEnd => _at == pattern.Length;

        // One of the words of each alternative is needed; an alternative without any spoils it.
        public Part Alternatives()
        {
            var parts = new List<Part> { Sequence() };
            while (IsUnderstood && Next('|'))
                parts.Add(Sequence());
            return parts.Count == 1 ? parts[0] : Part.Either(parts);
        }

        // Neighbours that can be listed make longer words together.
        private Part Sequence()
        {
            var (least, most) = (0, 0);
            HashSet<string>? whole = [string.Empty];
            PatternNeeds? best = null;
            HashSet<string>? first = [], before = null, behind = null;
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
                if (least == 0)
                    first = Either(first, part.First);
                if (most == 0)
                    behind = part.Behind ?? behind;
                before = part.Most == 0 ? part.Before ?? before : part.Least > 0 ? part.Before : Either(before, part.Before);
                (least, most) = (least + part.Least, Sum(most, part.Most));
            }

            Flush();
            return new(least, most, whole is null ? null : run, best) { First = first, Before = before, Behind = behind };

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
                '.' => Take(1, Part.One(".")),
                '^' => Take(1, Part.After([PatternUnits.Beginning])),
                '$' => Take(1, Part.Nothing),
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
            var start = _at;
            var inside = Alternatives();
            if (!Next(')'))
                return NotUnderstood();
            if (looksBack)
                return Part.After(rest[3] == '=' ? inside.Before : NoneOf(pattern[start..(_at - 1)]));
            if (isNot)
                return Part.Nothing;
            return looks ? Part.Nothing with { Needs = inside.Needs } : inside;
        }

        // (?<![A-Z]): behind another unit, or none.
        private static HashSet<string>? NoneOf(string inside) =>
            inside.Length > 2 && inside[0] == '[' && inside[1] != '^' && inside.IndexOf('[', 1) < 0 && inside.IndexOf(']', StringComparison.Ordinal) == inside.Length - 1
                ? ["[^" + inside[1..], PatternUnits.Beginning]
                : null;

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
            return inside.ContainsAny('^', '\\', '-') || inside.Length > MostWords ? Part.One($"[{inside}]") : Part.Of([.. inside.ToString().Select(static c => c.ToString())]);
        }

        private Part Escape()
        {
            if (_at + 1 >= pattern.Length)
                return NotUnderstood();
            var escaped = pattern[_at + 1];
            switch (escaped)
            {
                case 'p' or 'P':
                    var start = _at;
                    _at = pattern.IndexOf('}', _at) + 1;
                    return Part.One(pattern[start.._at]);
                case 's' or 'S' or 'd' or 'D' or 'w' or 'W':
                    return Take(2, Part.One(pattern.Substring(_at, 2)));
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
            return Part.Nothing;
        }
    }
}
