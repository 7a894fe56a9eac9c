using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>Which fields a prediction has.</summary>
internal static class PredictionItems
{
    public static CuratedPrediction Read(ItemReader r)
    {
        var prediction = new CuratedPrediction
        {
            Id = r.Id("id"),
            Claim = r.Required("claim"),
            Quote = r.Required("quote"),
            Seed = r.Required("seed"),
            Voice = r.RequiredOneOf("voice", CurationWords.Voices),
            Speaker = r.Text("speaker"),
            Claimant = r.Map("claimant", "a claimant", static c => new CuratedClaimant
            {
                Kind = c.RequiredOneOf("kind", CurationWords.ClaimantKinds),
                Name = c.Required("name"),
                Place = c.Place,
                Fields = c.Places,
            }),
            ReportedBy = r.Text("reported-by"),
            Kind = r.RequiredOneOf("kind", CurationWords.PredictionKinds),
            MadeOn = r.Map("made-on", "the date of a prediction", static m => new CuratedMadeOn
            {
                Date = m.Date("date", partial: true),
                Precision = m.OneOf("precision", CurationWords.Precisions),
                Basis = m.RequiredOneOf("basis", CurationWords.MadeOnBases),
                Place = m.Place,
                Fields = m.Places,
            }),
            Horizon = r.Map("horizon", "a horizon", static h => new CuratedHorizon
            {
                Text = h.Text("text"),
                From = h.Date("from", partial: true),
                To = h.Date("to", partial: true),
                Basis = h.OneOf("basis", CurationWords.HorizonBases),
                Place = h.Place,
                Fields = h.Places,
            }),
            Condition = r.Text("condition"),
            ConditionState = r.OneOf("condition-state", CurationWords.ConditionStates),
            Hedge = r.Text("hedge"),
            Topics = r.Texts("topics"),
            Measure = r.Map("measure", "a measure", static m =>
            {
                var value = m.Required("value");
                return new Measure(value, m.Text("unit"));
            }),
            Probability = r.Map("probability", "a probability", static p => new CuratedProbability
            {
                Value = p.Required("value"),
                Words = p.Text("words"),
                Place = p.Place,
                Fields = p.Places,
            }),
            Criterion = r.Map("criterion", "a criterion", static c => Criterion(c) with { History = c.Maps("history", "an earlier criterion", Criterion) }),
            Resolvable = r.RequiredOneOf("resolvable", CurationWords.Resolvables),
            ResolvableReason = r.Text("resolvable-reason"),
            Evidence = r.Maps("evidence", "a piece of evidence", static e => new CuratedEvidence
            {
                Date = e.Date("date", required: true) ?? string.Empty,
                FoundOn = e.Date("found-on"),
                Url = e.Address("url"),
                Archive = e.Address("archive"),
                DeadSince = e.Date("dead-since"),
                Quote = e.Text("quote"),
                Points = e.RequiredOneOf("points", CurationWords.Points),
                Place = e.Place,
                Fields = e.Places,
            }),
            Relations = r.Maps("relations", "a relation", static l => new CuratedRelation
            {
                Kind = l.RequiredOneOf("kind", CurationWords.Relations),
                Id = l.Required("id"),
                Place = l.Place,
                Fields = l.Places,
            }),
            Resolution = r.Map("resolution", "a verdict", static v => Verdict(v) with { History = v.Maps("history", "an earlier verdict", Verdict) }),
            Withdrawn = r.Map("withdrawn", "a withdrawal", static w => new CuratedWithdrawal
            {
                Date = w.Date("date", required: true) ?? string.Empty,
                Quote = w.Text("quote"),
                Source = w.Text("source"),
                Place = w.Place,
                Fields = w.Places,
            }),
            Changes = r.Maps("changes", "a change", Change),
            Translated = r.Flag("translated"),
            Place = r.Place,
        };
        return prediction with { Fields = r.Places };
    }

    /// <summary>A change of an entry, for questions too.</summary>
    public static CuratedChange Change(ItemReader c) => new()
    {
        Date = c.Date("date", required: true) ?? string.Empty,
        What = c.Required("what"),
        Why = c.Text("why"),
        Place = c.Place,
        Fields = c.Places,
    };

    private static CuratedCriterion Criterion(ItemReader c) => new()
    {
        Text = c.Required("text"),
        SetOn = c.Date("set-on"),
        SetBy = c.Text("set-by"),
        WouldCount = c.Text("would-count"),
        WouldNotCount = c.Text("would-not-count"),
        Place = c.Place,
        Fields = c.Places,
    };

    private static CuratedResolution Verdict(ItemReader v) => new()
    {
        Outcome = v.RequiredOneOf("outcome", CurationWords.Outcomes),
        BecameKnown = v.Date("became-known"),
        EnteredOn = v.Date("entered-on", required: true) ?? string.Empty,
        By = v.Text("by"),
        Reason = v.Text("reason"),
        SecondReader = v.Text("second-reader"),
        Place = v.Place,
        Fields = v.Places,
    };
}
