using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>A marked span of a text in one script.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Kind">What is said of it; null for a highlight, or for what stays on one line.</param>
/// <param name="Target">Address, index or reason, as in <see cref="TextMark"/>.</param>
/// <param name="Whole">It stays on one line.</param>
internal readonly record struct TextSpan(int Start, int End, MarkKind? Kind, string? Target, bool Whole = false);
