using System.Collections.Immutable;
using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Topics;

/// <summary>Finds the aliases of topics in a text.</summary>
internal sealed class TopicFinder
{
    // The words found in the text in hand.
    [ThreadStatic]
    private static List<(int Word, int Start)>? t_found;

    private readonly AliasAutomaton _automaton;
    private readonly ImmutableArray<(int Topic, string Alias, int Length, bool Excludes, bool CaseCounts)> _words;
    private readonly ImmutableArray<CuratedTopic> _topics;

    public TopicFinder(ImmutableArray<CuratedTopic> topics)
    {
        _topics = topics;
        var words = ImmutableArray.CreateBuilder<(int, string, int, bool, bool)>();
        var folded = ImmutableArray.CreateBuilder<string>();
        for (var t = 0; t < topics.Length; t++)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var alias in topics[t].Aliases.Prepend(topics[t].Name))
                Add(t, alias, false, seen);
            foreach (var exclude in topics[t].Exclude)
                Add(t, exclude, true, seen);
        }

        _words = words.ToImmutable();
        _automaton = new AliasAutomaton(folded.ToImmutable());

        void Add(int topic, string alias, bool excludes, HashSet<string> seen)
        {
            var key = WordText.Of(alias);
            var caseCounts = !excludes && CaseCounts(alias);
            if (key.Length == 0 || !seen.Add((excludes ? "-" : "+") + (caseCounts ? alias : key)))
                return;
            words.Add((topic, alias, key.Length, excludes, caseCounts));
            folded.Add(key);
        }
    }

    /// <summary>Mentions by topic and place; of overlapping ones of one topic the longest.</summary>
    public List<TopicHit> Find(string text)
    {
        var folded = WordText.InHand(text);
        var found = t_found ??= [];
        found.Clear();
        _automaton.Find(folded.Text, found);
        if (found.Count == 0)
            return [];
        var hits = new List<TopicHit>(found.Count);
        List<(int Topic, int Start, int End)>? excluded = null;
        foreach (var (word, start) in found)
        {
            var (topic, alias, length, excludes, caseCounts) = _words[word];
            if (excludes)
            {
                (excluded ??= []).Add((topic, start, start + length));
                continue;
            }

            if (!StandsAlone(folded.Text, start, length))
                continue;
            var span = folded.Span(start, length);
            if (caseCounts && !string.Equals(text.Substring(span.Start, span.Length), alias, StringComparison.Ordinal))
                continue;
            hits.Add(new TopicHit(topic, _topics[topic].Id, alias, start, start + length, span.Start, span.Length));
        }

        if (excluded is not null)
            hits.RemoveAll(h => excluded.Exists(e => e.Topic == h.TopicIndex && e.Start <= h.FoldedStart && h.FoldedEnd <= e.End));
        return Longest(hits);
    }

    private static List<TopicHit> Longest(List<TopicHit> hits)
    {
        hits.Sort(static (a, b) =>
        {
            var byTopic = a.TopicIndex.CompareTo(b.TopicIndex);
            if (byTopic != 0)
                return byTopic;
            var byStart = a.FoldedStart.CompareTo(b.FoldedStart);
            return byStart != 0 ? byStart : b.FoldedEnd.CompareTo(a.FoldedEnd);
        });
        var kept = new List<TopicHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (kept.Count == 0 || kept[^1].TopicIndex != hit.TopicIndex || hit.FoldedStart >= kept[^1].FoldedEnd)
                kept.Add(hit);
        }

        return kept;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int length)
    {
        var end = start + length;
        if (start > 0 && WordText.IsWord(text[start]) && WordText.IsWord(text[start - 1]))
            return false;
        if (end >= text.Length || !WordText.IsWord(text[end - 1]))
            return true;

        // "GPT-4" is not in "GPT-4.5"; "Agent" is in "Agents".
        if (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]))
            return false;
        if (!WordText.IsWord(text[end]))
            return true;
        return text[end] == 's' && char.IsAsciiLetterLower(text[end - 1]) && (end + 1 == text.Length || !WordText.IsWord(text[end + 1]));
    }

    // Short words in capitals or in an odd case are names or abbreviations: "IT" is not "it", "xAI" is not "XAI".
    private static bool CaseCounts(string alias) =>
        alias.Length <= 4 && alias.All(char.IsAsciiLetterOrDigit) && alias.Skip(1).Any(char.IsAsciiLetterUpper);
}
