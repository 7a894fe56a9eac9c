namespace AiInsights.Render.Views;

/// <summary>An index of articles or questions.</summary>
public sealed record ListView : IView
{
    /// <summary>Articles.</summary>
    public IReadOnlyList<ArticleCard> Articles { get; init; } = [];

    /// <summary>Questions.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <inheritdoc/>
    public object? Get(string member) => member switch
    {
        "articles" => Articles,
        "questions" => Questions,
        _ => null,
    };
}
