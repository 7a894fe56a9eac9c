using System.Buffers;
using System.Text.Json;
using AiInsights.Plan;
using AiInsights.Render.Pages;

namespace AiInsights.Render;

/// <summary>Atom and JSON feeds of one script: articles, and predictions on the days on which their state changes. Every date is the content's own.</summary>
internal static class Feeds
{
    private const int Longest = 60;
    private const int SummaryLength = 300;

    public static IEnumerable<SiteFile> Create(PageScope scope)
    {
        var items = Items(scope);
        yield return new(scope.PathOf("feed.xml"), Atom(scope, items));
        yield return new(scope.PathOf("feed.json"), Json(scope, items));
    }

    private static List<FeedItem> Items(PageScope scope)
    {
        var items = new List<FeedItem>();
        var prefix = $"urn:ai-insights:{scope.Script.ToLowerInvariant()}";
        // Articles always; of the rest the newest. Only what is shown is put into the words of its script.
        var newest = scope.Digest.Articles
            .Where(a => scope.Plan.Has(Routes.Article(a.Id)))
            .Select(a => new { Article = a, Updated = IsoDates.Instant(PageScope.DateOf(a)) })
            .OrderByDescending(static x => x.Updated, StringComparer.Ordinal)
            .ThenBy(static x => x.Article.Id, StringComparer.Ordinal)
            .Take(Longest);
        foreach (var item in newest)
        {
            var article = item.Article;
            var summary = article.Summary ?? article.Blocks.FirstOrDefault(static b => b.Type == Model.BlockType.Paragraph)?.Text ?? string.Empty;
            items.Add(new(
                $"{prefix}:articles:{article.Id}",
                scope.Text.Of(article.Title),
                scope.PathOf(Routes.Article(article.Id)),
                item.Updated ?? IsoDates.Instant(IsoDates.Iso(scope.Digest.AsOf))!,
                Clip.Start(scope.Text.Of(summary), SummaryLength),
                scope.Text.Maybe(article.Publisher))
            {
                IsDated = item.Updated is not null,
            });
        }

        var others = new List<FeedItem>();
        foreach (var prediction in items.Count < Longest ? scope.Digest.Predictions.Where(p => scope.Plan.Has(Routes.Prediction(p.Id))) : [])
        {
            // Said; fell due; decided. A reader without the site sees what is owed.
            var status = PredictionRows.Status(scope, prediction).Label;
            var due = IsoDates.First(prediction.Horizon.To)?.AddDays(1);
            Add("made", prediction.MadeOn.Date, scope.Ui["ev_made"]);
            if (due <= scope.Digest.AsOf && prediction.State is "due" or "overdue")
                Add("due", IsoDates.Iso(due!.Value), status);
            if (prediction.Resolution is { } resolution)
                Add("resolved", resolution.EnteredOn, status);

            void Add(string what, string? date, string label)
            {
                if (IsoDates.First(date) is not { } day || day > scope.Digest.AsOf)
                    return;
                others.Add(new(
                    $"{prefix}:predictions:{prediction.Id}:{what}",
                    $"{label}{scope.Ui["colon"]}{scope.Text.Of(prediction.Claim)}",
                    scope.PathOf(Routes.Prediction(prediction.Id)),
                    IsoDates.Instant(date)!,
                    Clip.Start(scope.Text.Of(prediction.Quote), SummaryLength),
                    scope.Text.Of(prediction.Claimant.Name)));
            }
        }

        return [.. InTime(items.Concat(InTime(others).Take(Longest - items.Count)))];

        static IEnumerable<FeedItem> InTime(IEnumerable<FeedItem> items) =>
            items.OrderByDescending(static i => i.IsDated).ThenByDescending(static i => i.Updated, StringComparer.Ordinal).ThenBy(static i => i.Id, StringComparer.Ordinal);
    }

    private static ReadOnlyMemory<byte> Atom(PageScope scope, List<FeedItem> items)
    {
        const string Ns = "http://www.w3.org/2005/Atom";
        var site = scope.Digest.Site;
        return XmlFile.Write(xml =>
        {
            xml.WriteStartElement("feed", Ns);
            xml.WriteAttributeString("xml", "lang", null, scope.Script);
            xml.WriteElementString("title", Ns, XmlFile.Clean(scope.Text.Of(site.Title)));
            xml.WriteElementString("subtitle", Ns, XmlFile.Clean(scope.Text.Of(site.Description)));
            xml.WriteElementString("id", Ns, $"urn:ai-insights:{scope.Script.ToLowerInvariant()}");
            xml.WriteElementString("updated", Ns, items.Count > 0 ? items[0].Updated : IsoDates.Instant(IsoDates.Iso(scope.Digest.AsOf)));
            xml.WriteStartElement("author", Ns);
            xml.WriteElementString("name", Ns, XmlFile.Clean(scope.Text.Of(site.Author ?? site.Title)));
            xml.WriteEndElement();
            Link("self", "application/atom+xml", scope.PathOf("feed.xml"));
            Link("alternate", "text/html", scope.PathOf(Routes.Home));
            foreach (var item in items)
            {
                xml.WriteStartElement("entry", Ns);
                xml.WriteElementString("title", Ns, XmlFile.Clean(item.Title));
                xml.WriteElementString("id", Ns, item.Id);
                xml.WriteElementString("updated", Ns, item.Updated);
                Link("alternate", "text/html", item.Path);
                if (item.Author is not null)
                {
                    xml.WriteStartElement("author", Ns);
                    xml.WriteElementString("name", Ns, XmlFile.Clean(item.Author));
                    xml.WriteEndElement();
                }

                xml.WriteElementString("summary", Ns, XmlFile.Clean(item.Summary));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Link(string relation, string type, string path)
            {
                xml.WriteStartElement("link", Ns);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("href", Address(scope, path));
                xml.WriteEndElement();
            }
        });
    }

    private static ReadOnlyMemory<byte> Json(PageScope scope, List<FeedItem> items)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = SafeText.Json }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", scope.Text.Of(scope.Digest.Site.Title));
            json.WriteString("description", scope.Text.Of(scope.Digest.Site.Description));
            json.WriteString("language", scope.Script);
            json.WriteString("home_page_url", Address(scope, scope.PathOf(Routes.Home)));
            json.WriteString("feed_url", Address(scope, scope.PathOf("feed.json")));
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                json.WriteStartObject();
                json.WriteString("id", item.Id);
                json.WriteString("url", Address(scope, item.Path));
                json.WriteString("title", item.Title);
                json.WriteString("content_text", item.Summary);
                if (item.IsDated)
                    json.WriteString("date_published", item.Updated);
                if (item.Author is not null)
                {
                    json.WriteStartArray("authors");
                    json.WriteStartObject();
                    json.WriteString("name", item.Author);
                    json.WriteEndObject();
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Absolute where the site's address is known, else relative to the feed.</summary>
    private static string Address(PageScope scope, string path) =>
        Routes.Absolute(scope.Options.BaseUrl, path) ?? Routes.Relative(scope.PathOf("feed.xml"), path);
}
