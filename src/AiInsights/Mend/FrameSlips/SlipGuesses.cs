using System.Collections.Immutable;

namespace AiInsights.Mend.FrameSlips;

/// <summary>
/// What a character may have been of which one byte is left. Characters so rare that nobody could guess them are left
/// out: where one byte says that much already, they only cost time.
/// </summary>
internal static class SlipGuesses
{
    /// <summary>How likely a guess must be anywhere: commoner than one character in a hundred thousand.</summary>
    private const float Rarest = -11.5f;

    /// <summary>The same for a character that has lost both its bytes.</summary>
    private const float RarestUnseen = -8f;

    /// <summary>The same where the place shows that one is missing.</summary>
    private const float RarestReplaced = -10;

    private static readonly ImmutableArray<ImmutableArray<SlipGuess>> Leads = Group(static p => p.Lead);
    private static readonly ImmutableArray<ImmutableArray<SlipGuess>> Trails = Group(static p => p.Trail);

    /// <summary>The characters that begin with a byte, the commonest first.</summary>
    public static ImmutableArray<SlipGuess> WithLead(int lead) => Leads[lead];

    /// <summary>The characters that end with a byte, the commonest first.</summary>
    public static ImmutableArray<SlipGuess> WithTrail(int trail) => Trails[trail];

    /// <summary>Common characters whose second byte may vanish together with the first one of the next.</summary>
    public static ImmutableArray<SlipGuess> Unseen { get; } =
        [.. Trails.SelectMany(static t => t).Where(static g => GbkPairs.MayBeGone(g.Pair.Trail) && SlipModel.Shared.Alone(g.Symbol) > RarestUnseen)];

    /// <summary>Common characters of which nothing may be left: a second byte below 0x80 would show as the ASCII character that it is.</summary>
    public static ImmutableArray<SlipGuess> Gone { get; } =
        [.. Trails.SelectMany(static t => t).Where(static g => g.Pair.Trail >= 0x80 && SlipModel.Shared.Alone(g.Symbol) > RarestUnseen)];

    /// <summary>Characters that a lone U+FFFD may stand for.</summary>
    public static ImmutableArray<SlipGuess> Replaced { get; } =
        [.. Trails.SelectMany(static t => t).Where(static g => SlipModel.Shared.Alone(g.Symbol) > RarestReplaced)];

    /// <summary>The characters of GBK that are read so.</summary>
    public static IEnumerable<GbkPairs.Pair> ReadAs(string syllable) =>
        Pinyin.PinyinReadings.Of(syllable).Order()
            .Select(static c => (Character: c, Code: GbkPairs.Encode(c))).Where(static c => c.Code != 0 && !SlipGate.IsRare(c.Character))
            .Select(static c => new GbkPairs.Pair(c.Character, (byte)(c.Code >> 8), (byte)c.Code));

    private static ImmutableArray<ImmutableArray<SlipGuess>> Group(Func<GbkPairs.Pair, byte> by)
    {
        var model = SlipModel.Shared;
        var groups = GbkPairs.All
            .Select(p => new SlipGuess(p, SlipSymbols.Fold(p.Character) is var folded and not '\0' ? model.Index(folded) : SlipModel.Unknown))
            .Where(g => model.Alone(g.Symbol) > Rarest)
            .ToLookup(g => by(g.Pair));
        return [.. Enumerable.Range(0, 256).Select(b => groups[(byte)b].OrderByDescending(g => model.Alone(g.Symbol)).ThenBy(static g => g.Pair.Character).ToImmutableArray())];
    }
}

/// <param name="Pair">The character and its bytes.</param>
/// <param name="Symbol">The model's symbol of it.</param>
internal readonly record struct SlipGuess(GbkPairs.Pair Pair, int Symbol);
