using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>The ledger of predictions: by state, and in the other orders that have pages of their own.</summary>
internal static class LedgerPages
{
    private static readonly string[] Voices = ["speaker", "editorial", "third-party", "collective"];
    private static readonly string[] Kinds = ["forecast", "commitment", "expectation", "normative"];

    private const int MostElsewhere = 40;

    /// <summary>The ledger.</summary>
    /// <param name="scope">The page.</param>
    /// <param name="order"><c>by-state</c>, or one of <see cref="SitePlan.PredictionViews"/>.</param>
    public static LedgerView Build(PageScope scope, string order)
    {
        var all = scope.Digest.Predictions;
        var groups = order switch
        {
            "by-year" => ByYear(scope, all, static p => p.Horizon.To, "year_n", "no_year"),
            "by-said" => ByYear(scope, all, static p => p.MadeOn.Date, "year_said", "unknown_date"),
            "by-voice" => By(scope, all, Voices, static p => p.Voice, "voice", null),
            "by-kind" => By(scope, all, Kinds, static p => p.Kind, "pkind", "pdef"),
            _ => ByState(scope, all),
        };
        return new()
        {
            Order = order,
            Tally = PredictionRows.Tally(scope, all),
            Total = all.Length,
            Groups = [.. groups.Where(static g => g.Rows.Count > 0)],
            Orders = [Order(Routes.Predictions, "by-state"), .. SitePlan.PredictionViews.Select(v => Order(Routes.Prediction(v), v))],
            Topics = Elsewhere(all.SelectMany(static p => p.Topics.Distinct(StringComparer.Ordinal)).CountBy(static t => t, StringComparer.Ordinal), t => scope.TopicLinks([t])[0].Text, t => scope.Href(Routes.Topic(t), "ui-predictions")),
            Speakers = Elsewhere(
                all.Where(p => p.Claimant.Id is { } id && scope.Index.Person(id) is not null).GroupBy(static p => p.Claimant.Id!, StringComparer.Ordinal).Select(static g => KeyValuePair.Create(g.Key, SpeakerPages.Shown([.. g]).Count)),
                s => scope.Text.Of(scope.Index.Person(s)!.Name),
                s => scope.Href(Routes.Speaker(s), "ui-predictions")),
            Legend = Legend(scope),
            DataHref = scope.Link("data/predictions.json"),
        };

        LinkView Order(string name, string key) => new() { Href = scope.Href(name), Text = scope.Ui.Of("order", key), Current = key == order };
    }

    /// <summary>The lists of predictions that stand on other pages, each with its length, the longest first.</summary>
    private static IReadOnlyList<LinkView> Elsewhere(IEnumerable<KeyValuePair<string, int>> counts, Func<string, string> name, Func<string, string?> href) =>
        [.. counts
            .OrderByDescending(static c => c.Value)
            .ThenBy(static c => c.Key, StringComparer.Ordinal)
            .Select(c => new LinkView { Href = href(c.Key), Text = name(c.Key), Note = PageScope.Number(c.Value) })
            .Where(static l => l.Href is not null)
            .Take(MostElsewhere)];

    /// <summary>What each state means, in the order of states.</summary>
    public static IReadOnlyList<FactView> Legend(PageScope scope) =>
        [.. PredictionRows.States.Select(state => new FactView { Name = scope.Ui.Of("state", state), Key = state, Text = Definition(scope, state) })];

    private static string Definition(PageScope scope, string state) =>
        scope.Ui.Format("def_" + state.Replace('-', '_'), state == "due-soon" ? scope.Digest.Site.SoonDays : scope.Digest.Site.GraceDays);

    private static IEnumerable<StateGroup> ByState(PageScope scope, IReadOnlyCollection<Prediction> all) =>
        PredictionRows.States.Select(state => new StateGroup
        {
            Id = "ui-" + state,
            Title = scope.Ui.Of("state", state),
            Definition = Definition(scope, state),
            Status = new() { State = state, Label = scope.Ui.Of("state", state) },

            // Hits and misses lie side by side by date; an order by outcome would hide the misses below the fold.
            Rows = PredictionRows.Rows(scope, state == "resolved"
                ? all.Where(p => p.State == state).OrderByDescending(static p => p.Resolution?.BecameKnown ?? p.Horizon.To, StringComparer.Ordinal).ThenBy(static p => p.Id, StringComparer.Ordinal)
                : PredictionRows.Sorted(all.Where(p => p.State == state))),
        });

    private static IEnumerable<StateGroup> ByYear(PageScope scope, IReadOnlyCollection<Prediction> all, Func<Prediction, string?> date, string word, string without) =>
        all.GroupBy(p => date(p) is { Length: >= 4 } day ? day[..4] : string.Empty, StringComparer.Ordinal)
            .OrderBy(static g => g.Key.Length == 0)
            .ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => new StateGroup
            {
                Id = "ui-y" + g.Key,
                Title = g.Key.Length == 0 ? scope.Ui[without] : scope.Ui.Format(word, g.Key),
                Rows = PredictionRows.Rows(scope, g.OrderBy(date, StringComparer.Ordinal).ThenBy(static p => p.Id, StringComparer.Ordinal)),
            });

    private static IEnumerable<StateGroup> By(PageScope scope, IReadOnlyCollection<Prediction> all, string[] keys, Func<Prediction, string> of, string words, string? definitions) =>
        keys.Select(key => new StateGroup
        {
            Id = "ui-" + key,
            Title = scope.Ui.Of(words, key),
            Definition = definitions is null ? null : scope.Ui.Find(definitions + "_" + key),
            Rows = PredictionRows.Rows(scope, PredictionRows.Sorted(all.Where(p => of(p) == key))),
        });
}
