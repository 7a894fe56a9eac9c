using AiInsights.Ingest.Images;
using AiInsights.Mine;
using AiInsights.Mine.Curation;
using AiInsights.Mine.Speakers;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render;

namespace AiInsights.Preview;

/// <summary>What a build showed and by what it was made: from it single pages are made again. Nothing in it changes; several threads may ask at once.</summary>
/// <param name="curation">What people said.</param>
/// <param name="images">Local copies of pictures.</param>
/// <param name="index">The digest.</param>
/// <param name="plan">Its pages.</param>
/// <param name="pages">Makes them.</param>
internal sealed class MadeSite(Curation curation, ImageFolder images, DigestIndex index, SitePlan plan, PageMaker pages)
{
    private readonly Lazy<Dictionary<string, Article>> _bySeed = new(() => BySeed(index.Digest));
    private readonly Lazy<SpeakerIndex> _speakers = new(() => SpeakerIndex.Create(curation));

    public Curation Curation => curation;

    public ImageFolder Images => images;

    public DigestIndex Index => index;

    public SitePlan Plan => plan;

    public PageMaker Pages => pages;

    public SpeakerIndex Speakers => _speakers.Value;

    public ArticleNaming Naming { get; } = new(curation);

    /// <summary>The article that was made of a seed alone, or null.</summary>
    public Article? ArticleOf(string seed) => _bySeed.Value.GetValueOrDefault(seed);

    private static Dictionary<string, Article> BySeed(Digest digest)
    {
        var bySeed = new Dictionary<string, Article>(digest.Articles.Length, StringComparer.Ordinal);
        foreach (var article in digest.Articles)
        {
            if (article.Seeds.Length == 1)
                bySeed.TryAdd(article.Seeds[0], article);
        }

        return bySeed;
    }
}
