using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AiInsights.Hanzi.Matching;

namespace AiInsights.Hanzi.Quality;

/// <summary>
/// What two neighbouring units tell before any word is looked up: whether they stand side by side in some word (if not,
/// no word crosses the place between them), and whether a word begins with them that converts to something else than its
/// characters. Two bits a pair in a hashed table of 256 kB, which may say yes too often and never no.
/// </summary>
internal sealed class PairMarks
{
    /// <summary>Some word has the two side by side.</summary>
    public const uint Joined = 1;

    /// <summary>Some word that matters begins with the two.</summary>
    public const uint Begins = 2;

    private readonly uint[] _marks = new uint[1 << 16];

    /// <summary>Enters a word of two units or more.</summary>
    public void Add(ReadOnlySpan<char> word, bool matters)
    {
        for (var i = 1; i < word.Length; i++) Set(word[i - 1], word[i], Joined);
        if (matters) Set(word[0], word[1], Begins);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Of(char first, char second)
    {
        var pair = MatchTable.PairBit(first, second);
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_marks), (nint)(pair >> 4)) >> (int)((pair & 15) * 2)) & 3;
    }

    private void Set(char first, char second, uint mark)
    {
        var pair = MatchTable.PairBit(first, second);
        _marks[pair >> 4] |= mark << (int)((pair & 15) * 2);
    }
}
