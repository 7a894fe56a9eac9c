using System.Buffers;
using System.Text;
using System.Text.Json;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>Structured data of a page: schema.org's Article, Person, Claim with Quotation, Question. Never a rating.</summary>
internal static class JsonLd
{
    // Keeps Chinese readable and escapes <, >, & and quotes: nothing can close the script element.
    private static readonly JsonWriterOptions Format = new() { Encoder = SafeText.Json };

    // A writer asks for six bytes a unit of what it is given: that much room is made once a thread.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static Markup Of(PageScope scope, string heading, string description, string? url)
    {
        var buffer = s_buffer ??= new(16 * 1024);
        var json = s_writer ??= new(buffer, Format);
        buffer.ResetWrittenCount();
        json.Reset();
        buffer.Write("<script type=\"application/ld+json\">"u8);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", TypeOf(scope.Page.Kind));
        json.WriteString("name", heading);
        if (description.Length > 0)
            json.WriteString("description", description);
        if (url is not null)
            json.WriteString("url", url);
        json.WriteString("inLanguage", scope.Script);
        Details(json, scope, heading);
        json.WriteEndObject();
        json.Flush();
        buffer.Write("</script>"u8);
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string TypeOf(PageKind kind) => kind switch
    {
        PageKind.Home => "WebSite",
        PageKind.Article => "Article",
        PageKind.Speaker => "ProfilePage",
        PageKind.Prediction => "Claim",
        PageKind.Topic => "DefinedTerm",
        PageKind.Question => "QAPage",
        PageKind.About => "AboutPage",
        PageKind.Search => "SearchResultsPage",
        PageKind.Timeline or PageKind.Sources or PageKind.SourcesPart or PageKind.NotFound => "WebPage",
        _ => "CollectionPage",
    };

    private static void Details(Utf8JsonWriter json, PageScope scope, string heading)
    {
        switch (scope.Page.Kind)
        {
            case PageKind.Article:
                Article(json, scope, scope.Index.Articles[scope.Page.Id!], heading);
                break;
            case PageKind.Speaker:
                var speaker = scope.Index.Speakers[scope.Page.Id!];
                json.WriteStartObject("mainEntity");
                Person(json, scope, speaker);
                json.WriteEndObject();
                break;
            case PageKind.Prediction:
                Claim(json, scope, scope.Index.Predictions[scope.Page.Id!]);
                break;
            case PageKind.Question:
                Question(json, scope, scope.Digest.Questions.First(q => q.Id == scope.Page.Id));
                break;
        }
    }

    private static void Article(Utf8JsonWriter json, PageScope scope, Article article, string heading)
    {
        json.WriteString("headline", heading);
        Text(json, "datePublished", article.Published is null ? null : IsoDates.Day(article.Published));
        Text(json, "isBasedOn", SafeLink.For(article.SourceUrl));
        if (article.Authors.Length > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in article.Authors)
                Named(json, "Person", scope.Text.Of(author));
            json.WriteEndArray();
        }

        if (article.Publisher is { } publisher)
        {
            json.WritePropertyName("publisher");
            Named(json, "Organization", scope.Text.Of(publisher));
        }

        Text(json, "editor", scope.Text.Maybe(article.Editor));
    }

    private static void Person(Utf8JsonWriter json, PageScope scope, Speaker speaker)
    {
        json.WriteString("@type", "Person");
        json.WriteString("name", scope.Text.Of(speaker.Name));
        Text(json, "alternateName", speaker.LatinName);
        Text(json, "jobTitle", scope.Text.Maybe(speaker.Role));
        if (speaker.Affiliation is { } affiliation)
        {
            json.WritePropertyName("affiliation");
            Named(json, "Organization", scope.Text.Of(affiliation));
        }
    }

    private static void Claim(Utf8JsonWriter json, PageScope scope, Prediction prediction)
    {
        json.WriteString("text", scope.Text.Of(prediction.Claim));
        json.WriteStartObject("appearance");
        json.WriteString("@type", "Quotation");
        json.WriteString("text", scope.Text.Of(prediction.Quote));
        Text(json, "dateCreated", prediction.MadeOn.Date);
        json.WritePropertyName("creator");
        Named(json, prediction.Claimant.Kind == "organisation" ? "Organization" : "Person", scope.Text.Of(prediction.Claimant.Name));
        if (scope.Index.Head(prediction.Document) is { } article)
        {
            json.WritePropertyName("isPartOf");
            Named(json, "Article", scope.Text.Of(article.Title));
        }

        json.WriteEndObject();
    }

    private static void Question(Utf8JsonWriter json, PageScope scope, Question question)
    {
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "Question");
        json.WriteString("name", scope.Text.Of(question.Text));
        json.WriteNumber("answerCount", question.Positions.Length);
        json.WriteStartArray("suggestedAnswer");
        foreach (var position in question.Positions)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Answer");
            json.WriteString("text", scope.Text.Of(position.Quote));
            json.WritePropertyName("author");
            Named(json, "Person", scope.Text.Of(scope.Index.Speakers.GetValueOrDefault(position.Speaker)?.Name ?? position.Speaker));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
