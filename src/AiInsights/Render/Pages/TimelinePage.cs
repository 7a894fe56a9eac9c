using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Everything that has a day, in order, and the terms of the predictions as one drawing.</summary>
internal static class TimelinePage
{
    private const double Left = 8;
    private const double Width = 704;
    private const double RowHeight = 22;
    private const double Top = 30;

    /// <summary>More of one kind on one day than this are folded under their number.</summary>
    private const int Unfolded = 3;

    /// <summary>The order of kinds on one day.</summary>
    private static readonly string[] Kinds = ["ev_event", "ev_published", "ev_made", "ev_evidence", "ev_due", "ev_resolved"];

    /// <summary>Bars that end right of this have their note on the left.</summary>
    private const double NoteTurn = 560;

    /// <summary>The widest character of a note; where the notes of long bars have no room on the left, they stand on the bar.</summary>
    private const double NoteUnit = 12;

    private enum Side
    {
        Right,
        Left,
        On,
    }

    public static TimelineView Build(PageScope scope)
    {
        var dated = scope.Digest.Predictions.Where(static p => IsoDates.First(p.Horizon.To) is not null).ToList();

        // Most predictions share a term ("in 2025"): one line for each term, with how many there are.
        var terms = dated
            .GroupBy(static p => (From: p.Horizon.From ?? p.MadeOn.Date ?? p.Horizon.To!, To: p.Horizon.To!))
            .OrderBy(static g => g.Key.To, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.From, StringComparer.Ordinal)
            .ToList();
        var days = dated
            .SelectMany(static p => new[] { IsoDates.First(p.MadeOn.Date), IsoDates.First(p.Horizon.From), IsoDates.First(p.Horizon.To) })
            .OfType<DateOnly>()
            .Append(scope.Digest.AsOf)
            .ToList();
        var scale = new DayScale(new(days.Min().Year, 1, 1), new(days.Max().Year, 12, 31), Left, Width);
        return new()
        {
            Years = Years(scope),
            Bars = [.. terms.Select((g, i) => Bar(scope, scale, g.Key.From, [.. g], i))],
            Ticks = [.. Enumerable.Range(scale.First.Year, scale.Last.Year - scale.First.Year + 1).Select(year => new BarView
            {
                X = scale.Text(new(year, 1, 1)),
                Width = "0",
                Look = "g-line",
                Label = IsoDates.Iso(new(year, 1, 1))[..4],
            })],
            Now = scale.Text(scope.Digest.AsOf),
            NowText = IsoDates.Iso(scope.Digest.AsOf),
            Height = DayScale.Text(Top + terms.Count * RowHeight + 22),
            UndatedLabel = scope.Ui.Format("n_predictions", scope.Digest.Predictions.Count(static p => IsoDates.First(p.Horizon.To) is null)),
            Undated = [.. scope.Digest.Predictions
                .Where(static p => IsoDates.First(p.Horizon.To) is null)
                .Select(p => new LinkView { Href = scope.Href(Routes.Prediction(p.Id)), Text = scope.Text.Of(p.Claim) })],
        };
    }

    private static TimelineBar Bar(PageScope scope, DayScale scale, string start, IReadOnlyList<Prediction> predictions, int row)
    {
        var to = IsoDates.First(predictions[0].Horizon.To)!.Value;
        var from = IsoDates.First(start) ?? to;
        var end = scale.At(to);
        var note = predictions.Count == 1
            ? Clip.Start(scope.Text.Of(predictions[0].Claim), 16)
            : scope.Ui.Format("n_predictions", PageScope.Number(predictions.Count));
        var side = end <= NoteTurn ? Side.Right : scale.At(from) - Left >= note.Length * NoteUnit ? Side.Left : Side.On;
        return new()
        {
            Y = DayScale.Text(Top + row * RowHeight),
            TextY = DayScale.Text(Top + row * RowHeight + 5),
            X = scale.Text(from),
            Width = DayScale.Text(Math.Max(3, end - scale.At(from))),
            NoteX = DayScale.Text(side switch { Side.Right => end + 6, Side.Left => scale.At(from) - 6, _ => scale.At(from) + 6 }),
            NoteY = DayScale.Text(Top + row * RowHeight + 9),
            NoteAnchor = side == Side.Left ? "end" : "start",
            Note = note,
            Dots = [.. predictions
                .Select(static p => IsoDates.First(p.MadeOn.Date))
                .OfType<DateOnly>()
                .Distinct()
                .Order()
                .Select(scale.Text)],
        };
    }

    private static IEnumerable<TimelineEvent> Fold(PageScope scope, IReadOnlyList<TimelineEvent> day) =>
        day.Count <= Unfolded
            ? day
            : [day[0] with { Link = new() { Text = scope.Ui.Format(day[0].Key switch { "ev_event" or "ev_published" => "n_articles", "ev_evidence" => "n_items", _ => "n_predictions" }, PageScope.Number(day.Count)) }, Status = null, Items = day }];

    private static IReadOnlyList<TimelineYear> Years(PageScope scope)
    {
        var events = new List<TimelineEvent>();
        // Where the list of articles has a page a month, the timeline names the months: thousands of titles are no overview.
        foreach (var part in scope.Index.Parts.Where(static p => p.Month is not null))
            Add(part.Month, "ev_published", new LinkView { Href = scope.Href(Routes.ArticlesPart(part.Id)), Text = scope.Ui.Format("n_articles", PageScope.Number(part.Count)) });
        foreach (var article in scope.Index.Parts.Any() ? [] : scope.Digest.Articles.AsEnumerable())
        {
            var link = scope.ArticleLink(article.Id);
            Add(article.Event?.Date, "ev_event", article.Event?.Name is { } name ? link with { Note = scope.Text.Of(name) } : link);
            Add(article.Published, "ev_published", link with { Note = scope.Text.Maybe(article.Publisher) });
        }

        foreach (var prediction in scope.Digest.Predictions)
        {
            var link = new LinkView { Href = scope.Href(Routes.Prediction(prediction.Id)), Text = scope.Text.Of(prediction.Claim), Note = scope.Text.Of(prediction.Claimant.Name) };
            Add(prediction.MadeOn.Date, "ev_made", link);
            Add(prediction.Horizon.To, "ev_due", link, PredictionRows.Status(scope, prediction));
            foreach (var evidence in prediction.Evidence)
                Add(evidence.Date, "ev_evidence", link);
            Add(prediction.Resolution?.EnteredOn, "ev_resolved", link, PredictionRows.Status(scope, prediction));
        }

        return [.. events
            .OrderBy(static e => e.Iso, StringComparer.Ordinal)
            .GroupBy(static e => e.Iso[..4], StringComparer.Ordinal)
            .Select(g => new TimelineYear { Year = g.Key, Id = "ui-y" + g.Key, Events = [.. g.GroupBy(static e => (e.Iso, e.Key)).OrderBy(static d => d.Key.Iso, StringComparer.Ordinal).ThenBy(static d => Array.IndexOf(Kinds, d.Key.Key)).SelectMany(d => Fold(scope, [.. d]))] })];

        void Add(string? date, string kind, LinkView link, StatusView? status = null)
        {
            if (IsoDates.First(date) is not null)
                events.Add(new() { Iso = IsoDates.Day(date!), Date = IsoDates.Show(date)!, Kind = scope.Ui[kind], Key = kind, Link = link, Status = status });
        }
    }
}
