namespace AiInsights.Model;

/// <summary>Another work that shares passages with an article: a report on the same event, or one that quotes the other at length.</summary>
/// <param name="Id">The other article.</param>
/// <param name="Percent">How much of the shorter text's passages both hold, in percent.</param>
public sealed record RelatedArticle(string Id, int Percent);
