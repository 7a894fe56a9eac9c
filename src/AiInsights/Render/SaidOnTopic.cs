namespace AiInsights.Render;

/// <summary>A turn in which somebody speaks of a topic.</summary>
/// <param name="Topic">Id of the topic.</param>
/// <param name="Said">The turn.</param>
internal sealed record SaidOnTopic(string Topic, Mentions Said);
