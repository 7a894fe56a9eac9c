using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>
/// The map of topics: on an ellipse, neighbours near each other, lines as thick as what they share. Both sides are cut into rows of one height, so
/// that no name runs into another. Same digest, same drawing.
/// </summary>
internal static class TopicMap
{
    private const double CentreX = 350;
    private const double HalfWidth = 140;
    private const double RowHeight = 40;
    private const int Shown = 24;
    private const int LinesOfEach = 3;

    public static (IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapEdge> Edges, string Height) Draw(PageScope scope)
    {
        var sizes = scope.Index.Topics.Values.ToDictionary(static t => t.Id, t => scope.Index.ArticlesOn(t.Id).Sum(static a => a.Statements), StringComparer.Ordinal);
        var topics = Order([.. scope.Index.Topics.Values
            .Where(t => sizes[t.Id] > 0)
            .OrderByDescending(t => sizes[t.Id])
            .ThenBy(static t => t.Id, StringComparer.Ordinal)
            .Take(Shown)]);
        if (topics.Count < 3)
            return ([], [], "0");

        var most = Math.Sqrt(topics.Max(t => sizes[t.Id]));
        var right = (topics.Count + 1) / 2;
        var centreY = right * RowHeight / 2;
        var places = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        var nodes = new List<MapNode>();
        for (var i = 0; i < topics.Count; i++)
        {
            var topic = topics[i];
            // Down the right side, then up the left one.
            var (rows, row) = i < right ? (right, i) : (topics.Count - right, topics.Count - 1 - i);
            var height = 2 * (row + 0.5) / rows - 1;
            var side = i < right ? 1 : -1;
            var (x, y) = (CentreX + side * HalfWidth * Math.Sqrt(1 - height * height), centreY * (1 + height));
            var r = 3 + 11 * Math.Sqrt(sizes[topic.Id]) / most;
            places[topic.Id] = (x, y);
            nodes.Add(new()
            {
                X = DayScale.Text(x),
                Y = DayScale.Text(y),
                TextX = DayScale.Text(x + side * 20),
                TextY = DayScale.Text(y + 6),
                Anchor = side > 0 ? "start" : "end",
                R = DayScale.Text(r),
                Name = scope.Text.Of(topic.Name),
                Href = scope.Href(Routes.Topic(topic.Id)),
            });
        }

        return (nodes, Edges(topics, places, centreY), DayScale.Text(2 * centreY));
    }

    /// <summary>Each topic beside the one it shares most with among those not yet placed.</summary>
    private static List<Topic> Order(List<Topic> topics)
    {
        var rest = new List<Topic>(topics);
        var order = new List<Topic>();
        while (rest.Count > 0)
        {
            var last = order.Count > 0 ? order[^1] : null;
            var next = rest
                .OrderByDescending(t => last is null ? 0 : Shared(last, t))
                .ThenBy(t => topics.IndexOf(t))
                .First();
            order.Add(next);
            rest.Remove(next);
        }

        return order;
    }

    private static List<MapEdge> Edges(List<Topic> topics, Dictionary<string, (double X, double Y)> places, double centreY)
    {
        var pairs = topics
            .SelectMany(t => t.Related
                .Where(r => places.ContainsKey(r.Topic) && r.Shared > 0)
                .Take(LinesOfEach)
                .Select(r => (A: Min(t.Id, r.Topic), B: Max(t.Id, r.Topic), r.Shared)))
            .Distinct()
            .OrderBy(static e => e.A, StringComparer.Ordinal)
            .ThenBy(static e => e.B, StringComparer.Ordinal)
            .ToList();
        var most = Math.Max(1, pairs.Select(static e => e.Shared).DefaultIfEmpty(0).Max());
        return [.. pairs.Select(e =>
        {
            var (a, b) = (places[e.A], places[e.B]);

            // Bent towards the centre, so that lines between neighbours do not hide in the ellipse.
            var (mx, my) = ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            var (cx, cy) = (mx + (CentreX - mx) * 0.45, my + (centreY - my) * 0.45);
            return new MapEdge
            {
                D = $"M{DayScale.Text(a.X)} {DayScale.Text(a.Y)}Q{DayScale.Text(cx)} {DayScale.Text(cy)} {DayScale.Text(b.X)} {DayScale.Text(b.Y)}",
                Width = DayScale.Text(0.8 + 4.2 * e.Shared / most),
            };
        })];
    }

    private static int Shared(Topic a, Topic b) => a.Related.FirstOrDefault(r => r.Topic == b.Id)?.Shared ?? 0;

    private static string Min(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? a : b;

    private static string Max(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? b : a;
}
