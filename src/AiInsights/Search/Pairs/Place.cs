namespace AiInsights.Search.Pairs;

/// <summary>A statement of a large index: the number of its document (see <see cref="Documents"/>), and its own number in that.</summary>
internal readonly record struct Place(int Document, int Statement);
