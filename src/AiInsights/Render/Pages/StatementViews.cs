using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>Statements as other pages quote them.</summary>
internal static class StatementViews
{
    private const int SnippetLength = 110;

    /// <summary>How many statements of a group stand unfolded.</summary>
    private const int Unfolded = 8;

    /// <summary>How many articles a page quotes from.</summary>
    private const int Quoted = 40;

    /// <summary>A statement with the places where a topic is named.</summary>
    public static StatementView Of(PageScope scope, Mentions mentions)
    {
        var statement = mentions.Statement;
        return new()
        {
            // A block that is there is an anchor that is there.
            Href = scope.Href(Routes.Article(statement.Article.Id), mentions.Block),
            Html = scope.Text.Snippet(mentions, SnippetLength),
            Title = statement.Insight is { } insight && insight.Blocks[0] != mentions.Block ? scope.Text.Of(insight.Title) : null,
            Where = scope.Where(statement),
            Speaker = statement.Turn is { } turn ? scope.Chip(turn.Speaker, turn.Label) : null,
            Count = mentions.Count,
        };
    }

    /// <summary>The beginning of a turn.</summary>
    public static StatementView Of(PageScope scope, Article article, Turn turn)
    {
        var first = turn.Blocks.Select(id => scope.Index.Block(article.Id, id)).FirstOrDefault(static b => b is { Text.Length: > 0 });
        return new()
        {
            Href = scope.StatementHref(article.Id, turn.Id),
            Html = scope.Text.Snippet(first?.Text ?? string.Empty, [], SnippetLength),
            Where = scope.Ui.Format("turn_n", turn.N),
            Count = 1,
        };
    }

    /// <summary>A group with a fold after the first few.</summary>
    public static TopicGroup Group(PageScope scope, Markup title, string? href, string? note, IReadOnlyList<StatementView> statements)
    {
        // A fold that hides two or three is more trouble than it saves.
        var shown = statements.Count <= Unfolded + 3 ? statements.Count : Unfolded;
        return new()
        {
            Title = title,
            Href = href,
            Note = note,
            Statements = [.. statements.Take(shown)],
            More = [.. statements.Skip(shown)],
            MoreLabel = scope.Ui.Format("n_more", statements.Count - shown),
        };
    }

    /// <summary>
    /// Statements on a topic, one group an article, in the digest's order. Only the newest articles are quoted: a topic of thousands would be a
    /// page that no browser opens. The others are named with the number of their statements, and lead to the first.
    /// </summary>
    public static (IReadOnlyList<TopicGroup> Quoted, IReadOnlyList<LinkView> Named) ByArticle(PageScope scope, IEnumerable<Mentions> mentions)
    {
        var articles = mentions
            .GroupBy(static m => m.Statement.Article.Id, StringComparer.Ordinal)
            .Select(static g => (g.First().Statement.Article, Items: g.ToList()))
            .OrderBy(x => scope.Index.OrderOf(x.Article.Id))
            .ToList();
        return (
            [.. articles.Take(Quoted).Select(x => Group(scope, scope.Title(x.Article), scope.Href(Routes.Article(x.Article.Id)), Note(scope, x.Article), [.. x.Items.Select(m => Of(scope, m))]))],
            [.. articles.Skip(Quoted).Select(x => scope.ArticleLink(x.Article.Id) with
            {
                Href = scope.Href(Routes.Article(x.Article.Id), x.Items[0].Block),
                Note = scope.Ui.Format("n_statements", PageScope.Number(x.Items.Count)),
            })]);
    }

    /// <summary>What one person said, one group a conversation, the newest first; of the older ones only which they are.</summary>
    public static (IReadOnlyList<TopicGroup> Quoted, IReadOnlyList<LinkView> Named) BySpeaker(PageScope scope, string speaker, IReadOnlyList<Article> articles) => (
        [.. articles.Take(Quoted).Select(a => (Article: a, Head: scope.Index.Head(a.Id)!)).Select(x => Group(scope, scope.Title(x.Head), scope.Href(Routes.Article(x.Head.Id)), Note(scope, x.Head), [.. x.Article.Turns.Where(t => t.Speaker == speaker).Select(t => Of(scope, x.Article, t))]))],
        [.. articles.Skip(Quoted).Select(a => scope.ArticleLink(a.Id) with { Note = scope.Ui.Format("n_turns", PageScope.Number(a.Turns.Count(t => t.Speaker == speaker))) })]);

    /// <summary>Publisher and date of an article.</summary>
    private static string? Note(PageScope scope, ArticleHead article)
    {
        var parts = new[] { scope.Text.Maybe(article.Publisher), IsoDates.Show(article.Date) }.Where(static p => p is not null);
        var note = string.Join(" · ", parts);
        return note.Length == 0 ? null : note;
    }
}
