using System.Collections.Immutable;
using AiInsights.Mine.Mentions;
using AiInsights.Mine.Topics;
using AiInsights.Model;

namespace AiInsights.Mine;

/// <summary>What an article names: it follows from its text and the curated names alone, whatever other articles there are.</summary>
/// <param name="Mentions">People, organisations and products, in order of block and place.</param>
/// <param name="Topics">Topics, in order of block.</param>
internal sealed record NamedInArticle(ImmutableArray<EntityMention> Mentions, ImmutableArray<NamedTopic> Topics);

/// <summary>A topic named in a block.</summary>
/// <param name="Block">Number of the block in its article, from 0.</param>
/// <param name="Topic">Number of the topic in the curation, from 0.</param>
/// <param name="Alias">Which of its words: 0 its name, from 1 on its aliases.</param>
/// <param name="Start">First unit in the block's text.</param>
/// <param name="Length">Units in it.</param>
internal readonly record struct NamedTopic(int Block, int Topic, int Alias, int Start, int Length);

/// <summary>Finds what articles name. What is needed for that is made when the first article asks: after an edit few do.</summary>
/// <param name="curation">The known names.</param>
internal sealed class ArticleNaming(Curation.Curation curation)
{
    private readonly Lazy<TopicFinder> _topics = new(() => new TopicFinder(curation.Topics));
    private readonly Lazy<MentionFinder> _mentions = new(() => new MentionFinder(curation));

    /// <summary>What one article names.</summary>
    public NamedInArticle Find(Article article)
    {
        var topics = ImmutableArray.CreateBuilder<NamedTopic>();
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            foreach (var hit in _topics.Value.Find(article.Blocks[b].Text))
            {
                var topic = curation.Topics[hit.TopicIndex];
                topics.Add(new(b, hit.TopicIndex, string.Equals(topic.Name, hit.Alias, StringComparison.Ordinal) ? 0 : 1 + topic.Aliases.IndexOf(hit.Alias), hit.Start, hit.Length));
            }
        }

        return new(_mentions.Value.Find(article), topics.ToImmutable());
    }
}
