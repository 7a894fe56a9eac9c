using System.Collections.Immutable;

namespace AiInsights.Ingest.Text;

/// <summary>The text of a file and how it was found.</summary>
/// <param name="Text">The text, without a byte order mark; empty when the file is binary.</param>
/// <param name="Charset"><c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>utf-32le</c>, <c>utf-32be</c>, <c>gb18030</c>, <c>big5</c>, <c>windows-1252</c> or <c>binary</c>.</param>
/// <param name="Why">What decided it, in one sentence.</param>
/// <param name="Faults">Every place that was not simply decoded, in order.</param>
/// <param name="IsBinary">The file is no text at all.</param>
public sealed record DecodedText(string Text, string Charset, string Why, ImmutableArray<DecodingFault> Faults, bool IsBinary);
