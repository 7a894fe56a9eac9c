using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>What can be cited as one: a turn, an insight, or a block outside of both.</summary>
/// <param name="Article">The article it stands in, as other pages show it.</param>
/// <param name="Anchor">Where it stands on the page of the article.</param>
/// <param name="Turn">The turn it is, or null.</param>
/// <param name="Insight">The insight it is, or null.</param>
/// <param name="Section">Title of the section it begins in, or null.</param>
internal sealed record Statement(ArticleHead Article, string Anchor, Turn? Turn, Insight? Insight, string? Section);
