using System.Globalization;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>People: the list, and the page of each.</summary>
internal static class SpeakerPages
{
    /// <summary>Below it a percentage would pretend to know something.</summary>
    private const int FewestForShare = 10;

    public static SpeakersView Index(PageScope scope) => new() { Rows = Rows(scope) };

    /// <summary>Those who answer before those who lead, then by how much they said.</summary>
    public static IReadOnlyList<SpeakerRow> Rows(PageScope scope)
    {
        var most = Math.Max(1, scope.Digest.Speakers.Select(static s => s.Characters).DefaultIfEmpty(0).Max());
        return [.. scope.Digest.Speakers
            .OrderBy(static s => s.Host)
            .ThenByDescending(static s => s.Characters)
            .ThenBy(static s => s.Id, StringComparer.Ordinal)
            .Select(s => new SpeakerRow
            {
                Speaker = scope.Chip(s.Id),
                Latin = s.LatinName,
                Summary = scope.Ui.Format("speaker_short", PageScope.Number(s.Turns), PageScope.Number(s.Documents.Length)),
                Width = DayScale.Text(Math.Round(100.0 * s.Characters / most)),
            })];
    }

    public static SpeakerView Page(PageScope scope, Speaker speaker)
    {
        var own = scope.Digest.Predictions.Where(p => p.Claimant.Id == speaker.Id).ToList();
        var record = own.Where(IsForecast).ToList();
        var articles = scope.Index.ArticlesWith(speaker.Id).ToList();
        var said = StatementViews.BySpeaker(scope, speaker.Id, articles);
        return new()
        {
            Speaker = scope.Chip(speaker.Id),
            Latin = speaker.LatinName,
            Aliases = scope.Aliases(speaker.Aliases, speaker.Name),
            RoleText = scope.RoleOf(speaker),
            Summary = Summary(scope, speaker),
            Shares = [.. articles.SelectMany(a => Shares(scope, a, s => s.Speaker == speaker.Id).Select(s => s with { Article = scope.ArticleLink(a.Id) }))],
            Groups = said.Quoted,
            Named = said.Named,
            Topics = ByTopic(scope, speaker),
            Positions = [.. scope.Digest.Questions.SelectMany(q => q.Positions.Where(p => p.Speaker == speaker.Id).Select(p => QuestionViews.Position(scope, q, p)))],
            Reported = NamedViews.About(scope, speaker),
            Record = Record(scope, record),
            RecordNote = scope.Ui["record_note"],
            RecordSpan = Span(scope, Counted(record)),
            RecordRate = Rate(scope, Counted(record)),
            Commitments = PredictionRows.Rows(scope, PredictionRows.Sorted(own.Except(record))),
            CoSpeakers = [.. articles
                .SelectMany(static a => a.Turns.Select(static t => t.Speaker))
                .Distinct(StringComparer.Ordinal)
                .Where(s => s != speaker.Id)
                .Select(s => scope.Chip(s))],
        };
    }

    /// <summary>The predictions that the page of a person shows: the record, each claim once, and what no record counts.</summary>
    /// <param name="own">All that the person claims.</param>
    public static IReadOnlyList<Prediction> Shown(IReadOnlyCollection<Prediction> own) =>
        [.. Counted([.. own.Where(IsForecast)]), .. own.Where(static p => !IsForecast(p))];

    private static bool IsForecast(Prediction prediction) => prediction is { Voice: "speaker", Kind: "forecast" };

    /// <summary>Who spoke how much in one conversation, most first.</summary>
    public static IReadOnlyList<ShareView> Shares(PageScope scope, Article article) => Shares(scope, article, static _ => true);

    private static IReadOnlyList<ShareView> Shares(PageScope scope, Article article, Func<SpeakerShare, bool> wanted)
    {
        var said = scope.Index.Shares(article.Id);
        var total = Math.Max(1, said.Sum(static x => x.Characters));
        return [.. said.Where(wanted).Select(x =>
        {
            var share = 100.0 * x.Characters / total;
            return new ShareView
            {
                Speaker = scope.Chip(x.Speaker),
                Turns = x.Turns,
                Characters = x.Characters,
                Width = DayScale.Text(Math.Round(share)),
                Text = scope.Ui.Format("share_text", PageScope.Number(x.Turns), PageScope.Number(x.Characters), share.ToString("0", CultureInfo.InvariantCulture)),
            };
        })];
    }

    private static string Summary(PageScope scope, Speaker speaker) =>
        scope.Ui.Format("speaker_summary", PageScope.Number(speaker.Turns), PageScope.Number(speaker.Characters), PageScope.Number(speaker.Documents.Length));

