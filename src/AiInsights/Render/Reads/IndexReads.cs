using AiInsights.Model;

namespace AiInsights.Render.Reads;

/// <summary>
/// The index as a page sees it: every answer is noted as a question, and whatever can be reached from an answer belongs to it (see
/// <see cref="FactSums"/>). A page has no other way to the digest, so what it asked is all that it depends on.
/// </summary>
internal sealed class IndexReads(DigestIndex index, ReadLog? log)
{
    public DigestReads Digest { get; } = new(index.Digest, log);

    public ReadMap<Article> Articles => new(index.Articles, FactKind.Article, FactKind.Articles, log);

    public ReadMap<Speaker> Speakers => new(index.Speakers, FactKind.Speaker, FactKind.Speakers, log);

    public ReadMap<Topic> Topics => new(index.Topics, FactKind.Topic, FactKind.Topics, log);

    public ReadMap<Prediction> Predictions => new(index.Predictions, FactKind.Prediction, FactKind.Predictions, log);

    /// <summary>An article as other pages show it.</summary>
    public ArticleHead? Head(string article)
    {
        log?.NoteUnlessWhole(new(FactKind.Head, article));
        return index.Head(article);
    }

    /// <summary>All articles as other pages show them, in the digest's order.</summary>
    public IEnumerable<ArticleHead> Heads
    {
        get
        {
            log?.Note(new(FactKind.Heads));
            return index.Digest.Articles.Select(a => index.Head(a.Id)!);
        }
    }

    /// <summary>All statements on a topic, in order of article and block.</summary>
    public IReadOnlyList<Mentions> StatementsOn(string topic)
    {
        log?.Note(new(FactKind.StatementsOn, topic));
        return index.StatementsOn(topic);
    }

    /// <inheritdoc cref="DigestIndex.ArticlesOn"/>
    public IReadOnlyList<ArticleOnTopic> ArticlesOn(string topic)
    {
        log?.Note(new(FactKind.ArticlesOn, topic));
        return index.ArticlesOn(topic);
    }

    public Block? Block(string article, string block)
    {
        log?.NoteUnlessWhole(new(FactKind.Block, article, block));
        return index.Block(article, block);
    }

    public Statement? StatementAt(string article, string block)
    {
        log?.NoteUnlessWhole(new(FactKind.StatementAt, article, block));
        return index.StatementAt(article, block);
    }

    /// <inheritdoc cref="ArticleStatements.Shares"/>
    public IReadOnlyList<SpeakerShare> Shares(string article)
    {
        log?.NoteUnlessWhole(new(FactKind.Article, article));
        return index.Shares(article);
    }

    public IReadOnlyList<Prediction> PredictionsAt(string article, string block)
    {
        log?.Note(new(FactKind.PredictionsIn, article));
        return index.PredictionsAt(article, block);
    }

    public IReadOnlyList<(Question Question, Position Position)> PositionsAt(string article, string block)
    {
        log?.Note(new(FactKind.QuestionsIn, article));
        return index.PositionsAt(article, block);
    }

    /// <inheritdoc cref="DigestIndex.OrderOf"/>
    public int OrderOf(string article)
    {
        log?.Note(new(FactKind.Order));
        return index.OrderOf(article);
    }

    /// <summary>The newest articles, in the digest's order.</summary>
    public IEnumerable<Article> Newest(int most)
    {
        log?.Note(new(FactKind.Newest, Most: most));
        return Whole(index.Digest.Articles.Take(most));
    }

    /// <summary>Into which pages the list of articles falls: id, month, number within the month, and how many articles each holds.</summary>
    public IEnumerable<(string Id, string? Month, int Number, int Count)> Parts
    {
        get
        {
            log?.Note(new(FactKind.Parts));
            return index.Parts.Select(static p => (p.Id, p.Month, p.Number, p.Articles.Length));
        }
    }

    /// <summary>The articles of one of these pages.</summary>
    public IEnumerable<Article> ArticlesOf(string part)
    {
        log?.Note(new(FactKind.ArticlesOf, part));
        return Whole(index.Parts.FirstOrDefault(p => p.Id == part)?.Articles ?? []);
    }

    /// <summary>The topics an article speaks of, by id and name, with the number of its statements on each.</summary>
    public IEnumerable<(string Id, string Name, int Statements)> TopicsIn(string article)
    {
        log?.Note(new(FactKind.TopicsIn, article));
        return index.TopicsIn(article).Select(static x => (x.Topic.Id, x.Topic.Name, x.Statements));
    }

    /// <inheritdoc cref="DigestIndex.TopicsBelow"/>
    public IEnumerable<string> TopicsBelow(string topic)
    {
        log?.Note(new(FactKind.TopicsBelow, topic));
        return index.TopicsBelow(topic);
    }

    public string? TopicName(string topic)
    {
        log?.Note(new(FactKind.TopicName, topic));
        return index.Topics.GetValueOrDefault(topic)?.Name;
    }

    /// <summary>A speaker as curated, without turns, characters and articles.</summary>
    public Speaker? Person(string speaker)
    {
        log?.Note(new(FactKind.Person, speaker));
        return index.Person(speaker);
    }

    /// <inheritdoc cref="DigestIndex.Elsewhere"/>
    public IReadOnlyList<Mentions> Elsewhere(string topic, string article, int most)
    {
        log?.Note(new(FactKind.Elsewhere, topic, article, most));
        return index.Elsewhere(topic, article, most);
    }

    /// <inheritdoc cref="DigestIndex.SaidBy"/>
    public IEnumerable<SaidOnTopic> SaidBy(string speaker)
    {
        log?.Note(new(FactKind.SaidBy, speaker));
        return index.SaidBy(speaker);
    }

    /// <inheritdoc cref="DigestIndex.ArticlesWith"/>
    public IEnumerable<Article> ArticlesWith(string speaker)
    {
        log?.Note(new(FactKind.ArticlesWith, speaker));
        return Whole(index.ArticlesWith(speaker));
    }

    /// <inheritdoc cref="DigestIndex.ViewsOf"/>
    public IEnumerable<ReportedOf> ViewsOf(string entity)
    {
        log?.Note(new(FactKind.ViewsOf, entity));
        return index.ViewsOf(entity);
    }

    public IEnumerable<Prediction> PredictionsIn(string article)
    {
        log?.Note(new(FactKind.PredictionsIn, article));
        return index.PredictionsIn(article);
    }

    public IEnumerable<Question> QuestionsIn(string article)
    {
        log?.Note(new(FactKind.QuestionsIn, article));
        return index.QuestionsIn(article);
    }

    /// <inheritdoc cref="DigestIndex.Look"/>
    public string Look(string speaker)
    {
        log?.Note(new(FactKind.Look, speaker));
        return index.Look(speaker);
    }

    // Whoever has a whole article may ask for its parts: that depends on nothing more.
    private IEnumerable<Article> Whole(IEnumerable<Article> articles) => log is null ? articles : articles.Select(a =>
    {
        log.HasWhole(a.Id);
        return a;
    });
}
