namespace AiInsights.Render;

/// <summary>An article that speaks of a topic.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statements">How many of its statements do.</param>
internal sealed record ArticleOnTopic(ArticleHead Article, int Statements);
