using System.Collections.Immutable;
using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Topics;

/// <summary>Checks the tree of topics.</summary>
internal static class TopicParents
{
    /// <summary>The parents that exist and close no ring, by topic.</summary>
    public static Dictionary<string, ImmutableArray<string>> Check(ImmutableArray<CuratedTopic> topics, DiagnosticBag bag)
    {
        var known = topics.ToDictionary(static t => t.Id, StringComparer.Ordinal);
        var parents = known.Keys.ToDictionary(static id => id, static _ => ImmutableArray<string>.Empty, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            for (var i = 0; i < topic.Parents.Length; i++)
            {
                var parent = topic.Parents[i];
                var place = topic.PlaceOf(FormattableString.Invariant($"parents[{i}]"));
                if (!known.ContainsKey(parent))
                {
                    bag.Add(DiagnosticCodes.CurationUnknownTopic, place.Path, place.Line, place.Column,
                        $"There is no topic '{parent}'.{DidYouMean.Hint(parent, known.Keys)} The parent is ignored.");
                }
                else if (parent == topic.Id || LeadsTo(parent, topic.Id, parents))
                {
                    bag.Add(DiagnosticCodes.TopicRing, place.Path, place.Line, place.Column,
                        $"'{parent}' lies under '{topic.Id}' already; the parent is ignored.");
                }
                else
                {
                    parents[topic.Id] = parents[topic.Id].Add(parent);
                }
            }
        }

        return parents;
    }

    private static bool LeadsTo(string from, string to, Dictionary<string, ImmutableArray<string>> parents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var id))
        {
            if (id == to)
                return true;
            if (seen.Add(id))
            {
                foreach (var parent in parents[id])
                    open.Push(parent);
            }
        }

        return false;
    }
}
