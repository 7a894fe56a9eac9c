namespace AiInsights.Mend.Pinyin;

/// <summary>A reading in brackets behind a Chinese character.</summary>
/// <param name="Start">Where its opening bracket stands, in UTF-16 units.</param>
/// <param name="Length">Its length with both brackets.</param>
/// <param name="Reading">What stands in the brackets.</param>
/// <param name="IsDoubtful">It may be the author's: it stays, and the doubt is shown.</param>
/// <param name="Reason">Why it is removed or doubted.</param>
public sealed record PinyinAnnotation(int Start, int Length, string Reading, bool IsDoubtful, string Reason);
