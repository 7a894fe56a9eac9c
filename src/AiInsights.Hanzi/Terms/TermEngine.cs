using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Terms;

/// <summary>Terms first, the longest at each place; what lies between them is converted by the engine behind.</summary>
internal sealed class TermEngine(MatchTable terms, Engine behind) : Engine
{
    public Engine Behind => behind;

    /// <exception cref="ArgumentException">A term is empty or longer than 63 units.</exception>
    public static MatchTable Table(IReadOnlyList<TermRule> rules, Configuration configuration)
    {
        var builder = new MatchTableBuilder(rules.Count);
        foreach (var rule in rules)
        {
            if (rule.IsKept)
            {
                builder.Add(rule.Simplified, rule.Simplified);
            }
            else if (configuration.Name[0] == 's')
            {
                if (rule.Direction != TermDirection.ToSimplified) builder.Add(rule.Simplified, rule.Traditional);
            }
            else if (configuration.Name.Contains("2s", StringComparison.Ordinal) && rule.Direction != TermDirection.ToTraditional)
            {
                builder.Add(rule.Traditional, rule.Simplified);
            }
        }
        return builder.Build();
    }

    public override int Convert(ReadOnlySpan<char> source, TextBuffer target, PlaceMap? places, bool isLast)
    {
        var limit = isLast ? source.Length : source.Length - Lookahead;
        var start = 0;
        for (var i = 0; i < limit;)
        {
            var length = terms.Match(source[i..], out var value);
            if (length == 0)
            {
                i++;
                continue;
            }
            Between(source[start..i], start, target, places, isLast: true);
            if (value.Length != length) places?.Add(i, length, target.Length, value.Length);
            target.Append(value);
            i += length;
            start = i;
        }
        if (isLast) limit = source.Length;
        return start >= limit ? start : start + Between(source[start..limit], start, target, places, isLast);
    }

    /// <summary>Cuts a text into terms and what lies between them.</summary>
    public IEnumerable<(string Source, string? Term)> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = terms.Match(text.AsSpan(i), out var value);
            if (length == 0)
            {
                i++;
                continue;
            }
            var term = value.ToString();
            if (start < i) yield return (text[start..i], null);
            yield return (text.Substring(i, length), term);
            i += length;
            start = i;
        }
        if (start < text.Length) yield return (text[start..], null);
    }

    private int Between(ReadOnlySpan<char> source, int start, TextBuffer target, PlaceMap? places, bool isLast)
    {
        if (places is null) return behind.Convert(source, target, null, isLast);
        using var part = new TextBuffer(source.Length);
        var own = new PlaceMap();
        var settled = behind.Convert(source, part, own, isLast);
        places.AddPasses(own, new PlaceMap(), new PlaceMap.Piece(start, settled, target.Length, part.Length));
        target.Append(part.Text);
        return settled;
    }
}
