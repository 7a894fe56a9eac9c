using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Predictions as lists show them, and their order.</summary>
internal static class PredictionRows
{
    /// <summary>The order of states on every page: what is owed first; never hits before misses.</summary>
    public static ImmutableArray<string> States { get; } =
        ["overdue", "due", "due-soon", "running", "pending", "resolved", "withdrawn", "void-condition", "not-testable", "no-horizon"];

    private const double BarWidth = 312;

    public static PredictionRow Row(PageScope scope, Prediction prediction)
    {
        return new()
        {
            Id = prediction.Id,
            Href = scope.Href(Routes.Prediction(prediction.Id)),
            Claim = scope.Text.Heading(prediction.Claim, [prediction.Claimant.Name]),
            Status = Status(scope, prediction),
            Speaker = prediction.Claimant is { Kind: "speaker", Id: { } id } ? scope.Chip(id, prediction.Claimant.Name) : null,
            Claimant = scope.Text.Of(prediction.Claimant.Name),
            Kind = scope.Ui.Of("pkind", prediction.Kind),
            Voice = scope.Ui.Of("voice", prediction.Voice),
            MadeText = IsoDates.Show(prediction.MadeOn.Date) ?? scope.Ui["unknown_date"],
            DueText = Due(scope, prediction),
            Article = scope.ArticleLink(prediction.Document),
            Bar = Bar(scope, prediction),
        };
    }

    public static IReadOnlyList<PredictionRow> Rows(PageScope scope, IEnumerable<Prediction> predictions) => [.. predictions.Select(p => Row(scope, p))];

    /// <summary>The same, with what contradicts or restates a prediction right behind it.</summary>
    public static IReadOnlyList<PredictionRow> Paired(PageScope scope, IEnumerable<Prediction> predictions)
    {
        var waiting = predictions.ToList();
        var rows = new List<PredictionRow>();
        while (waiting.Count > 0)
        {
            var first = waiting[0];
            waiting.RemoveAt(0);
            rows.Add(Row(scope, first));
            foreach (var (kind, other) in waiting.Select(other => (Kind: Pair(first, other), Other: other)).Where(static x => x.Kind is not null).ToList())
            {
                waiting.Remove(other);
                rows.Add(Row(scope, other) with { Pair = scope.Ui.Of("pair", kind!) });
            }
        }

        return rows;
    }

    private static string? Pair(Prediction a, Prediction b) =>
        a.Relations.Where(r => r.Id == b.Id).Concat(b.Relations.Where(r => r.Id == a.Id)).Select(static r => r.Kind).FirstOrDefault(static k => k is "contradicts" or "restates" or "same-as");

    /// <summary>By state, then by the end of the term, then by id.</summary>
    public static IEnumerable<Prediction> Sorted(IEnumerable<Prediction> predictions) =>
        predictions
            .OrderBy(static p => Rank(p.State))
            .ThenBy(static p => p.Horizon.To ?? "9999", StringComparer.Ordinal)
            .ThenBy(static p => p.Id, StringComparer.Ordinal);

    public static StatusView Status(PageScope scope, Prediction prediction) => new()
    {
        State = prediction.State,
        Outcome = prediction.Outcome,
        Label = prediction is { State: "resolved", Outcome: { } outcome } ? scope.Ui.Of("outcome", outcome) : scope.Ui.Of("state", prediction.State),
    };

    /// <summary>How many there are of each state, in the order of states; states without any are left out.</summary>
    public static IReadOnlyList<KindCount> Tally(PageScope scope, IReadOnlyCollection<Prediction> predictions) =>
        [.. States
            .Select(state => (State: state, Count: predictions.Count(p => p.State == state)))
            .Where(static x => x.Count > 0)
            .Select(x => new KindCount { Text = scope.Ui.Of("state", x.State), Key = x.State, Count = x.Count })];

    /// <summary>The end of the term and how far away it is from the day for which states hold.</summary>
    public static string Due(PageScope scope, Prediction prediction)
    {
        if (IsoDates.First(prediction.Horizon.To) is not { } to)
            return scope.Ui["horizon_none"];
        var until = scope.Ui.Format("horizon_until", IsoDates.Show(prediction.Horizon.To));
        if (prediction.State is "resolved" or "withdrawn" or "void-condition" or "not-testable")
            return until;
        var days = to.DayNumber - scope.Digest.AsOf.DayNumber;
        return until + scope.Ui["pause"] + (days >= 0 ? scope.Ui.Format("days_left", PageScope.Number(days)) : scope.Ui.Format("days_past", PageScope.Number(-days)));
    }

    private static int Rank(string state)
    {
        var rank = States.IndexOf(state);
        return rank < 0 ? States.Length : rank;
    }

    private static TermBar Bar(PageScope scope, Prediction prediction)
    {
        var asOf = scope.Digest.AsOf;
        var made = IsoDates.First(prediction.MadeOn.Date);
        var to = IsoDates.First(prediction.Horizon.To);
        var from = IsoDates.First(prediction.Horizon.From) ?? made ?? to;
        var days = new[] { made, from, to, asOf }.OfType<DateOnly>().ToList();
        var scale = new DayScale(days.Min(), days.Max(), 4, BarWidth);
        var term = to is null
            ? scope.Ui["horizon_none"]
            : prediction.Horizon.From is null
                ? scope.Ui.Format("horizon_until", IsoDates.Show(prediction.Horizon.To))
                : scope.Ui.Format("horizon_range", IsoDates.Show(prediction.Horizon.From), IsoDates.Show(prediction.Horizon.To));
        return new()
        {
            HasTerm = to is not null,
            Open = prediction.Horizon.From is null,
            X0 = from is null ? "4" : scale.Text(from.Value),
            Width = to is null || from is null ? "0" : DayScale.Text(Math.Max(3, scale.At(to.Value) - scale.At(from.Value))),
            Made = made is null ? null : scale.Text(made.Value),
            Now = scale.Text(asOf),
            NowAnchor = scale.At(asOf) > 250 ? "end" : scale.At(asOf) < 60 ? "start" : "middle",
            Label = scope.Ui.Format("term_text", IsoDates.Show(prediction.MadeOn.Date) ?? scope.Ui["unknown_date"], term, IsoDates.Show(asOf)),
            StartText = IsoDates.Iso(days.Min()),
            EndText = IsoDates.Iso(days.Max()),
            NowText = IsoDates.Iso(asOf),
        };
    }
}
