using System.Collections.Immutable;

namespace AiInsights.Mine.Curation;

/// <summary>The words that enumerated fields of the curation files may hold; those of the contract.</summary>
internal static class CurationWords
{
    public static readonly ImmutableArray<string> Voices = ["speaker", "editorial", "third-party", "collective"];

    public static readonly ImmutableArray<string> ClaimantKinds = ["organisation", "authors"];

    public static readonly ImmutableArray<string> PredictionKinds = ["forecast", "commitment", "expectation", "normative"];

    public static readonly ImmutableArray<string> Precisions = ["day", "month", "year"];

    public static readonly ImmutableArray<string> MadeOnBases = ["stated", "event", "publication", "inferred", "unknown"];

    public static readonly ImmutableArray<string> HorizonBases = ["stated", "derived", "none"];

    public static readonly ImmutableArray<string> ConditionStates = ["met", "not-met", "unknown"];

    public static readonly ImmutableArray<string> Resolvables = ["yes", "with-judgement", "no"];

    public static readonly ImmutableArray<string> Points = ["for", "against", "neutral"];

    public static readonly ImmutableArray<string> Relations = ["same-as", "restates", "revises", "contradicts", "depends-on"];

    public static readonly ImmutableArray<string> Outcomes = ["fulfilled", "partly", "not-fulfilled", "ambiguous", "annulled"];

    public static readonly ImmutableArray<string> Stances = ["agree", "disagree", "qualified", "undecided", "other"];

    public static readonly ImmutableArray<string> EntityKinds = ["person", "organisation", "product"];

    public static readonly ImmutableArray<string> Directions = ["both", "s2t", "t2s"];

    public static readonly ImmutableArray<string> ArticleKinds = ["list", "report", "transcript", "article"];
}
