using System.Collections.Immutable;
using AiInsights.Hanzi;
using AiInsights.Mend;

namespace AiInsights.Merge;

/// <summary>Mends a damaged copy once more with the healthy ones at hand: what the bytes leave open, the same sentence elsewhere decides.</summary>
internal static class SiblingEvidence
{
    /// <summary>Share of a damaged line's character pairs that a sentence must hold to be the same one; damage takes away a part of them.</summary>
    private const double SameSentence = 0.4;

    /// <summary>The copies of one work, damaged ones mended again.</summary>
    public static ImmutableArray<Witness> Apply(ImmutableArray<Witness> group)
    {
        if (group.Length < 2)
            return group;
        return [.. group.Select(w => IsDamaged(w) ? WitnessReader.Read(Mender.Mend(w.Document.Document, new DiagnosticBag(), line => Sibling(line, group, w))) : w)];
    }

    private static bool IsDamaged(Witness witness) =>
        witness.Document.Trace.Doubts.Count > 0 || witness.Document.Trace.Repairs.Any(static r => r.Kind == "frame-slip");

    private static string? Sibling(string line, ImmutableArray<Witness> group, Witness damaged)
    {
        var key = Folding.Fold(HanziConverter.For("t2s").Convert(line));
        string? best = null;
        var bestShare = SameSentence;
        foreach (var other in group)
        {
            if (ReferenceEquals(other, damaged) || IsDamaged(other))
                continue;
            foreach (var block in other.Blocks)
            {
                var share = block.Key.Length * 4 < key.Length ? 0 : Similarity.Contained(key, block.Key);
                if (share > bestShare)
                    (best, bestShare) = (block.Source.Text, share);
            }
        }

        return best;
    }
}
