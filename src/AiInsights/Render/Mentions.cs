namespace AiInsights.Render;

/// <summary>A statement and where a topic is named in it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Block">Id of its first block that names the topic.</param>
/// <param name="Text">The text of that block.</param>
/// <param name="Places">Start and length of each place in that text, ascending.</param>
/// <param name="Count">How many places there are in the whole statement.</param>
internal sealed record Mentions(Statement Statement, string Block, string Text, IReadOnlyList<(int Start, int Length)> Places, int Count);
