using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;

namespace AiInsights.Render.Pages;

/// <summary>Disputed questions: rows, pages, and positions as other pages show them.</summary>
internal static class QuestionViews
{
    private static readonly ImmutableArray<string> Stances = ["agree", "disagree", "qualified", "undecided", "other"];

    public static QuestionRow Row(PageScope scope, Question question) => new()
    {
        Id = question.Id,
        Href = scope.Href(Routes.Question(question.Id)),
        Text = scope.Text.Of(question.Text),
        Context = scope.Text.Maybe(question.Context),
        Groups = [.. ByStance(question).Select(g => new StanceRow
        {
            Stance = g.Stance,
            Text = scope.Ui.Of("position", g.Stance),
            Speakers = [.. g.Positions.DistinctBy(static p => p.Speaker).Select(p => scope.Chip(p.Speaker))],
        })],
    };

    public static QuestionView Page(PageScope scope, Question question) => new()
    {
        Row = Row(scope, question),
        Groups = [.. ByStance(question).Select(g => new StanceGroup
        {
            Stance = g.Stance,
            Title = scope.Ui.Of("position", g.Stance),
            Positions = [.. g.Positions.Select(p => Position(scope, question, p))],
        })],
        Silent = [.. question.Silent.Select(s => scope.Chip(s))],
        Topics = scope.TopicLinks(question.Topics),
        Note = scope.Ui.Format("question_note", question.Positions.Length, question.Positions.Select(static p => p.Speaker).Distinct(StringComparer.Ordinal).Count()),
    };

    public static PositionView Position(PageScope scope, Question question, Position position) => new()
    {
        Question = new() { Href = scope.Href(Routes.Question(question.Id)), Text = scope.Text.Of(question.Text) },
        Stance = position.Stance,
        StanceText = scope.Ui.Of("position", position.Stance),
        Speaker = scope.Chip(position.Speaker),
        Quote = scope.Text.Of(position.Quote),
        Href = scope.StatementHref(position.Document, position.Block),
        Where = position.Turn is { } turn ? scope.Ui.Format("turn_n", turn) : string.Empty,
        Article = scope.ArticleLink(position.Document),
        Date = IsoDates.Show(PageScope.DateOf(scope.Index.Articles.GetValueOrDefault(position.Document))),
        Source = SafeLink.For(scope.Index.Articles.GetValueOrDefault(position.Document)?.SourceUrl),
        Original = scope.Index.Articles.GetValueOrDefault(position.Document) is { } article ? scope.OriginalWords(article, position.Quote) : null,
        Note = scope.Text.Maybe(position.Note),
        Id = $"pos-{question.Positions.IndexOf(position) + 1}",
    };

    private static IEnumerable<(string Stance, List<Position> Positions)> ByStance(Question question) =>
        question.Positions
            .GroupBy(static p => p.Stance, StringComparer.Ordinal)
            .OrderBy(static g => Stances.IndexOf(g.Key) is var i and >= 0 ? i : Stances.Length)
            .Select(static g => (g.Key, g.ToList()));
}
