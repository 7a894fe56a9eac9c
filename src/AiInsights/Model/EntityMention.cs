namespace AiInsights.Model;

/// <summary>A place where a person, an organisation or a product is named.</summary>
/// <param name="Entity">Id of the curated entity or speaker; null for a person whom the text introduces and no curator knows.</param>
/// <param name="Kind"><c>person</c>, <c>organisation</c> or <c>product</c>.</param>
/// <param name="Name">The name in full, or as the text has it.</param>
/// <param name="Role">Role and organisation as they stand before the name, or null.</param>
/// <param name="Block">Id of the block.</param>
/// <param name="Start">First unit in the text of the block.</param>
/// <param name="Length">Units of the name as it stands there.</param>
/// <param name="View">What they are said to hold, in the words of the text, or null.</param>
/// <param name="ReportedBy">Who reports the view: a speaker's id in a conversation, else the publisher; null without a view.</param>
public sealed record EntityMention(string? Entity, string Kind, string Name, string? Role, string Block, int Start, int Length, string? View, string? ReportedBy);
