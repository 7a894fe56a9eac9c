using AiInsights.Model;

namespace AiInsights.Plan;

/// <summary>Follows every reference of the digest and reports those that lead to no page or no statement; each dead end of an entry once.</summary>
internal sealed class LinkAudit(Digest digest, SitePlan plan, string seeds, DiagnosticBag bag)
{
    private readonly HashSet<(string Owner, string Target)> _reported = [];

    // There are many more links than pages: whether one leads somewhere is asked once a page, and told in words only where it does not.
    private readonly Pages _speakers = new(plan, Routes.Speaker);
    private readonly Pages _topics = new(plan, Routes.Topic);
    private readonly Pages _articles = new(plan, Routes.Article);

    /// <summary>Follows them all. What articles name and what the curation names are different entries: they are followed side by side.</summary>
    public static void Run(Digest digest, SitePlan plan, string seeds, DiagnosticBag bag) =>
        Parallel.Invoke(() => new LinkAudit(digest, plan, seeds, bag).Articles(), () => new LinkAudit(digest, plan, seeds, bag).Curated());

    private void Articles()
    {
        foreach (var article in digest.Articles)
        {
            foreach (var turn in article.Turns)
            {
                if (!_speakers.Has(turn.Speaker))
                    Page(PathOf(article), $"{article.Id}, turn {turn.N}", "speaker", turn.Speaker, Routes.Speaker(turn.Speaker));
            }

            foreach (var insight in article.Insights)
            {
                foreach (var topic in insight.Topics)
                {
                    if (!_topics.Has(topic))
                        Page(PathOf(article), $"{article.Id}, {insight.Label}", "topic", topic, Routes.Topic(topic));
                }
            }

            foreach (var quote in article.PullQuotes)
                Page(PathOf(article), article.Id, "speaker", quote.Speaker, Routes.Speaker(quote.Speaker));
        }
    }

    private void Curated()
    {
        foreach (var topic in digest.Topics)
            Topic($"{seeds}/_curation/topics.yml", topic);
        foreach (var prediction in digest.Predictions)
            Prediction($"{seeds}/_curation/predictions.yml", prediction);
        foreach (var question in digest.Questions)
            Question($"{seeds}/_curation/questions.yml", question);
    }

    private void Topic(string path, Topic topic)
    {
        Topics(path, topic.Id, topic.Parents);
        Mentions(path, topic);
        Topics(path, topic.Id, topic.Related.Select(static r => r.Topic));
    }

    private void Mentions(string path, Topic topic)
    {
        Article? article = null;
        foreach (var mention in topic.Mentions)
        {
            if (!string.Equals(article?.Id, mention.Document, StringComparison.Ordinal))
                article = _articles.Has(mention.Document) ? plan.Article(mention.Document) : null;
            // Nearly all stand where they were found.
            if (mention.Place >= article?.Blocks.Length || !string.Equals(article?.Blocks[mention.Place].Id, mention.Block, StringComparison.Ordinal))
                Statement(path, topic.Id, mention.Document, mention.Block);
        }
    }

    private void Prediction(string path, Prediction prediction)
    {
        Statement(path, prediction.Id, prediction.Document, prediction.Block);
        Topics(path, prediction.Id, prediction.Topics);
        if (prediction.Claimant.Id is { } speaker)
            Page(path, prediction.Id, "speaker", speaker, Routes.Speaker(speaker));
        foreach (var relation in prediction.Relations)
            Page(path, prediction.Id, "prediction", relation.Id, Routes.Prediction(relation.Id));
    }

    private void Question(string path, Question question)
    {
        Topics(path, question.Id, question.Topics);
        foreach (var position in question.Positions)
        {
            Page(path, question.Id, "speaker", position.Speaker, Routes.Speaker(position.Speaker));
            Statement(path, question.Id, position.Document, position.Block);
        }

        foreach (var speaker in question.Silent)
            Page(path, question.Id, "speaker", speaker, Routes.Speaker(speaker));
    }

    private void Topics(string path, string owner, IEnumerable<string> topics)
    {
        foreach (var topic in topics)
            Page(path, owner, "topic", topic, Routes.Topic(topic));
    }

    private void Statement(string path, string owner, string article, string block)
    {
        if (Page(path, owner, "article", article, Routes.Article(article)) && !plan.HasAnchor(article, block) && _reported.Add((owner, article + "#" + block)))
            bag.Add(DiagnosticCodes.DeadFragment, path, 0, 0, $"`{owner}` names the block `{block}`, which `{article}` does not have; the link leads to the article's beginning.");
    }

    private bool Page(string path, string owner, string what, string id, string name)
    {
        if (plan.Has(name))
            return true;
        if (_reported.Add((owner, name)))
            bag.Add(DiagnosticCodes.DeadLink, path, 0, 0, $"`{owner}` names the {what} `{id}`, which has no page; the name stands without a link.");
        return false;
    }

    private string PathOf(Article article) => article.Seeds.Length > 0 ? $"{seeds}/{article.Seeds[0]}" : seeds;

    /// <summary>Which of one kind of page there are.</summary>
    private sealed class Pages(SitePlan plan, Func<string, string> name)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public bool Has(string id) => _seen.Contains(id) || (plan.Has(name(id)) && _seen.Add(id));
    }
}
