namespace AiInsights.Model;

/// <summary>A curator's remark on some words of an article; the words stay as they are.</summary>
/// <param name="Seed">File name of the seed whose words they are.</param>
/// <param name="Quote">The words as the curator wrote them.</param>
/// <param name="Note">The remark.</param>
/// <param name="Why">The reason of it, or null.</param>
/// <param name="Block">Id of the block that holds the words, or the first of several.</param>
/// <param name="Start">First unit in the text of the block.</param>
/// <param name="Length">Units in the text of the block.</param>
public sealed record Annotation(string Seed, string Quote, string Note, string? Why, string Block, int Start, int Length);
