using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AiInsights.Cache;
using AiInsights.Plan;

namespace AiInsights.Render.Reads;

/// <summary>
/// The answers to facts as numbers. The rule that makes them right: a sum covers everything that can be reached from the answer. An
/// answer that holds an article takes in the sum of the whole article.
/// </summary>
internal sealed partial class FactSums
{
    private readonly DigestIndex _index;
    private readonly SitePlan _plan;
    private readonly ConcurrentDictionary<Fact, (int Number, ContentSum Sum)> _added = new();
    private readonly List<Fact> _addedFacts = [];
    private readonly ArticleSums _articles;
    private readonly IReadOnlyList<Fact> _known;
    private readonly ContentSum[] _knownSums;
    private readonly bool[] _isKnown;
    private readonly FactBasis _basis;

    /// <param name="index">The digest.</param>
    /// <param name="plan">Its pages.</param>
    /// <param name="articles">The sum of each article.</param>
    /// <param name="known">Questions that are asked by their number, and their answers of the last build.</param>
    public FactSums(DigestIndex index, SitePlan plan, ArticleSums articles, KnownAnswers known)
    {
        (_index, _plan, _articles, _known) = (index, plan, articles, known.Facts);
        (_knownSums, _isKnown) = (new ContentSum[_known.Count], new bool[_known.Count]);
        _basis = FactBasis.Of(index, articles);
        if (!_basis.MayHold(known.Basis))
            return;
        for (var i = 0; i < _known.Count; i++)
        {
            if (known.Sums[i] is var last && last != default && _basis.Holds(_known[i], known.Basis))
                (_knownSums[i], _isKnown[i]) = (last, true);
        }
    }

    /// <summary>The questions that are known, then those that were asked beyond them, with their answers: zero where nobody asked.</summary>
    public KnownAnswers Answers()
    {
        var sums = _isKnown.Select((known, i) => known ? _knownSums[i] : default).Concat(_addedFacts.Select(f => _added[f].Sum));
        return new([.. _known, .. _addedFacts], [.. sums], _basis);
    }

    /// <summary>The answers to all of these as one number.</summary>
    /// <param name="facts">The questions.</param>
    /// <param name="more">What else is taken in.</param>
    /// <returns>The sum, and the numbers by which the questions are known from now on.</returns>
    public (ContentSum Sum, int[] Numbers) Of(IReadOnlyList<Fact> facts, ContentSum more)
    {
        var numbers = new int[facts.Count];
        var room = ArrayPool<ContentSum>.Shared.Rent(facts.Count + 1);
        var all = room.AsSpan(0, facts.Count + 1);
        all[^1] = more;
        for (var i = 0; i < facts.Count; i++)
            (numbers[i], all[i]) = _added.TryGetValue(facts[i], out var found) ? found : Add(facts[i]);
        var sum = ContentSum.Of(MemoryMarshal.AsBytes(all));
        ArrayPool<ContentSum>.Shared.Return(room);
        return (sum, numbers);
    }

    private (int Number, ContentSum Sum) Add(Fact fact)
    {
        var sum = Sum(fact);
        lock (_addedFacts)
        {
            if (_added.TryGetValue(fact, out var found))
                return found;
            var added = (_known.Count + _addedFacts.Count, sum);
            _addedFacts.Add(fact);
            _added[fact] = added;
            return added;
        }
    }

    /// <summary>The same of questions by their numbers.</summary>
    /// <param name="facts">The numbers of the questions.</param>
    /// <param name="more">What else is taken in.</param>
    public ContentSum OfKnown(ReadOnlySpan<int> facts, ContentSum more)
    {
        // The answers are summed in the same room: all of them first.
        foreach (var number in facts)
        {
            if (Volatile.Read(ref _isKnown[number]))
                continue;
            // Threads that come by at once find the same and write the same.
            _knownSums[number] = Sum(_known[number]);
            Volatile.Write(ref _isKnown[number], true);
        }

        var all = RecordWriter.Reused;
        foreach (var number in facts)
            all.Key(_knownSums[number]);
        all.Key(more);
        return all.Sum;
    }
}
