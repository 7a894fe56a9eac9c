using AiInsights.Plan;
using AiInsights.Templating;

namespace AiInsights.Render.Pages;

/// <summary>Heading and one-sentence description of every page.</summary>
internal static class Titles
{
    /// <summary>The heading as the page shows it.</summary>
    public static Markup Html(PageScope scope, string heading)
    {
        var index = scope.Index;
        var id = scope.Page.Id ?? string.Empty;
        return scope.Page.Kind switch
        {
            PageKind.Article => scope.Title(index.Head(id)!),
            PageKind.Prediction => scope.Text.Heading(index.Predictions[id].Claim, [index.Predictions[id].Claimant.Name]),
            PageKind.Question => QuestionViews.Heading(scope, scope.Digest.Questions.First(q => q.Id == id)),
            _ => ScriptText.Own(heading),
        };
    }

    public static (string Heading, string Description) Of(PageScope scope)
    {
        var (ui, text, index) = (scope.Ui, scope.Text, scope.Index);
        var id = scope.Page.Id ?? string.Empty;
        switch (scope.Page.Kind)
        {
            case PageKind.Home:
                return (text.Of(scope.Digest.Site.Title), text.Of(scope.Digest.Site.Description));
            case PageKind.Article:
                var article = index.Articles[id];
                return (text.Of(article.Title), text.Of(article.Summary ?? article.Blocks.FirstOrDefault(static b => b.Type == Model.BlockType.Paragraph)?.Text ?? string.Empty));
            case PageKind.Topic:
                return (text.Of(index.Topics[id].Name), text.Of(index.Topics[id].Definition ?? string.Empty));
            case PageKind.Speaker:
                return (text.Of(index.Speakers[id].Name), scope.RoleOf(index.Speakers[id]) ?? string.Empty);
            case PageKind.Prediction:
                return (text.Of(index.Predictions[id].Claim), text.Of(index.Predictions[id].Quote));
            case PageKind.Question:
                var question = scope.Digest.Questions.First(q => q.Id == id);
                return (text.Of(question.Text), text.Of(question.Context ?? string.Empty));
            case PageKind.PredictionView:
                return ($"{ui["nav_predictions"]}{ui["pause"]}{ui.Of("order", id)}", ui["predictions_intro"]);
            case PageKind.ArticlesPart:
                return ($"{ui["nav_articles"]}{ui["pause"]}{ListPages.NameOf(scope, id)}", ui["articles_intro"]);
            case PageKind.SourcesPart:
                return ($"{ui["nav_sources"]}{ui["pause"]}{ListPages.NameOf(scope, id)}", ui["sources_intro"]);
            case PageKind.NotFound:
                return (ui["not_found"], ui["not_found_text"]);
            case PageKind.About:
                return (ui["about_title"], ui["about_what_text"]);
            case PageKind.Search:
                return (ui["search_title"], ui["search_intro"]);
            default:
                var name = PageFrame.KindName(scope.Page.Kind);
                return (ui["nav_" + name], ui[name + "_intro"]);
        }
    }
}
