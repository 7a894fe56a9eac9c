using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;

namespace AiInsights.Mine.Predictions;

/// <summary>Nearly the same claim twice without a link between them.</summary>
internal static class SameClaims
{
    // All pairs are compared; beyond this many the question is left to the curator.
    private const int MostClaims = 2000;

    public static void Check(IReadOnlyList<CuratedPrediction> predictions, DiagnosticBag bag)
    {
        var claims = predictions.Take(MostClaims).Select(static p => (Item: p, Pairs: Pairs(FoldedText.Key(p.Claim)))).ToList();
        for (var i = 0; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count; j++)
            {
                var (a, b) = (claims[i], claims[j]);
                if (a.Pairs.Count == 0 || Math.Min(a.Pairs.Count, b.Pairs.Count) * 10 < Math.Max(a.Pairs.Count, b.Pairs.Count) * 8)
                    continue;
                var shared = a.Pairs.Count(b.Pairs.Contains);
                if (shared * 10 < (a.Pairs.Count + b.Pairs.Count - shared) * 8 || Linked(a.Item, b.Item) || Linked(b.Item, a.Item))
                    continue;
                var place = b.Item.PlaceOf("claim");
                bag.Add(DiagnosticCodes.SameClaimTwice, place.Path, place.Line, place.Column,
                    $"{b.Item.Id} says nearly what {a.Item.Id} says (line {a.Item.Place.Line}). Link them with 'relations', or make the difference plain.");
            }
        }
    }

    private static bool Linked(CuratedPrediction from, CuratedPrediction to) => from.Relations.Any(r => r.Id == to.Id);

    private static HashSet<int> Pairs(string key)
    {
        var pairs = new HashSet<int>();
        for (var i = 0; i + 2 <= key.Length; i++)
            pairs.Add((key[i] << 16) | key[i + 1]);
        return pairs;
    }
}
