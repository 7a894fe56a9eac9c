using AiInsights.Model;

namespace AiInsights.Mine.Proof;

/// <summary>Where proven words stand.</summary>
/// <param name="Article">The article.</param>
/// <param name="Block">The block that holds the words, or the first of several.</param>
/// <param name="Start">First unit in the text of the block.</param>
/// <param name="Length">Units in the text of the block; up to its end where the words go on in the next one.</param>
/// <param name="Words">The words as they stand there, whatever script and width they were typed in; those of several blocks one behind the other.</param>
/// <param name="Occurrences">How often the words stand in the article.</param>
public sealed record QuotePlace(Article Article, Block Block, int Start, int Length, string Words, int Occurrences)
{
    /// <summary>The turn that holds the block, or null.</summary>
    public Turn? Turn => Block.Turn is { } n ? Article.Turns.FirstOrDefault(t => t.N == n) : null;
}
