using AiInsights.Plan;

namespace AiInsights.Render.Pages;

/// <summary>Heading and one-sentence description of every page.</summary>
internal static class Titles
{
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
