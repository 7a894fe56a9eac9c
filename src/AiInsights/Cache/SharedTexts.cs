namespace AiInsights.Cache;

/// <summary>
/// The short texts that records repeat (ids of blocks and sections, names of seeds, kinds of repairs), each once. A table of fixed size:
/// a text that does not stand in its place takes it, so that it never has to grow, and what is rare goes by itself.
/// </summary>
internal sealed class SharedTexts
{
    /// <summary>Longer texts seldom come again.</summary>
    public const int Longest = 24;

    private readonly string?[] _texts = new string?[8192];

    public string Of(ReadOnlySpan<char> text)
    {
        var hash = 0u;
        foreach (var c in text)
            hash = (hash ^ c) * 0x9E3779B1;
        ref var place = ref _texts[(hash ^ (hash >> 15)) & (uint)(_texts.Length - 1)];
        return place is { } known && text.SequenceEqual(known) ? known : place = new string(text);
    }
}
