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

    // The commonest first.
    private static readonly List<SlipGuess> All = Sorted();
    private static readonly ImmutableArray<ImmutableArray<SlipGuess>> Leads = Group(static p => p.Lead);
    private static readonly ImmutableArray<ImmutableArray<SlipGuess>> Trails = Group(static p => p.Trail);

    /// <summary>The characters that begin with a byte, the commonest first.</summary>
    public static ImmutableArray<SlipGuess> WithLead(int lead) => Leads[lead];

    /// <summary>The characters that end with a byte, the commonest first.</summary>
    public static ImmutableArray<SlipGuess> WithTrail(int trail) => Trails[trail];

    /// <summary>Common characters whose second byte may vanish together with the first one of the next.</summary>
    public static ImmutableArray<SlipGuess> Unseen { get; } = Among(static trail => GbkPairs.MayBeGone(trail), RarestUnseen);

    /// <summary>Common characters of which nothing may be left: a second byte below 0x80 would show as the ASCII character that it is.</summary>
    public static ImmutableArray<SlipGuess> Gone { get; } = Among(static trail => trail >= 0x80, RarestUnseen);

    /// <summary>Characters that a lone U+FFFD may stand for.</summary>
    public static ImmutableArray<SlipGuess> Replaced { get; } = Among(static _ => true, RarestReplaced);

    /// <summary>The characters of GBK that are read so.</summary>
    public static IEnumerable<GbkPairs.Pair> ReadAs(string syllable) =>
        Pinyin.PinyinReadings.Of(syllable).Order()
            .Select(static c => (Character: c, Code: GbkPairs.Encode(c))).Where(static c => c.Code != 0 && !SlipGate.IsRare(c.Character))
            .Select(static c => new GbkPairs.Pair(c.Character, (byte)(c.Code >> 8), (byte)c.Code));

    private static List<SlipGuess> Sorted()
    {
        var model = SlipModel.Shared;
        var all = new List<SlipGuess>();
        foreach (var pair in GbkPairs.All)
        {
            var guess = new SlipGuess(pair, SlipSymbols.Fold(pair.Character) is var folded and not '\0' ? model.Index(folded) : SlipModel.Unknown);
            if (model.Alone(guess.Symbol) > Rarest)
                all.Add(guess);
        }

        all.Sort((a, b) => model.Alone(b.Symbol).CompareTo(model.Alone(a.Symbol)) is var order and not 0 ? order : a.Pair.Character.CompareTo(b.Pair.Character));
        return all;
    }

    private static ImmutableArray<ImmutableArray<SlipGuess>> Group(Func<GbkPairs.Pair, byte> by)
    {
        var groups = new ImmutableArray<SlipGuess>.Builder[256];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = ImmutableArray.CreateBuilder<SlipGuess>();
        foreach (var guess in All)
            groups[by(guess.Pair)].Add(guess);
        return ImmutableArray.Create(Array.ConvertAll(groups, static g => g.ToImmutable()));
    }

    private static ImmutableArray<SlipGuess> Among(Func<byte, bool> hasTrail, float rarest)
    {
        var found = ImmutableArray.CreateBuilder<SlipGuess>();
        for (var trail = 0; trail < Trails.Length; trail++)
        {
            foreach (var guess in Trails[trail])
            {
                if (hasTrail((byte)trail) && SlipModel.Shared.Alone(guess.Symbol) > rarest)
                    found.Add(guess);
            }
        }

        return found.ToImmutable();
    }
}

/// <param name="Pair">The character and its bytes.</param>
/// <param name="Symbol">The model's symbol of it.</param>
internal readonly record struct SlipGuess(GbkPairs.Pair Pair, int Symbol);
