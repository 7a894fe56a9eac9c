using AiInsights.Model;

namespace AiInsights.Mine.Curation;

/// <summary>Which fields each kind of item has.</summary>
internal static class CurationItems
{
    public static SiteInfo Site(ItemReader r)
    {
        var standard = new SiteInfo();
        return new SiteInfo
        {
            Title = r.Text("title") ?? standard.Title,
            Description = r.Text("description") ?? standard.Description,
            Author = r.Text("author"),
            Repository = r.Address("repository"),
            Redirects = r.Maps("redirects", "a redirect", static e =>
            {
                var (from, to) = (e.Required("from"), e.Required("to"));
                return new Redirect(from, to);
            }),
            SoonDays = r.Number("soon-days", standard.SoonDays),
            GraceDays = r.Number("grace-days", standard.GraceDays),
        };
    }

    public static CuratedDocument? Document(ItemReader r)
    {
        var document = new CuratedDocument
        {
            Seed = r.Required("seed"),
            Slug = r.Slug("slug"),
            Title = r.Text("title"),
            Kind = Kind(r.OneOf("kind", CurationWords.ArticleKinds)),
            Publisher = r.Text("publisher"),
            Authors = r.Texts("authors"),
            Editor = r.Text("editor"),
            Published = r.Date("published", partial: true),
            Event = r.Map("event", "an event", static e =>
            {
                var name = e.Text("name");
                var date = e.Date("date", partial: true);
                return name is null && date is null ? null : new ArticleEvent(name, date);
            }),
            SourceUrl = r.Address("source-url"),
            OriginalTitle = r.Text("original-title"),
            Summary = r.Text("summary"),
            Annotations = r.Maps("annotations", "an annotation", static a => new CuratedAnnotation
            {
                Quote = a.Required("quote"),
                Note = a.Required("note"),
                Why = a.Text("why"),
                Place = a.Place,
                Fields = a.Places,
            }),
            Why = r.Text("why"),
            Place = r.Place,
        };
        return document with { Fields = r.Places };
    }

    public static CuratedTopic? Topic(ItemReader r)
    {
        var topic = new CuratedTopic
        {
            Id = r.Id("id"),
            Name = r.Required("name"),
            Aliases = r.Texts("aliases"),
            Exclude = r.Texts("exclude"),
            Definition = r.Text("definition"),
            Parents = r.Texts("parents"),
            Place = r.Place,
        };
        return topic with { Fields = r.Places };
    }

    public static CuratedSpeaker? Speaker(ItemReader r)
    {
        var speaker = new CuratedSpeaker
        {
            Id = r.Id("id"),
            Name = r.Required("name"),
            Latin = r.Text("latin"),
            Aliases = r.Texts("aliases"),
            Role = r.Text("role"),
            Affiliation = r.Text("affiliation"),
            Host = r.Flag("host"),
            Stated = r.Maps("stated", "a quote", static q => new CuratedQuote
            {
                Seed = q.Required("seed"),
                Quote = q.Required("quote"),
                Place = q.Place,
                Fields = q.Places,
            }),
            Place = r.Place,
        };
        return speaker with { Fields = r.Places };
    }

    public static CuratedEntity? Entity(ItemReader r)
    {
        var entity = new CuratedEntity
        {
            Id = r.Id("id"),
            Name = r.Required("name"),
            Kind = r.RequiredOneOf("kind", CurationWords.EntityKinds),
            Aliases = r.Texts("aliases"),
            Exclude = r.Texts("exclude"),
            Place = r.Place,
        };
        return entity with { Fields = r.Places };
    }

    // What a rule of script conversion can hold.
    private const int LongestTerm = 63;

    public static CuratedTerm? Term(ItemReader r)
    {
        var term = new CuratedTerm
        {
            Term = r.AsTyped("term"),
            Hans = r.AsTyped("hans"),
            Hant = r.AsTyped("hant"),
            Direction = r.OneOf("direction", CurationWords.Directions) ?? "both",
            Why = r.Text("why"),
            Place = r.Place,
        };
        var kept = r.Flag("keep");
        if (new[] { term.Term, term.Hans, term.Hant }.Any(static w => w?.Length is 0 or > LongestTerm))
        {
            r.Reject($"A term has 1 to {LongestTerm} characters.");
            return null;
        }

        if (term.Term is not null && kept && term.Hans is null && term.Hant is null)
            return term with { Fields = r.Places };
        if (term.Term is null && term.Hans is not null && term.Hant is not null && !kept)
            return term with { Fields = r.Places };
        r.Reject("A term is either {term: …, keep: true} or a pair of 'hans' and 'hant'.");
        return null;
    }

    public static CuratedQuestion? Question(ItemReader r)
    {
        var question = new CuratedQuestion
        {
            Id = r.Id("id"),
            Text = r.Required("text"),
            Context = r.Text("context"),
            Topics = r.Texts("topics"),
            Positions = r.Maps("positions", "a position", static p => new CuratedPosition
            {
                Speaker = p.Required("speaker"),
                Stance = p.RequiredOneOf("stance", CurationWords.Stances),
                Quote = p.Required("quote"),
                Seed = p.Required("seed"),
                Note = p.Text("note"),
                Place = p.Place,
                Fields = p.Places,
            }),
            Changes = r.Maps("changes", "a change", PredictionItems.Change),
            Place = r.Place,
        };
        return question with { Fields = r.Places };
    }

    public static CuratedPrediction? Prediction(ItemReader r) => PredictionItems.Read(r);

    private static ArticleKind? Kind(string? word) => word switch
    {
        "list" => ArticleKind.List,
        "report" => ArticleKind.Report,
        "transcript" => ArticleKind.Transcript,
        "article" => ArticleKind.Article,
        _ => null,
    };
}
