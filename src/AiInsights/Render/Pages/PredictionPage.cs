using System.Globalization;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>The page of one prediction.</summary>
internal static class PredictionPage
{
    /// <summary>How many other predictions on the topic, and of the person, the page names.</summary>
    private const int Neighbours = 6;

    public static PredictionView Build(PageScope scope, Prediction prediction)
    {
        var article = scope.Index.Head(prediction.Document);
        var block = scope.Index.Block(prediction.Document, prediction.Block);
        var source = SafeLink.For(article?.SourceUrl);
        return new()
        {
            Row = PredictionRows.Row(scope, prediction),
            Since = Since(scope, prediction),
            QuoteText = scope.Text.Of(prediction.Quote),
            QuoteHref = scope.StatementHref(prediction.Document, prediction.Block),
            SourceHref = source,
            Original = article is null ? null : scope.OriginalWords(article, prediction.Quote),
            SourceHost = PageScope.HostOf(source),
            SourceLine = block is null ? string.Empty : $"{block.Source.Seed} · {Lines(scope, block.Source)}",
            Facts = Facts(scope, prediction),
            Withdrawal = prediction.Withdrawal is { } back ? Present(scope, ("withdrawn_on", IsoDates.Show(back.Date)), ("withdrawn_words", back.Quote), ("withdrawn_source", back.Source)) : [],
            Criterion = Criterion(scope, prediction.Criterion),
            EarlierCriteria = [.. (prediction.Criterion?.History ?? []).Select(c => Entry(scope, c.SetOn, c.Text, c.WouldCount, c.WouldNotCount, c.SetBy))],
            ForEvidence = Evidence(scope, prediction, "for"),
            Against = Evidence(scope, prediction, "against"),
            Neutral = Evidence(scope, prediction, "neutral"),
            HasEvidence = prediction.Evidence.Length > 0,
            Verdict = Verdict(scope, prediction.Resolution),
            EarlierVerdicts = [.. (prediction.Resolution?.History ?? []).Select(r => Entry(scope, r.EnteredOn, scope.Ui.Of("outcome", r.Outcome), r.Reason, r.By, r.SecondReader))],
            Changes = Changes(scope, prediction.Changes),
            Flags = [.. prediction.Flags.Select(f => Flag(scope, f))],
            Relations = [.. prediction.Relations.Select(r => Relation(scope, r.Kind, r.Id)), .. RelatedBy(scope, prediction)],
            Topics = scope.TopicLinks(prediction.Topics),
            SameTopic = PredictionRows.Rows(scope, PredictionRows.Sorted(scope.Digest.Predictions.Where(p => p.Id != prediction.Id && p.Topics.Any(prediction.Topics.Contains)))
                .OrderByDescending(p => p.Topics.Count(prediction.Topics.Contains))
                .Take(Neighbours)),
            SameSpeaker = prediction.Claimant.Id is { } id
                ? PredictionRows.Rows(scope, PredictionRows.Sorted(scope.Digest.Predictions.Where(p => p.Id != prediction.Id && p.Claimant.Id == id)).Take(Neighbours))
                : [],
            Correct = SafeLink.For(scope.Digest.Site.Repository),
            DataHref = scope.Link("data/predictions.json"),
        };
    }

    /// <summary>Raw lines of a seed, as read.</summary>
    public static string Lines(PageScope scope, SourceSpan source) =>
        source.EndLine > source.Line ? scope.Ui.Format("lines_range", source.Line, source.EndLine) : scope.Ui.Format("lines", source.Line);

    private static LinkView Relation(PageScope scope, string kind, string id) => new()
    {
        Note = scope.Ui.Of("relation", kind),
        Href = scope.Href(Routes.Prediction(id)),
        Text = scope.Text.Of(scope.Index.Predictions.GetValueOrDefault(id)?.Claim ?? id),
    };

    /// <summary>The same ties as other predictions name them. Who contradicts is contradicted, and two that are the same need saying once.</summary>
    private static IEnumerable<LinkView> RelatedBy(PageScope scope, Prediction prediction) =>
        from other in scope.Digest.Predictions
        from relation in other.Relations
        where relation.Id == prediction.Id && !prediction.Relations.Any(r => r.Id == other.Id)
        select Relation(scope, relation.Kind is "same-as" or "contradicts" ? relation.Kind : relation.Kind + "-by", other.Id);

    /// <summary>The log of an entry.</summary>
    public static IReadOnlyList<FactView> Changes(PageScope scope, IEnumerable<EntryChange> changes) => [.. changes.Select(c => Entry(scope, c.Date, c.What, c.Why))];

    /// <summary>What stood or was done since a day, the rest of it behind.</summary>
    private static FactView Entry(PageScope scope, string? date, string text, params ReadOnlySpan<string?> notes)
    {
        var known = new List<string>();
        foreach (var note in notes)
        {
            if (scope.Text.Maybe(note) is { } shown)
                known.Add(shown);
        }

        return new() { Name = IsoDates.Show(date) ?? scope.Ui["unknown_date"], Text = scope.Text.Of(text), Note = known.Count == 0 ? null : string.Join(" · ", known) };
    }

