using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AiInsights.Hanzi.Matching;

/// <summary>
/// Longest-prefix matching over a set of keys. Three looks of rising price: what the first unit alone tells (a table of
/// 65,536 words), whether any key begins with this pair of units (a bit set that never denies a real pair), and a walk
/// over the edges of the key tree (open addressing; an edge is one 64-bit word).
/// </summary>
/// <remarks>
/// A first-unit word: low 16 bits the unit that this one becomes by itself; above them the flags below.
/// An edge: 36 bits of parent and unit, 20 bits of child, <see cref="EndsKey"/>, <see cref="HasChildren"/>.
/// A node of the first level is named by its unit, deeper ones count from 65,536.
/// A value reference: offset into the pool, shifted by six, and the length.
/// </remarks>
internal sealed class MatchTable
{
    /// <summary>Some key goes on after this unit.</summary>
    public const uint Continues = 1 << 16;

    /// <summary>The unit alone is a key and its value is one unit, in the low 16 bits.</summary>
    public const uint IsKey = 1 << 17;

    /// <summary>The unit alone is a key and its value is not one unit: ask <see cref="LongValue"/>.</summary>
    public const uint IsLongKey = 1 << 18;

    /// <summary>The unit opens an ideographic description sequence.</summary>
    public const uint IsOperator = 1 << 19;

    /// <summary>What the unit becomes may be changed by the next stage.</summary>
    public const uint MeetsNextStage = 1 << 20;

    /// <summary>Anything but a plain copy or a unit-for-unit replacement may happen here.</summary>
    public const uint Unusual = Continues | IsLongKey | IsOperator;

    /// <summary>The bits of a mark that say what a word costs.</summary>
    public const int CostBits = 0xFFF;

    internal const ulong EndsKey = 1;
    internal const ulong HasChildren = 2;
    internal const int DeeperNodes = 65_536;

    private readonly uint[] _first;
    private readonly ulong[] _edges;
    private readonly uint[] _pairs;
    private readonly int[] _values;
    private readonly ushort[] _marks;
    private readonly char[] _pool;
    private readonly int[] _unitValues;
    private readonly int _shift;
    private volatile System.Collections.BitArray? _inner;

    internal MatchTable(
        uint[] first, ulong[] edges, uint[] pairs, int[] values, ushort[] marks, char[] pool, int[] unitValues, int longestKey)
    {
        _first = first;
        _edges = edges;
        _pairs = pairs;
        _values = values;
        _marks = marks;
        _pool = pool;
        _unitValues = unitValues;
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)edges.Length);
        LongestKey = longestKey;
    }

    /// <summary>Units of the longest key.</summary>
    public int LongestKey { get; }

    /// <summary>Whether a unit stands anywhere in a key of two units or more.</summary>
    public bool KeysContain(char unit)
    {
        if ((_first[unit] & Continues) != 0) return true;
        if (_inner is null)
        {
            var inner = new System.Collections.BitArray(char.MaxValue + 1);
            foreach (var edge in _edges)
            {
                if (edge != 0) inner[(int)(edge >> 28) & 0xFFFF] = true;
            }
            _inner = inner;
        }
        return _inner[unit];
    }

    public uint[] FirstUnits => _first;

    public int LongValue(char unit) => _unitValues[unit];

    public ReadOnlySpan<char> Value(int reference) => _pool.AsSpan(reference >> 6, reference & 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint PairBit(uint first, uint second) => ((first * 0x9E3779B1u) ^ (second * 0x85EBCA6Bu)) >> 12;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Spread(ulong edge) => edge * 0x9E3779B97F4A7C15UL;

    /// <summary>Whether a key may begin with these two units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(char first, char second)
    {
        var bit = PairBit(first, second);
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), (nint)(bit >> 5)) & (1u << (int)(bit & 31))) != 0;
    }

    /// <summary>
    /// The longest key of two units or more that the text begins with: its length (0 where there is none) and value
    /// reference.
    /// </summary>
    public int LongestMatch(ref char text, int available, out int value)
    {
        value = -1;
        ref var edges = ref MemoryMarshal.GetArrayDataReference(_edges);
        var mask = (nint)(_edges.Length - 1);
        ulong node = text;
        var length = 0;
        var end = -1L;
        for (var i = 1; i < available; i++)
        {
            var wanted = (node << 16) | Unsafe.Add(ref text, i);
            var slot = (nint)(Spread(wanted) >> _shift);
            ulong edge;
            while ((edge = Unsafe.Add(ref edges, slot)) >> 28 != wanted)
            {
                if (edge == 0) goto Done;
                slot = (slot + 1) & mask;
            }
            node = (edge >> 8) & 0xFFFFF;
            if ((edge & EndsKey) != 0)
            {
                length = i + 1;
                end = (long)node;
            }
            if ((edge & HasChildren) == 0) break;
        }
    Done:
        if (length > 0) value = _values[end - DeeperNodes];
        return length;
    }

    /// <summary>
    /// All keys of two units or more that the text begins with, the shortest first: lengths, value references and marks
    /// into the spans; the count is returned. No more than the spans hold, which have room for any key.
    /// </summary>
    public int AllMatches(ref char text, int available, ref Found found)
    {
        ref var edges = ref MemoryMarshal.GetArrayDataReference(_edges);
        var mask = (nint)(_edges.Length - 1);
        ulong node = text;
        var count = 0;
        for (var i = 1; i < available; i++)
        {
            var wanted = (node << 16) | Unsafe.Add(ref text, i);
            var slot = (nint)(Spread(wanted) >> _shift);
            ulong edge;
            while ((edge = Unsafe.Add(ref edges, slot)) >> 28 != wanted)
            {
                if (edge == 0) return count;
                slot = (slot + 1) & mask;
            }
            node = (edge >> 8) & 0xFFFFF;
            if ((edge & EndsKey) != 0)
            {
                var index = (int)node - DeeperNodes;
                Unsafe.Add(ref found, count++) = new Found(i + 1, _marks[index], _values[index]);
            }
            if ((edge & HasChildren) == 0) return count;
        }
        return count;
    }

    /// <summary>A key found at a place.</summary>
    internal readonly record struct Found(int Length, ushort Mark, int Value);

    /// <summary>The longest key that the text begins with, single units too.</summary>
    /// <returns>Its length, 0 where there is none; the value is then empty.</returns>
    public int Match(ReadOnlySpan<char> text, out ReadOnlySpan<char> value)
    {
        var unit = text[0];
        var first = _first[unit];
        if ((first & Continues) != 0 && text.Length > 1 && MayBegin(unit, text[1]))
        {
            var length = LongestMatch(ref MemoryMarshal.GetReference(text), text.Length, out var reference);
            if (length > 0)
            {
                value = Value(reference);
                return length;
            }
        }
        if ((first & IsLongKey) != 0)
        {
            value = Value(LongValue(unit));
            return 1;
        }
        if ((first & IsKey) != 0)
        {
            value = Single(unit);
            return 1;
        }
        value = default;
        return 0;
    }

    // Single units are pooled too, so that a value can be handed out as a span.
    private ReadOnlySpan<char> Single(char unit) => Value(_unitValues[unit]);
}
