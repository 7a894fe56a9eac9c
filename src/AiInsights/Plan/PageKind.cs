namespace AiInsights.Plan;

/// <summary>Kinds of page; <c>data-page</c> names them in lower case.</summary>
public enum PageKind
{
    Home,
    NotFound,
    Search,
    Timeline,
    Sources,

    /// <summary>The sources of one month's articles.</summary>
    SourcesPart,
    About,
    Articles,

    /// <summary>The articles of one month, where there are too many for one page.</summary>
    ArticlesPart,
    Article,
    Topics,
    Topic,
    Speakers,
    Speaker,
    Predictions,

    /// <summary>The ledger in another order: by year of the term, by year of saying, by voice, by kind.</summary>
    PredictionView,
    Prediction,
    Questions,
    Question,
}
