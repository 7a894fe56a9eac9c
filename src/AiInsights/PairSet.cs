namespace AiInsights;

/// <summary>A set of pairs of neighbouring units, by a hash: it may say yes to a pair that is none of them, never no to one that is.</summary>
internal sealed class PairSet
{
    private readonly ulong[] _bits = new ulong[0x10000 / 64];

    public void Add(char first, char second)
    {
        var hash = Hash(first, second);
        _bits[hash >> 6] |= 1UL << (hash & 63);
    }

    public bool MayContain(char first, char second)
    {
        var hash = Hash(first, second);
        return (_bits[hash >> 6] & (1UL << (hash & 63))) != 0;
    }

    private static int Hash(char first, char second) => ((first * 40503) ^ (second * 31)) & 0xFFFF;
}
