using System.Collections.Immutable;

namespace AiInsights.Model;

/// <summary>A change to the words of a seed.</summary>
/// <param name="Seed">File name of the seed.</param>
/// <param name="Line">Raw line, 1-based.</param>
/// <param name="Column">Raw column in UTF-16 units, 1-based.</param>
/// <param name="Kind">What was wrong, kebab-case: <c>pinyin-annotation</c>, <c>frame-slip</c>, <c>half-width-punctuation</c>, …</param>
/// <param name="Before">The damaged text.</param>
/// <param name="After">The repaired text, before any conversion of script.</param>
/// <param name="Evidence"><c>re-encoding</c>, <c>sibling</c>, <c>dictionary</c> or <c>rule</c>.</param>
public sealed record Repair(string Seed, int Line, int Column, string Kind, string Before, string After, string Evidence);

/// <summary>Text of a seed that is not on the page, with the reason.</summary>
public sealed record Removal(string Seed, int Line, int EndLine, string Text, string Reason);

/// <summary>A place where two witnesses of one work differ.</summary>
/// <param name="Block">Id of the block.</param>
/// <param name="Kind"><c>substitution</c>, <c>missing</c> or <c>extra</c>.</param>
/// <param name="Readings">What each seed has, by file name, ordinal.</param>
public sealed record CollationEntry(string Block, string Kind, ImmutableSortedDictionary<string, string> Readings);

/// <summary>Where each character (UTF-16 unit) of a seed went; the last four and <see cref="Kept"/> sum to <see cref="Characters"/>.</summary>
public sealed record Accounting(int Characters, int Kept, int Repaired, int Markup, int Removed, int Unaccounted);
