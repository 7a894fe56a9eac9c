using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Topics: the list with its map, and the page of each.</summary>
internal static class TopicPages
{
    /// <summary>How many neighbours the page of a topic names.</summary>
    private const int Neighbours = 12;

    /// <summary>Up to how many articles the table has a column for each.</summary>
    private const int ArticleColumns = 24;

    public static TopicsView Index(PageScope scope)
    {
        var rows = Rows(scope);
        var (nodes, edges, height) = TopicMap.Draw(scope);
        return new()
        {
            Rows = rows,
            Articles = Columns(scope).Heads,
            Nodes = nodes,
            Edges = edges,
            MapHeight = height,
        };
    }

    /// <summary>The table's columns: the articles, or the years when there are more articles than a screen holds.</summary>
    private static (IReadOnlyList<LinkView> Heads, Func<ArticleHead, int> ColumnOf) Columns(PageScope scope)
    {
        var articles = scope.Index.Heads.ToList();
        if (articles.Count <= ArticleColumns)
            return ([.. articles.Select(a => scope.ArticleLink(a.Id))], a => scope.Index.OrderOf(a.Id));
        var years = articles.Select(Year).Distinct(StringComparer.Ordinal).ToList();
        return ([.. years.Select(static y => new LinkView { Text = y })], a => years.IndexOf(Year(a)));

        static string Year(ArticleHead article) => article.Date is { Length: >= 4 } date ? date[..4] : "–";
    }

    /// <summary>Most spoken of first.</summary>
    public static IReadOnlyList<TopicRow> Rows(PageScope scope)
    {
        var (heads, columnOf) = Columns(scope);
        var topics = scope.Index.Topics.Values
            .Select(t => (Topic: t, Articles: scope.Index.ArticlesOn(t.Id)))
            .Select(static x => (x.Topic, x.Articles, Statements: x.Articles.Sum(static a => a.Statements)))
            .OrderByDescending(static x => x.Statements)
            .ThenBy(static x => x.Topic.Id, StringComparer.Ordinal)
            .ToList();
        var most = Math.Max(1, topics.Select(static x => x.Statements).FirstOrDefault());
        return [.. topics
            .Select(x => new TopicRow
            {
                Href = scope.Href(Routes.Topic(x.Topic.Id)),
                Name = scope.Text.Of(x.Topic.Name),
                Definition = scope.Text.Maybe(x.Topic.Definition),
                Statements = x.Statements,
                Articles = x.Articles.Count,
                Width = DayScale.Text(100.0 * x.Statements / most),
                Note = scope.Ui.Format("n_statements", PageScope.Number(x.Statements)),
                Cells = Cells(x.Articles, heads, columnOf),
            })];
    }

    private static IReadOnlyList<KindCount> Cells(IReadOnlyList<ArticleOnTopic> articles, IReadOnlyList<LinkView> heads, Func<ArticleHead, int> columnOf)
    {
        var counts = new int[heads.Count];
        foreach (var (article, statements) in articles)
            counts[columnOf(article)] += statements;
        return [.. heads.Select((head, i) => new KindCount { Text = head.Text, Count = counts[i] })];
    }

    public static TopicView Page(PageScope scope, Topic topic)
    {
        var said = scope.Index.StatementsOn(topic.Id);
        var articles = scope.Index.ArticlesOn(topic.Id).Count;
        var questions = scope.Digest.Questions.Where(q => q.Topics.Contains(topic.Id)).ToList();
        var shown = StatementViews.ByArticle(scope, said);
        return new()
        {
            Name = scope.Text.Of(topic.Name),
            Definition = scope.Text.Maybe(topic.Definition),
            Aliases = scope.Aliases(topic.Aliases, topic.Name),
            Parents = scope.TopicLinks(topic.Parents),
            Children = scope.TopicLinks(scope.Index.TopicsBelow(topic.Id)),
            Summary = said.Count == 0 ? scope.Ui["topic_none"] : scope.Ui.Format("topic_summary", articles, PageScope.Number(said.Count)),
            Groups = shown.Quoted,
            Named = shown.Named,
            Questions = [.. questions.Select(q => QuestionViews.Page(scope, q))],
            Predictions = PredictionRows.Paired(scope, PredictionRows.Sorted(scope.Digest.Predictions.Where(p => p.Topics.Contains(topic.Id)))),
            Speakers = Speakers(scope, said),
            Related = [.. topic.Related.Where(static r => r.Shared > 0).Take(Neighbours).Select(r => scope.TopicLinks([r.Topic])[0] with { Note = scope.Ui.Format("related_note", PageScope.Number(r.Shared)) })],
            Single = said.Count == 0 ? null : articles == 1 ? scope.Ui["topic_single"] : questions.Count == 0 ? scope.Ui["topic_no_dissent"] : null,
        };
    }

    private static IReadOnlyList<ShareView> Speakers(PageScope scope, IReadOnlyList<Mentions> said)
    {
        var counts = said
            .Where(static m => m.Statement.Turn is not null)
            .GroupBy(static m => m.Statement.Turn!.Speaker, StringComparer.Ordinal)
            .Select(static g => (Speaker: g.Key, Count: g.Count()))
            .OrderByDescending(static x => x.Count)
            .ThenBy(static x => x.Speaker, StringComparer.Ordinal)
            .ToList();
        var most = Math.Max(1, counts.Select(static x => x.Count).DefaultIfEmpty(0).Max());
        return [.. counts.Select(x => new ShareView
        {
            Speaker = scope.Chip(x.Speaker),
            Turns = x.Count,
            Characters = 0,
            Width = DayScale.Text(100.0 * x.Count / most),
            Text = scope.Ui.Format("n_turns", PageScope.Number(x.Count)),
        })];
    }
}