    private static string? Since(PageScope scope, Prediction prediction)
    {
        if (prediction.State is not ("due" or "overdue") || IsoDates.First(prediction.Horizon.To) is not { } to)
            return null;
        return scope.Ui.Format("since_due", IsoDates.Show(to.AddDays(1)), PageScope.Number(scope.Digest.AsOf.DayNumber - to.DayNumber));
    }

    private static List<FactView> Facts(PageScope scope, Prediction prediction)
    {
        var ui = scope.Ui;
        var facts = new List<FactView>
        {
            new() { Name = ui["made_on"], Text = IsoDates.Show(prediction.MadeOn.Date) ?? ui["unknown_date"], Note = ui.Of("basis", prediction.MadeOn.Basis) },
            new() { Name = ui["horizon"], Text = Term(scope, prediction.Horizon), Note = ui.Of("basis", prediction.Horizon.Basis) },
        };
        Add("horizon_words", prediction.Horizon.Text);
        facts.Add(new() { Name = ui["voice"], Text = ui.Of("voice", prediction.Voice) });
        facts.Add(new() { Name = ui["kind"], Text = ui.Of("pkind", prediction.Kind), Note = ui.Find("pdef_" + prediction.Kind) });
        Add("reported_by", prediction.ReportedBy);
        Add("hedge", prediction.Hedge);
        Add("probability", prediction.Probability?.Value, scope.Text.Maybe(prediction.Probability?.Words));
        Add("condition", prediction.Condition, prediction.ConditionState is { } state ? ui.Of("condition", state) : null);
        if (prediction.Measure is { } measure)
            Add("measure", measure.Unit is null ? measure.Value : measure.Value + " " + measure.Unit);
        facts.Add(new() { Name = ui["resolvable"], Text = ui.Of("resolvable", prediction.Resolvable), Note = scope.Text.Maybe(prediction.ResolvableReason) });
        if (prediction.State == "no-horizon" && IsoDates.First(prediction.MadeOn.Date) is { } made)
            facts.Add(new() { Name = ui["state"], Text = ui.Format("said_ago", ((scope.Digest.AsOf.DayNumber - made.DayNumber) / 365.25).ToString("0.0", CultureInfo.InvariantCulture)) });
        return facts;

        void Add(string name, string? text, string? note = null)
        {
            if (scope.Text.Maybe(text) is { } shown)
                facts.Add(new() { Name = ui[name], Text = shown, Note = note });
        }
    }

    private static string Term(PageScope scope, Horizon horizon) => (IsoDates.Show(horizon.From), IsoDates.Show(horizon.To)) switch
    {
        ({ } from, { } to) => scope.Ui.Format("horizon_range", from, to),
        (null, { } to) => scope.Ui.Format("horizon_until", to),
        _ => scope.Ui["horizon_none"],
    };

    private static List<FactView> Criterion(PageScope scope, Criterion? criterion)
    {
        if (criterion is null)
            return [];
        var set = string.Join(" · ", new[] { IsoDates.Show(criterion.SetOn), scope.Text.Maybe(criterion.SetBy) }.Where(static s => s is not null));
        return Present(scope, ("criterion_text", criterion.Text), ("criterion_would", criterion.WouldCount), ("criterion_would_not", criterion.WouldNotCount), ("criterion_set", set));
    }

    private static List<FactView> Verdict(PageScope scope, Resolution? resolution) => resolution is null
        ? []
        : Present(
            scope,
            ("verdict_outcome", scope.Ui.Of("outcome", resolution.Outcome)),
            ("verdict_reason", resolution.Reason),
            ("verdict_known", IsoDates.Show(resolution.BecameKnown)),
            ("verdict_entered", IsoDates.Show(resolution.EnteredOn)),
            ("verdict_by", resolution.By),
            ("verdict_second", resolution.SecondReader));

    private static List<FactView> Present(PageScope scope, params ReadOnlySpan<(string Name, string? Text)> facts)
    {
        var present = new List<FactView>();
        foreach (var (name, text) in facts)
        {
            if (scope.Text.Maybe(text) is { } shown)
                present.Add(new() { Name = scope.Ui[name], Text = shown });
        }

        return present;
    }

    private static IReadOnlyList<EvidenceView> Evidence(PageScope scope, Prediction prediction, string points) =>
        [.. prediction.Evidence
            .Where(e => e.Points == points)
            .OrderByDescending(static e => e.Date, StringComparer.Ordinal)
            .Select(e =>
            {
                var href = SafeLink.For(e.Url);
                return new EvidenceView
                {
                    Date = IsoDates.Show(e.Date) ?? e.Date,
                    Found = e.FoundOn is null ? null : scope.Ui.Format("found_on", IsoDates.Show(e.FoundOn)),
                    Href = href,
                    Host = PageScope.HostOf(href),
                    Archive = SafeLink.For(e.Archive),
                    Dead = e.DeadSince is null ? null : scope.Ui.Format("evidence_dead", IsoDates.Show(e.DeadSince)),
                    Quote = scope.Text.Maybe(e.Quote),
                };
            })];

    private static string Flag(PageScope scope, string flag) => scope.Ui.Of("flag", flag);
}
