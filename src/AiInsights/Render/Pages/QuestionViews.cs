using System.Collections.Immutable;
using AiInsights.Model;
using AiInsights.Plan;
using AiInsights.Render.Views;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>Disputed questions: rows, pages, and positions as other pages show them.</summary>
internal static class QuestionViews
{
    /// <summary>How far answers to a question lie apart, the farthest first.</summary>
    private static readonly ImmutableArray<string> Distances = ["opposed", "differing", "single"];

    private static readonly ImmutableArray<string> Stances = ["agree", "disagree", "qualified", "undecided", "other"];

    /// <summary>All questions: where somebody says yes and somebody no before where they differ by a condition, and these before where one view stands alone.</summary>
    public static QuestionsView Index(PageScope scope) => new()
    {
        Groups = [.. scope.Digest.Questions
            .GroupBy(Distance)
            .OrderBy(static g => g.Key)
            .Select(g => new QuestionGroup
            {
                Id = "ui-" + Distances[g.Key],
                Title = scope.Ui.Of("questions", Distances[g.Key]),
                Questions = [.. g.OrderByDescending(static q => q.Positions.Select(static p => p.Speaker).Distinct(StringComparer.Ordinal).Count()).ThenBy(static q => q.Id, StringComparer.Ordinal).Select(q => Row(scope, q))],
            })],
    };

    /// <summary>How far answers to a question lie apart: 0 where they oppose each other.</summary>
    public static int Distance(Question question)
    {
        var stances = question.Positions.Select(static p => p.Stance).ToHashSet(StringComparer.Ordinal);
        return stances.Contains("agree") && stances.Contains("disagree") ? 0 : stances.Count > 1 ? 1 : 2;
    }

    public static QuestionRow Row(PageScope scope, Question question) => new()
    {
        Id = question.Id,
        Href = scope.Href(Routes.Question(question.Id)),
        Text = Heading(scope, question),
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
        Changes = PredictionPage.Changes(scope, question.Changes),
        Note = scope.Ui.Format("question_note", question.Positions.Length, question.Positions.Select(static p => p.Speaker).Distinct(StringComparer.Ordinal).Count()),
    };

    public static PositionView Position(PageScope scope, Question question, Position position)
    {
        var article = scope.Index.Head(position.Document);
        return new()
        {
            Question = new() { Href = scope.Href(Routes.Question(question.Id)), Text = scope.Text.Of(question.Text) },
            Stance = position.Stance,
            StanceText = scope.Ui.Of("position", position.Stance),
            Speaker = scope.Chip(position.Speaker),
            Quote = scope.Text.Of(position.Quote),
            Href = scope.StatementHref(position.Document, position.Block),
            Where = position.Turn is { } turn ? scope.Ui.Format("turn_n", turn) : string.Empty,
            Article = scope.ArticleLink(position.Document),
            Date = IsoDates.Show(article?.Date),
            Source = SafeLink.For(article?.SourceUrl),
            Original = article is null ? null : scope.OriginalWords(article, position.Quote),
            Note = scope.Text.Maybe(position.Note),
            Id = $"pos-{question.Positions.IndexOf(position) + 1}",
        };
    }

    /// <summary>A question as a heading; who answers it may be named in it.</summary>
    public static Markup Heading(PageScope scope, Question question) =>
        scope.Text.Heading(question.Text, question.Positions.Select(p => scope.Index.Person(p.Speaker)?.Name ?? p.Speaker));

    private static IEnumerable<(string Stance, List<Position> Positions)> ByStance(Question question) =>
        question.Positions
            .GroupBy(static p => p.Stance, StringComparer.Ordinal)
            .OrderBy(static g => Stances.IndexOf(g.Key) is var i and >= 0 ? i : Stances.Length)
            .Select(static g => (g.Key, g.ToList()));
}
