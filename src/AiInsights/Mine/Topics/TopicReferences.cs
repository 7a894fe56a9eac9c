using System.Collections.Immutable;
using AiInsights.Mine.Curation;

namespace AiInsights.Mine.Topics;

/// <summary>Topics that other items name.</summary>
internal static class TopicReferences
{
    /// <summary>Those that exist, each once; the others are reported.</summary>
    public static ImmutableArray<string> Known(ImmutableArray<string> ids, CuratedItem item, ImmutableHashSet<string> known, DiagnosticBag bag)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (known.Contains(ids[i]))
            {
                if (!result.Contains(ids[i]))
                    result.Add(ids[i]);
                continue;
            }

            var place = item.PlaceOf(FormattableString.Invariant($"topics[{i}]"));
            bag.Add(DiagnosticCodes.CurationUnknownTopic, place.Path, place.Line, place.Column, $"There is no topic '{ids[i]}'.{DidYouMean.Hint(ids[i], known)} It is ignored.");
        }

        return result.ToImmutable();
    }
}
