using System.Collections.Immutable;
using System.Globalization;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Proof;
using AiInsights.Mine.Topics;
using AiInsights.Model;

namespace AiInsights.Mine.Predictions;

/// <summary>From the curated ledger to predictions with proof, dates and states. What was not said yet as of the day is not there at all.</summary>
internal sealed class PredictionBuilder(
    QuoteProver prover,
    ImmutableDictionary<string, string> speakers,
    TopicFinder topics,
    ImmutableHashSet<string> topicIds,
    SiteInfo site,
    DateOnly asOf,
    bool isAskedFor,
    DiagnosticBag bag)
{
    private const string Unnamed = "未具名";

    private readonly MassFindings _mass = new(bag);
    private readonly List<CuratedPrediction> _later = [];

    /// <summary>By id, ordinal.</summary>
    public ImmutableArray<Prediction> Build(ImmutableArray<CuratedPrediction> curated)
    {
        var known = curated.Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
        var built = new List<(CuratedPrediction Curated, Prediction Prediction)>();
        foreach (var item in curated)
        {
            if (BuildOne(item, known) is { } prediction)
                built.Add((item, prediction));
        }

        _mass.Report();
        TellLater();
        SameClaims.Check(built.ConvertAll(static b => b.Curated), bag);
        return PredictionRelations.Link([.. built.Select(static b => b.Prediction).OrderBy(static p => p.Id, StringComparer.Ordinal)]);
    }

    private Prediction? BuildOne(CuratedPrediction p, HashSet<string> known)
    {
        // Whoever corrects the quote should not hear of the speaker only after it.
        var isKnown = IsSpeakerKnown(p);
        var quote = prover.Prove(p.Seed, p.PlaceOf("seed"), p.Quote, p.PlaceOf("quote"), bag, p.Voice == "speaker" ? p.Speaker : null);
        if (quote is null || !isKnown)
            return null;

        var claimant = Claimant(p, quote);
        TwinReadings.Check(quote, p.PlaceOf("quote"), bag);
        var (made, madeOn) = Made(p, quote.Article);
        var horizon = PredictionHorizon.Of(p, made, quote, bag);
        PredictionChecks.Check(p, quote.Article, made, horizon, bag);
        var evidence = p.Evidence.Where(e => Day(e.Date) <= asOf && (Day(e.FoundOn) is not { } found || found <= asOf)).ToImmutableArray();
        // A verdict may be revised; on a day before that, the earlier one stood.
        var verdicts = Verdicts(p.Resolution);
        var resolution = verdicts.IsEmpty ? null : verdicts[0];
        var entered = Day(resolution?.EnteredOn);
        var state = PredictionClock.State(
            new PredictionDates
            {
                MadeOn = made,
                From = Day(horizon.From),
                To = Day(horizon.To),
                WithdrawnOn = Day(p.Withdrawn?.Date),
                BecameKnown = Day(resolution?.BecameKnown),
                EnteredOn = entered,
                ConditionFailed = p.ConditionState == "not-met",
                Testable = p.Resolvable != "no",
            },
            asOf, site.SoonDays, site.GraceDays);
        if (state is null)
        {
            _later.Add(p);
            return null;
        }

        var prediction = new Prediction
        {
            Id = p.Id,
            Quote = quote.Words,
            Claim = p.Claim,
            Document = quote.Article.Id,
            Block = quote.Block.Id,
            Voice = p.Voice,
            Claimant = claimant,
            ReportedBy = p.ReportedBy,
            Kind = p.Kind,
            MadeOn = madeOn,
            Horizon = horizon,
            Condition = p.Condition,
            ConditionState = p.Condition is null ? null : p.ConditionState ?? "unknown",
            Hedge = p.Hedge,
            Topics = TopicsOf(p),
            Measure = p.Measure,
            Criterion = p.Criterion is { } c
                ? Criterion(c) with { History = [.. c.History.OrderByDescending(static h => h.SetOn, StringComparer.Ordinal).Select(Criterion)] }
                : null,
            Resolvable = p.Resolvable,
            ResolvableReason = p.ResolvableReason,
            State = state,
            Outcome = state == "resolved" ? resolution?.Outcome : null,
            Evidence = [.. evidence.Select(e => new Evidence(e.Date, e.FoundOn, e.Url, e.Quote, e.Points) { Archive = e.Archive, DeadSince = Day(e.DeadSince) <= asOf ? e.DeadSince : null }).OrderByDescending(static e => e.Date, StringComparer.Ordinal)],
            Relations = RelationsOf(p, known),
            Resolution = resolution is null ? null : Verdict(resolution) with { History = [.. verdicts.Skip(1).Select(Verdict)] },
            Probability = p.Probability is { } stated ? new Probability(stated.Value, stated.Words) : null,
            Withdrawal = p.Withdrawn is { } back && Day(back.Date) <= asOf ? new Withdrawal(back.Date, back.Quote, back.Source) : null,
            Changes = EntryChanges.Of(p.Changes),
        };
        prediction = prediction with { Flags = PredictionFlags.Of(p, prediction, quote.Article, made, resolution, evidence, asOf) };
        Remark(p, prediction);
        return prediction;
    }

    // Who asks for an earlier day wants them gone; who asks for none wrote a date that the content does not reach.
    private void TellLater()
    {
        if (_later.Count == 0 || isAskedFor)
            return;
        var place = _later[0].PlaceOf("made-on");
        bag.Add(DiagnosticCodes.PredictionLater, place.Path, place.Line, place.Column, string.Create(CultureInfo.InvariantCulture,
            $"{_later.Count} predictions were made after {asOf:yyyy-MM-dd}, the newest day in the content, and are left out: {string.Join(", ", _later.Select(static p => p.Id).Order(StringComparer.Ordinal).Take(20))}{(_later.Count > 20 ? ", …" : string.Empty)}. Correct made-on, or give a later day with --as-of."));
    }

    /// <summary>The verdicts entered by the day, newest first.</summary>
    private ImmutableArray<CuratedResolution> Verdicts(CuratedResolution? last) =>
        last is null ? [] : [.. last.History.Prepend(last).Where(v => Day(v.EnteredOn) <= asOf).OrderByDescending(static v => v.EnteredOn, StringComparer.Ordinal)];

    private static Criterion Criterion(CuratedCriterion c) => new(c.Text, c.SetOn, c.SetBy, c.WouldCount, c.WouldNotCount);

    private static Resolution Verdict(CuratedResolution r) => new(r.Outcome, r.BecameKnown, r.EnteredOn, r.By, r.Reason) { SecondReader = r.SecondReader };

    private bool IsSpeakerKnown(CuratedPrediction p)
    {
        if (p.Voice != "speaker" || (p.Speaker is not null && speakers.ContainsKey(p.Speaker)))
            return true;
        var place = p.PlaceOf("speaker");
        bag.Add(DiagnosticCodes.CurationUnknownSpeaker, place.Path, place.Line, place.Column,
            p.Speaker is null
                ? "The voice is a speaker's, and 'speaker' is missing. The prediction was left out."
                : $"There is no speaker '{p.Speaker}'.{DidYouMean.Hint(p.Speaker, speakers.Keys)} The prediction was left out.");
        return false;
    }

    private Claimant Claimant(CuratedPrediction p, QuotePlace quote)
    {
        if (p.Voice == "speaker" && p.Speaker is not null)
        {
            WrongTurn.Check(p.Speaker, quote, p.PlaceOf("quote"), speakers, bag);
            return new Claimant("speaker", p.Speaker, speakers[p.Speaker]);
        }

        if (p.Claimant is { } claimant)
            return new Claimant(claimant.Kind, null, claimant.Name);

        // An editor's sentence is the authors'; what a third party or a group said stays theirs, named or not.
        var article = quote.Article;
        if (p.Voice == "editorial")
        {
            return article.Authors.Length > 0
                ? new Claimant("authors", null, string.Join('、', article.Authors))
                : article.Publisher is { } publisher ? new Claimant("organisation", null, publisher)
                // Whoever wrote it, it was no organisation of the article's name.
                : new Claimant("authors", null, Unnamed);
        }

        var at = p.PlaceOf("claimant");
        bag.Add(DiagnosticCodes.ClaimantUnnamed, at.Path, at.Line, at.Column,
            $"The voice is '{p.Voice}', and 'claimant' is missing; it is shown as unnamed. Write claimant: {{kind: organisation, name: …}}.");
        return new Claimant("organisation", null, Unnamed);
    }

    private static (PartialDate? Date, MadeOn MadeOn) Made(CuratedPrediction p, Article article)
    {
        if (p.MadeOn is { } m)
        {
            var date = PartialDate.Parse(m.Date)?.Coarser(m.Precision);
            return date is { } known && m.Basis != "unknown" ? (date, new MadeOn(known.ToString(), known.Precision, m.Basis)) : (null, new MadeOn(null, null, "unknown"));
        }

        // What was said at an event was said on its day; a text at the latest on the day it came out.
        if (PartialDate.Parse(article.Event?.Date) is { } said)
            return (said, new MadeOn(said.ToString(), said.Precision, "event"));
        if (PartialDate.Parse(article.Published) is { } published)
            return (published, new MadeOn(published.ToString(), published.Precision, "publication"));
        return (null, new MadeOn(null, null, "unknown"));
    }

    private ImmutableArray<string> TopicsOf(CuratedPrediction p)
    {
        if (p.Topics.IsEmpty)
            return [.. topics.Find(p.Quote + "\n" + p.Claim).Select(static h => h.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return TopicReferences.Known(p.Topics, p, topicIds, bag);
    }

    private ImmutableArray<PredictionRelation> RelationsOf(CuratedPrediction p, HashSet<string> known)
    {
        var relations = ImmutableArray.CreateBuilder<PredictionRelation>();
        foreach (var relation in p.Relations)
        {
            if (known.Contains(relation.Id) && relation.Id != p.Id)
            {
                relations.Add(new PredictionRelation(relation.Kind, relation.Id));
                continue;
            }

            var place = relation.PlaceOf("id");
            bag.Add(DiagnosticCodes.CurationUnknownPrediction, place.Path, place.Line, place.Column,
                $"There is no other prediction '{relation.Id}'.{DidYouMean.Hint(relation.Id, known)} The relation is ignored.");
        }

        return relations.ToImmutable();
    }

    private void Remark(CuratedPrediction p, Prediction prediction)
    {
        if (prediction.State == "overdue")
            _mass.Add(DiagnosticCodes.PredictionOverdue, p.Id, p.PlaceOf("horizon"));
        if (p.Resolvable == "yes" && p.Criterion is null && p.Kind != "normative")
            _mass.Add(DiagnosticCodes.CriterionMissing, p.Id, p.PlaceOf("resolvable"));
        if (prediction.Flags.Contains("criterion-after-fact"))
            _mass.Add(DiagnosticCodes.CriterionAfterFact, p.Id, p.PlaceOf("criterion"));
        if (p.MadeOn?.Basis == "inferred")
            _mass.Add(DiagnosticCodes.DateInferred, p.Id, p.PlaceOf("made-on"));
        if (prediction.Flags.Contains("single-judge"))
            _mass.Add(DiagnosticCodes.SingleJudge, p.Id, p.PlaceOf("resolution"));
        if (p.Evidence.Any(static e => e.Archive is null))
            _mass.Add(DiagnosticCodes.EvidenceUnarchived, p.Id, p.PlaceOf("evidence"));
        if (p.Condition is not null && p.ConditionState is null)
            _mass.Add(DiagnosticCodes.ConditionStateMissing, p.Id, p.PlaceOf("condition"));
    }

    private static DateOnly? Day(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
