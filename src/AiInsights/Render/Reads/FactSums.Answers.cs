using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AiInsights.Cache;

namespace AiInsights.Render.Reads;

/// <content>What the answer to each kind of question holds.</content>
internal sealed partial class FactSums
{
    // Statements are summed while an answer is: they need a buffer of their own.
    [ThreadStatic]
    private static RecordWriter? s_statement;

    private ContentSum Sum(Fact fact)
    {
        // A hundred thousand questions: none of them needs a buffer of its own.
        var to = RecordWriter.Reused;
        var (digest, key) = (_index.Digest, fact.Key);
        to.Number((int)fact.Kind);
        to.Text(key);
        to.Text(fact.Other);
        switch (fact.Kind)
        {
            case FactKind.Article:
                to.Key(OfArticle(key));
                break;
            case FactKind.Articles:
                foreach (var article in digest.Articles)
                    to.Key(OfArticle(article.Id));
                break;
            case FactKind.Head:
                Head(to, _index.Head(key));
                break;
            case FactKind.Heads:
                foreach (var article in digest.Articles)
                    Head(to, _index.Head(article.Id));
                break;
            case FactKind.Block:
                if (_index.Block(key, fact.Other) is { } block)
                    ArticleRecord.WriteBlock(to, block);
                break;
            case FactKind.StatementAt:
                if (_index.StatementAt(key, fact.Other) is { } statement)
                    Statement(to, statement);
                break;
            case FactKind.Anchor:
                to.Flag(_plan.HasAnchor(key, fact.Other));
                break;
            case FactKind.Order:
                foreach (var article in digest.Articles)
                    to.Text(article.Id);
                break;
            case FactKind.Newest:
                foreach (var article in digest.Articles.Take(fact.Most))
                    to.Key(OfArticle(article.Id));
                break;
            case FactKind.Parts:
                foreach (var part in _index.Parts)
                {
                    to.Text(part.Id);
                    to.Number(part.Articles.Length);
                }

                break;
            case FactKind.ArticlesOf:
                foreach (var article in _index.Parts.Where(p => p.Id == key).SelectMany(static p => p.Articles))
                    to.Key(OfArticle(article.Id));
                break;
            case FactKind.ArticlesWith:
                foreach (var article in _index.ArticlesWith(key))
                    to.Key(OfArticle(article.Id));
                break;
            case FactKind.Speaker:
                Json(to, _index.Speakers.GetValueOrDefault(key), ModelJson.Default.Speaker);
                break;
            case FactKind.Person:
                Json(to, _index.Person(key), ModelJson.Default.Speaker);
                break;
            case FactKind.Speakers:
                foreach (var speaker in digest.Speakers)
                    Json(to, speaker, ModelJson.Default.Speaker);
                break;
            case FactKind.Look:
                to.Text(_index.Look(key));
                break;
            case FactKind.Topic:
                Json(to, _index.Topics.GetValueOrDefault(key), ModelJson.Default.Topic);
                break;
            case FactKind.TopicName:
                to.Text(_index.Topics.GetValueOrDefault(key)?.Name);
                break;
            case FactKind.TopicsBelow:
                foreach (var topic in _index.TopicsBelow(key))
                    to.Text(topic);
                break;
            case FactKind.Topics:
                foreach (var topic in digest.Topics)
                    Json(to, _index.Topics[topic.Id], ModelJson.Default.Topic);
                break;
            case FactKind.TopicsIn:
                foreach (var (topic, statements) in _index.TopicsIn(key))
                {
                    to.Text(topic.Id);
                    to.Text(topic.Name);
                    to.Number(statements);
                }

                break;
            case FactKind.StatementsOn:
                Statements(to, _index.StatementsOn(key));
                break;
            case FactKind.ArticlesOn:
                foreach (var (article, statements) in _index.ArticlesOn(key))
                {
                    Head(to, article);
                    to.Number(statements);
                }

                break;
            case FactKind.Elsewhere:
                Statements(to, _index.Elsewhere(key, fact.Other, fact.Most));
                break;
            case FactKind.SaidBy:
                foreach (var (topic, said) in _index.SaidBy(key))
                {
                    to.Text(topic);
                    to.Key(said.Sum(SumOf));
                }

                break;
            case FactKind.ViewsOf:
                foreach (var (article, _) in _index.ViewsOf(key))
                    to.Key(OfArticle(article.Id));
                break;
            case FactKind.Prediction:
                Json(to, _index.Predictions.GetValueOrDefault(key), ModelJson.Default.Prediction);
                break;
            case FactKind.Predictions:
                foreach (var prediction in digest.Predictions)
                    Json(to, prediction, ModelJson.Default.Prediction);
                break;
            case FactKind.PredictionsIn:
                foreach (var prediction in _index.PredictionsIn(key))
                    Json(to, prediction, ModelJson.Default.Prediction);
                break;
            case FactKind.Questions:
                foreach (var question in digest.Questions)
                    Json(to, question, ModelJson.Default.Question);
                break;
            case FactKind.QuestionsIn:
                foreach (var question in _index.QuestionsIn(key))
                    Json(to, question, ModelJson.Default.Question);
                break;
            case FactKind.Site or FactKind.Redirects:
                // Redirects that are checked follow from those that are written down, and from which pages there are.
                Json(to, digest.Site, ModelJson.Default.SiteInfo);
                foreach (var page in fact.Kind == FactKind.Redirects ? _plan.Pages : [])
                    to.Text(page.Name);
                break;
            case FactKind.AsOf:
                to.Number(digest.AsOf.DayNumber);
                break;
            case FactKind.Count:
                to.Number(key switch
                {
                    nameof(FactKind.Articles) => digest.Articles.Length,
                    nameof(FactKind.Speakers) => digest.Speakers.Length,
                    nameof(FactKind.Topics) => digest.Topics.Length,
                    nameof(FactKind.Predictions) => digest.Predictions.Length,
                    _ => digest.Questions.Length,
                });
                break;
            case FactKind.Page:
                to.Flag(_plan.Has(key));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "A kind of fact without a sum.");
        }

