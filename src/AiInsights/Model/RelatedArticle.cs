namespace AiInsights.Model;

/// <summary>Another work that shares passages with an article: a report on the same event, or one that quotes the other at length.</summary>
/// <param name="Id">The other article.</param>
/// <param name="Share">Share of the shorter text's passages that both hold, 0 to 1.</param>
public sealed record RelatedArticle(string Id, double Share);
