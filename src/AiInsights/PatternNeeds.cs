using System.Text.RegularExpressions;

namespace AiInsights;

/// <summary>
/// What every match of a pattern holds, read off the pattern itself: one of some words, and how far behind the beginning of the match it
/// stands. A text without any of them need not be asked, and in one that has some a match can only begin near them, at a unit and behind one
/// that the pattern allows there.
/// </summary>
/// <param name="Words">One of these stands in every match.</param>
/// <param name="Least">The least number of units between the beginning of the match and that of the word.</param>
/// <param name="Most">The greatest number of them; <see cref="Unbounded"/> where there is none.</param>
internal sealed partial record PatternNeeds(IReadOnlyCollection<string> Words, int Least, int Most)
{
    /// <summary>Any number of units.</summary>
    public const int Unbounded = int.MaxValue;

    // So many words of one pattern at most: beyond, longer words cost more than they tell.
    private const int MostWords = 256;

    /// <summary>Units by which a match can begin; null where that is not known.</summary>
    public PatternUnits? First { get; init; }

    /// <summary>Units behind which a match can begin; null where that is not known, or does not matter.</summary>
    public PatternUnits? Behind { get; init; }

    private int Shortest => Words.Min(static w => w.Length);

    /// <summary>What a pattern needs; null where it names no words, or is written in a way that is not understood here.</summary>
    public static PatternNeeds? Of(string pattern)
    {
        var reader = new Reader(pattern);
        var all = reader.Alternatives();
        return reader.IsUnderstood && reader.IsAtEnd && all.Needs is { } needs
            ? needs with { First = all.Least > 0 ? PatternUnits.Of(all.First) : null, Behind = PatternUnits.Of(all.Behind) }
            : null;
    }

    /// <summary>Whether a match can begin at a place, as far as the units on both sides of it tell.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int at) =>
        (First is null || (at < text.Length && First.Contains(text[at]))) && (Behind is null || (at == 0 ? Behind.HasBeginning : Behind.Contains(text[at - 1])));

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

    // Null is any unit.
    private static HashSet<string>? Either(params ReadOnlySpan<HashSet<string>?> all)
    {
        var either = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (one is null)
                return null;
            either.UnionWith(one);
        }

        return either;
    }

    /// <summary>A part of a pattern.</summary>
    /// <param name="Least">How many units it takes at least.</param>
    /// <param name="Most">How many at most.</param>
    /// <param name="Exact">All that it can match, if that can be listed.</param>
    /// <param name="Needs">What it needs, counted from its own beginning.</param>
    private readonly record struct Part(int Least, int Most, HashSet<string>? Exact, PatternNeeds? Needs)
    {
        public static Part Nothing { get; } = Of([string.Empty]);

        /// <summary>Units by which it begins if it takes any, as patterns of one unit; null for any.</summary>
        public HashSet<string>? First { get; init; }

        /// <summary>Units that stand before its end; null for any.</summary>
        public HashSet<string>? Before { get; init; }

        /// <summary>Units that stand before its beginning; null for any.</summary>
        public HashSet<string>? Behind { get; init; }

        public static Part Of(HashSet<string> exact) =>
            new(exact.Min(static w => w.Length), exact.Max(static w => w.Length), exact, exact.Contains(string.Empty) ? null : new(exact, 0, 0))
            {
                First = [.. exact.Where(static w => w.Length > 0).Select(static w => Regex.Escape(w[..1]))],
                Before = exact.Contains(string.Empty) ? null : [.. exact.Select(static w => Regex.Escape(w[^1..]))],
            };

        /// <summary>One unit of those that a pattern says.</summary>
        public static Part One(string pattern) => new(1, 1, null, null) { First = [pattern], Before = [pattern] };

        /// <summary>No unit, behind some.</summary>
        public static Part After(HashSet<string>? units) => Nothing with { Before = units, Behind = units };

        /// <summary>One of several.</summary>
        public static Part Either(List<Part> parts)
        {
            var exact = PatternNeeds.Either([.. parts.Select(static p => p.Exact)]);
            PatternNeeds? needs = parts.Exists(static p => p.Needs is null) ? null
                : new(parts.SelectMany(static p => p.Needs!.Words).ToHashSet(StringComparer.Ordinal), parts.Min(static p => p.Needs!.Least), parts.Max(static p => p.Needs!.Most));
            return new(parts.Min(static p => p.Least), parts.Max(static p => p.Most), exact?.Count > MostWords ? null : exact, needs)
            {
                First = PatternNeeds.Either([.. parts.Select(static p => p.First)]),
                Before = PatternNeeds.Either([.. parts.Select(static p => p.Before)]),
                Behind = PatternNeeds.Either([.. parts.Select(static p => p.Behind)]),
            };
        }

        /// <summary>The same, so many times.</summary>
        public Part Times(int least, int most)
        {
            HashSet<string>? exact = (least, most) switch
            {
                (1, 1) => Exact,
                (0, 1) when Exact is not null => [.. Exact, string.Empty],
                _ => null,
            };
            return new(Least * least, Most == Unbounded || most == Unbounded ? Unbounded : Most * most, exact, least > 0 ? Needs : null)
            {
                First = First,
                Before = least > 0 || Most > 0 ? Before : null,
                Behind = least > 0 ? Behind : null,
            };
        }
    }
}
