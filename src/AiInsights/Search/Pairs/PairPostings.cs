using System.Runtime.InteropServices;

namespace AiInsights.Search.Pairs;

/// <summary>Which statements hold which pair of neighbouring units of folded text, for the pairs that begin with one of some units.</summary>
internal sealed class PairPostings
{
    private readonly List<int> _offsets = [];
    private int[] _statements = [];

    /// <summary>The pairs, by first and second unit: <c>first &lt;&lt; 16 | second</c>, ascending.</summary>
    public List<uint> Pairs { get; private set; } = [];

    /// <summary>Statements of the pair at an index of <see cref="Pairs"/>, ascending.</summary>
    public ReadOnlySpan<int> this[int index] => _statements.AsSpan(_offsets[index].._offsets[index + 1]);

    /// <summary>Reads all texts and keeps what begins with a unit of one part.</summary>
    /// <param name="texts">Folded texts by statement; the two wordings of one statement with a line break between.</param>
    /// <param name="part">Which part.</param>
    /// <param name="parts">How many parts there are.</param>
    public static PairPostings Collect(IReadOnlyList<string> texts, int part, int parts)
    {
        var ids = new Dictionary<uint, int>();
        var counts = new List<int>();
        var last = new List<int>();
        var pairOf = new List<int>();
        var statementOf = new List<int>();
        for (var s = 0; s < texts.Count; s++)
        {
            var text = texts[s];
            for (var i = 0; i < text.Length; i++)
            {
                var first = text[i];
                if (first == '\n' || first % parts != part)
                    continue;

                // The end of a line is a second unit too: so the pairs of a unit are all its places.
                var second = i + 1 < text.Length ? text[i + 1] : '\n';
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, ((uint)first << 16) | second, out var known);
                if (!known)
                {
                    id = counts.Count;
                    counts.Add(0);
                    last.Add(-1);
                }

                if (last[id] == s)
                    continue;
                last[id] = s;
                counts[id]++;
                pairOf.Add(id);
                statementOf.Add(s);
            }
        }

        var result = new PairPostings { Pairs = [.. ids.Keys.Order()], _statements = new int[pairOf.Count] };
        var next = new int[counts.Count];
        var offset = 0;
        foreach (var pair in result.Pairs)
        {
            result._offsets.Add(offset);
            next[ids[pair]] = offset;
            offset += counts[ids[pair]];
        }

        result._offsets.Add(offset);
        for (var i = 0; i < pairOf.Count; i++)
            result._statements[next[pairOf[i]]++] = statementOf[i];
        return result;
    }
}