        return to.Sum;
    }

    private ContentSum OfArticle(string id) => _articles.Of(id);

    private static void Statements(RecordWriter to, IReadOnlyList<Mentions> statements)
    {
        foreach (var said in statements)
            to.Key(said.Sum(SumOf));
    }

    private static ContentSum SumOf(Mentions said)
    {
        var to = s_statement ??= new RecordWriter();
        to.Clear();
        Statement(to, said.Statement);
        to.Text(said.Block);
        to.Text(said.Text);
        to.Number(said.Places.Count);
        for (var i = 0; i < said.Places.Count; i++)
        {
            to.Number(said.Places[i].Start);
            to.Number(said.Places[i].Length);
        }

        to.Number(said.Count);
        return to.Sum;
    }

    private static void Statement(RecordWriter to, Statement statement)
    {
        Head(to, statement.Article);
        to.Text(statement.Anchor);
        to.Flag(statement.Turn is not null);
        if (statement.Turn is { } turn)
            ArticleRecord.WriteTurn(to, turn);
        to.Flag(statement.Insight is not null);
        if (statement.Insight is { } insight)
            ArticleRecord.WriteInsight(to, insight);
        to.Text(statement.Section);
    }

    private static void Head(RecordWriter to, ArticleHead? head)
    {
        to.Text(head?.Id);
        if (head is null)
            return;
        to.Text(head.Title);
        to.Texts(head.Names);
        to.Text(head.Publisher);
        to.Text(head.Date);
        to.Text(head.SourceUrl);
        to.Number((int)head.OriginalScript);
    }

    private static void Json<T>(RecordWriter to, T? value, JsonTypeInfo<T> type)
        where T : class => to.Bytes(value is null ? [] : JsonSerializer.SerializeToUtf8Bytes(value, type));
}
