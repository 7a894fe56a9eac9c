using AiInsights.Model;

namespace AiInsights.Render.Reads;

/// <summary>The digest as a page sees it; see <see cref="IndexReads"/>.</summary>
internal sealed class DigestReads(Digest digest, ReadLog? log)
{
    public ReadList<Article> Articles => new(digest.Articles, FactKind.Articles, log);

    public ReadList<Speaker> Speakers => new(digest.Speakers, FactKind.Speakers, log);

    public ReadList<Topic> Topics => new(digest.Topics, FactKind.Topics, log);

    public ReadList<Prediction> Predictions => new(digest.Predictions, FactKind.Predictions, log);

    public ReadList<Question> Questions => new(digest.Questions, FactKind.Questions, log);

    public SiteInfo Site
    {
        get
        {
            log?.Note(new(FactKind.Site));
            return digest.Site;
        }
    }

    public DateOnly AsOf
    {
        get
        {
            log?.Note(new(FactKind.AsOf));
            return digest.AsOf;
        }
    }
}
