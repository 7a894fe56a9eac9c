using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>A topic that an article speaks of.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Statements">In how many of its statements.</param>
internal sealed record TopicInArticle(Topic Topic, int Statements);
