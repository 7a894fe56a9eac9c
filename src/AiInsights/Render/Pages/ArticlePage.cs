using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>The page of one article.</summary>
internal static class ArticlePage
{
    /// <summary>How many topics the "elsewhere" block follows, and how many statements of each it shows.</summary>
    private const int ElsewhereTopics = 5;
    private const int ElsewhereStatements = 3;

    public static ArticleView Build(PageScope scope, Article article)
    {
        var ui = scope.Ui;
        var source = SafeLink.For(article.SourceUrl);
        var filled = article.Blocks.Count(static b => b.FilledFrom is not null);
        var parts = ArticleText.Build(scope, article);
        return new()
        {
            Card = ArticleCards.Card(scope, article),
            Length = ui.Format("n_characters", PageScope.Number(ArticleCards.Characters(article))),
            Authors = string.Join(ui["list_sep"], article.Authors.Select(scope.Text.Of)),
            Editor = scope.Text.Maybe(article.Editor),
            PublishedText = IsoDates.Show(article.Published),
            EventText = Event(scope, article.Event),
            FetchedText = IsoDates.Show(article.Fetched),
            SourceUrl = source,
            SourceHost = PageScope.HostOf(source),
            OriginalTitle = scope.Text.Maybe(article.OriginalTitle),
            OriginalScript = ui[article.OriginalScript == Script.Hans ? "script_hans" : "script_hant"],
            Seeds = [.. article.Seeds],
            SeedNote = article.Seeds.Length > 1 ? ui.Format("witnesses", article.Seeds.Length, article.Seeds[0]) : null,
            FilledNote = filled > 0 ? ui.Format("filled_note", PageScope.Number(filled)) : null,
            RepairNote = article.Repairs.Length + article.Removed.Length > 0 ? ui.Format("repair_note", PageScope.Number(article.Repairs.Length), PageScope.Number(article.Removed.Length)) : null,
            HasMarks = filled > 0 || article.Blocks.Any(static b => b.Content.Marks.Any(static m => m.Kind == MarkKind.Repair)),
            DataHref = scope.Link($"data/documents/{article.Id}.json"),
            Toc = Contents(scope, article, parts),
            Parts = parts,
            Shares = SpeakerPages.Shares(scope, article),
            RepairKinds = Provenance.Kinds(scope, article.Repairs),
            Repairs = Provenance.Repairs(scope, article.Repairs),
            Removed = Provenance.Removed(scope, article.Removed),
            Collation = Provenance.Collation(scope, article),
            Annotations = [.. article.Annotations.Select(n => new LinkView { Href = "#" + Routes.EscapeFragment(n.Block), Text = scope.Text.Of(n.Quote), Note = scope.Text.Of(n.Note) })],
            Related = [.. article.Related.Select(r => scope.ArticleLink(r.Id) with { Note = ui.Format("related_share", PageScope.Number(r.Percent)) })],
            Accounts = [.. article.Accounting.Select(a => Provenance.Account(scope, a.Key, a.Value))],
            Elsewhere = Elsewhere(scope, article),
            Named = NamedViews.Of(scope, article),
            Predictions = PredictionRows.Rows(scope, PredictionRows.Sorted(scope.Index.PredictionsIn(article.Id))),
            PredictionsLabel = scope.Ui.Format("n_predictions", scope.Index.PredictionsIn(article.Id).Count()),
            Questions = [.. scope.Index.QuestionsIn(article.Id).Select(q => new LinkView { Href = scope.Href(Routes.Question(q.Id)), Text = scope.Text.Of(q.Text) })],
        };
    }

    private static Markup? Event(PageScope scope, ArticleEvent? happened)
    {
        var parts = new[] { scope.Text.Maybe(happened?.Name), IsoDates.Show(happened?.Date) }.Where(static p => p is not null).ToList();
        return parts.Count == 0 ? null : ScriptText.Own(string.Join(scope.Ui["pause"], parts));
    }

    private static List<TocView> Contents(PageScope scope, Article article, IReadOnlyList<PartView> parts)
    {
        var toc = new List<TocView>();
        foreach (var part in parts)
        {
            var section = article.Sections.FirstOrDefault(s => s.Id == part.Id);
            var items = part.Groups.Where(static g => g is { Kind: "insight", Id: not null })
                .Select(g => new TocView
                {
                    Href = "#" + Routes.EscapeFragment(g.Id!),
                    Text = scope.Text.Of(article.Insights.First(i => i.Id == g.Id).Title),
                    Number = g.Label,
                }).ToList();
            if (section is null)
            {
                toc.AddRange(items);
                continue;
            }

            var entry = new TocView { Href = "#" + Routes.EscapeFragment(section.Id), Text = scope.Text.Of(section.Title), Number = section.Number, Items = items };
            if (section.Level > 2 && toc.Count > 0)
                toc[^1] = toc[^1] with { Items = [.. toc[^1].Items, entry] };
            else
                toc.Add(entry);
        }

        return toc;
    }

    /// <summary>The topics this article speaks of most, as other articles speak of them.</summary>
    private static List<TopicGroup> Elsewhere(PageScope scope, Article article)
    {
        var topics = scope.Index.TopicsIn(article.Id)
            .OrderByDescending(static x => x.Statements)
            .ThenBy(static x => x.Id, StringComparer.Ordinal)
            .Select(x => (x.Id, x.Name, Said: scope.Index.Elsewhere(x.Id, article.Id, ElsewhereStatements)))
            .Where(static x => x.Said.Count > 0)
            .Take(ElsewhereTopics);
        var groups = new List<TopicGroup>();
        foreach (var (id, name, said) in topics)
        {
            var chosen = said.Select(m => StatementViews.Of(scope, m) with { Article = scope.Text.Of(m.Statement.Article.Title) });
            groups.Add(new() { Title = scope.Text.Heading(name, []), Href = scope.Href(Routes.Topic(id)), MoreLabel = string.Empty, Statements = [.. chosen] });
        }

        return groups;
    }
}