    /// <summary>What one person says on each topic, the topic with most statements first.</summary>
    private static List<TopicGroup> ByTopic(PageScope scope, Speaker speaker)
    {
        var groups = new List<TopicGroup>();
        var topics = scope.Index.SaidBy(speaker.Id)
            .GroupBy(static x => x.Topic, static x => x.Said, StringComparer.Ordinal)
            .Select(static g => (Topic: g.Key, Said: g.ToList()))
            .OrderByDescending(static x => x.Said.Count)
            .ThenBy(static x => x.Topic, StringComparer.Ordinal);
        foreach (var (topic, said) in topics)
        {
            // In time order, so that a change of mind is seen as one.
            var inTime = said.OrderBy(static m => m.Statement.Article.Date, StringComparer.Ordinal).ThenBy(static m => m.Statement.Article.Id, StringComparer.Ordinal).ThenBy(static m => m.Statement.Turn!.N);
            groups.Add(new()
            {
                Title = scope.Text.Heading(scope.Index.TopicName(topic) ?? topic, []),
                Href = scope.Href(Routes.Topic(topic)),
                Note = scope.Ui.Format("n_statements", said.Count),
                MoreLabel = string.Empty,
                Statements = [.. inTime.Select(m => StatementViews.Of(scope, m) with { Speaker = null, Date = IsoDates.Show(m.Statement.Article.Date) })],
            });
        }

        return groups;
    }

    /// <summary>Each claim once: what only restates another one of the record is left out.</summary>
    private static List<Prediction> Counted(List<Prediction> record)
    {
        var known = record.Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
        return [.. record.Where(p => !p.Relations.Any(r => r.Kind is "restates" or "same-as" && known.Contains(r.Id) && string.CompareOrdinal(r.Id, p.Id) < 0))];
    }

    /// <summary>
    /// How many came true of those that were decided, with the range in which the true share lies: only from ten on, because fewer say nothing.
    /// What is ambiguous or annulled was not decided.
    /// </summary>
    private static string? Rate(PageScope scope, List<Prediction> counted)
    {
        var decided = counted.Count(static p => p is { State: "resolved", Outcome: "fulfilled" or "partly" or "not-fulfilled" });
        if (decided < FewestForShare)
            return null;
        var fulfilled = counted.Count(static p => p is { State: "resolved", Outcome: "fulfilled" });
        var (low, high) = WilsonInterval.Of(fulfilled, decided);
        return scope.Ui.Format("record_rate", decided, fulfilled, Percent((double)fulfilled / decided), Percent(low), Percent(high), counted.Count(static p => p.Resolvable != "no"), counted.Count);
    }

    /// <summary>The earliest and the latest of the record, and for how long the oldest open one has waited.</summary>
    private static string? Span(PageScope scope, List<Prediction> counted)
    {
        var dates = counted.Select(static p => p.MadeOn.Date).OfType<string>().Where(static d => IsoDates.First(d) is not null).Order(StringComparer.Ordinal).ToList();
        if (dates.Count == 0)
            return null;
        var open = counted.Where(static p => p.State is "pending" or "running" or "due-soon").Select(static p => IsoDates.First(p.MadeOn.Date)).OfType<DateOnly>().Order().ToList();
        var span = dates[0] == dates[^1]
            ? scope.Ui.Format("record_once", IsoDates.Show(dates[0])!)
            : scope.Ui.Format("record_span", IsoDates.Show(dates[0])!, IsoDates.Show(dates[^1])!);
        return open.Count == 0 ? span : span + scope.Ui.Format("record_longest", PageScope.Number(scope.Digest.AsOf.DayNumber - open[0].DayNumber));
    }

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>The record with its denominators. What only restates another prediction counts once.</summary>
    private static List<RecordRow> Record(PageScope scope, List<Prediction> record)
    {
        if (record.Count == 0)
            return [];
        var counted = Counted(record);
        var rows = new List<RecordRow>();
        Add("said", static _ => true);
        Add("testable", static p => p.Resolvable != "no");
        Add("open", static p => p.State is "pending" or "running" or "due-soon");
        Add("due", static p => p.State is "due" or "overdue");
        Add("not_testable", static p => p.State == "not-testable");
        Add("no_horizon", static p => p.State == "no-horizon");
        Add("void", static p => p.State is "withdrawn" or "void-condition");
        Add("resolved", static p => p.State == "resolved");
        foreach (var outcome in new[] { "fulfilled", "partly", "not-fulfilled", "ambiguous", "annulled" })
            Add(outcome.Replace('-', '_'), p => p.State == "resolved" && p.Outcome == outcome);
        return rows;

        void Add(string name, Func<Prediction, bool> counts)
        {
            var items = PredictionRows.Rows(scope, PredictionRows.Sorted(counted.Where(counts)));
            if (name != "void" || items.Count > 0)
                rows.Add(new() { Label = scope.Ui["record_" + name], Count = items.Count, Items = items });
        }
    }
}
