namespace AiInsights.Hanzi.Markup;

/// <summary>A stretch of a marked-up text that readers see.</summary>
/// <param name="IsApart">No word goes on from the piece before into this one.</param>
internal readonly record struct MarkupPiece(int Start, int Length, bool IsApart);
