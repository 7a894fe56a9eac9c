namespace AiInsights.Mine.Topics;

/// <summary>One place of an alias in one text.</summary>
/// <param name="TopicIndex">Index of the topic in the curation.</param>
/// <param name="Topic">Id of the topic.</param>
/// <param name="Alias">The alias as curated.</param>
/// <param name="FoldedStart">First unit in the folded text.</param>
/// <param name="FoldedEnd">Unit behind it in the folded text.</param>
/// <param name="Start">First unit in the text.</param>
/// <param name="Length">Units in the text.</param>
internal readonly record struct TopicHit(int TopicIndex, string Topic, string Alias, int FoldedStart, int FoldedEnd, int Start, int Length);
