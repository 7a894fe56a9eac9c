using System.Numerics;

namespace AiInsights.Hanzi.Matching;

/// <summary>Collects keys, the first of equal ones winning, into a <see cref="MatchTable"/>.</summary>
/// <remarks>Keys in order of their units are fastest: the path that a key shares with the one before is not walked again.</remarks>
internal sealed class MatchTableBuilder
{
    private readonly uint[] _first = new uint[char.MaxValue + 1];
    private readonly uint[] _pairs = new uint[1 << 15];
    private readonly int[] _unitValues = new int[char.MaxValue + 1];
    private readonly long[] _path = new long[64];
    private readonly char[] _before = new char[64];
    private ulong[] _edges;
    private int[] _values;
    private ushort[] _marks;
    private char[] _pool;
    private int _edgeCount;
    private int _poolLength;
    private int _beforeLength;
    private int _shift;
    private int _longestKey;

    public MatchTableBuilder(int expectedKeys)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(expectedKeys * 4, 256));
        _edges = new ulong[size];
        _shift = 64 - BitOperations.Log2(size);
        _values = new int[Math.Max(expectedKeys * 2, 64)];
        _marks = [];
        _pool = new char[Math.Max(expectedKeys * 4, 256)];
        for (var i = 0; i < _first.Length; i++) _first[i] = (uint)i;
        for (var i = 0x2FF0; i <= 0x2FFF; i++) _first[i] |= MatchTable.IsOperator;
    }

    /// <summary>How often the arrays were exchanged for larger ones: a table that was built before does not see what came after.</summary>
    public int Growths { get; private set; }

    /// <summary>Adds a key unless it is there already; says whether it was added.</summary>
    /// <param name="mark">What else is to be known about a key of two units or more.</param>
    public bool Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value, ushort mark = 0)
    {
        if (key.Length is 0 or > 63 || value.Length > 63) throw new ArgumentException("A key has 1 to 63 units, a value at most 63.", nameof(key));
        if (_longestKey < key.Length) _longestKey = key.Length;
        if (key.Length == 1) return AddUnit(key[0], value);

        var node = Walk(key);
        ref var edge = ref _edges[_path[key.Length - 1]];
        if ((edge & MatchTable.EndsKey) != 0)
        {
            Lower(node - MatchTable.DeeperNodes, mark);
            return false;
        }
        edge |= MatchTable.EndsKey;
        _values[node - MatchTable.DeeperNodes] = Pool(value);
        if (mark != 0)
        {
            if (_marks.Length != _values.Length) Resize(ref _marks, _values.Length);
            _marks[node - MatchTable.DeeperNodes] = mark;
        }
        return true;
    }

    /// <summary>Sets what a key is marked with, whoever added it; says whether it is there.</summary>
    public bool SetCost(ReadOnlySpan<char> key, ushort cost)
    {
        ulong node = key[0];
        var slot = 0;
        for (var i = 1; i < key.Length; i++)
        {
            slot = Find((node << 16) | key[i]);
            if (_edges[slot] == 0) return false;
            node = (_edges[slot] >> 8) & 0xFFFFF;
        }
        if (key.Length < 2 || (_edges[slot] & MatchTable.EndsKey) == 0) return false;
        ref var mark = ref _marks[(int)node - MatchTable.DeeperNodes];
        mark = (ushort)((mark & ~MatchTable.CostBits) | cost);
        return true;
    }

    /// <summary>What a unit becomes by itself; only its length where that is not one unit.</summary>
    public uint Unit(char unit) => _first[unit];

    /// <summary>Whether a key of the table, or a beginning of this one that is a key, is there.</summary>
    public bool HasBeginningOf(ReadOnlySpan<char> key)
    {
        if ((_first[key[0]] & (MatchTable.IsKey | MatchTable.IsLongKey)) != 0) return true;
        ulong node = key[0];
        for (var i = 1; i < key.Length; i++)
        {
            var slot = Find((node << 16) | key[i]);
            if (_edges[slot] == 0) return false;
            if ((_edges[slot] & MatchTable.EndsKey) != 0) return true;
            node = (_edges[slot] >> 8) & 0xFFFFF;
        }
        return false;
    }

    /// <summary>Marks the units whose own value has a property that the next stage cares about.</summary>
    public void MarkWhere(Func<char, bool> meetsNextStage)
    {
        for (var i = 0; i < _first.Length; i++)
        {
            if (meetsNextStage((char)_first[i])) _first[i] |= MatchTable.MeetsNextStage;
        }
    }

    public MatchTable Build() => new(_first, _edges, _pairs, _values, _marks, _pool, _unitValues, _longestKey);

    // A word that several tables know costs the least that one of them says; what it becomes is the first one's.
    private void Lower(int index, ushort mark)
    {
        if (mark == 0 || index >= _marks.Length) return;
        var cost = (ushort)(mark & MatchTable.CostBits);
        if (cost < (_marks[index] & MatchTable.CostBits)) _marks[index] = (ushort)((_marks[index] & ~MatchTable.CostBits) | cost);
    }

    private bool AddUnit(char unit, ReadOnlySpan<char> value)
    {
        ref var first = ref _first[unit];
        if ((first & (MatchTable.IsKey | MatchTable.IsLongKey)) != 0) return false;
        _unitValues[unit] = Pool(value);
        first = value.Length == 1
            ? (first & 0xFFFF0000) | MatchTable.IsKey | value[0]
            : first | MatchTable.IsLongKey;
        return true;
    }

    private int Walk(ReadOnlySpan<char> key)
    {
        var depth = Math.Min(key.CommonPrefixLength(_before.AsSpan(0, _beforeLength)), key.Length);
        if (depth < 2)
        {
            depth = 1;
            _first[key[0]] |= MatchTable.Continues;
            var bit = MatchTable.PairBit(key[0], key[1]);
            _pairs[bit >> 5] |= 1u << (int)(bit & 31);
        }
        var node = depth == 1 ? key[0] : (_edges[_path[depth - 1]] >> 8) & 0xFFFFF;
        for (; depth < key.Length; depth++)
        {
            var wanted = (node << 16) | key[depth];
            var slot = Find(wanted);
            if (_edges[slot] == 0)
            {
                if (_edgeCount * 2 >= _edges.Length)
                {
                    Grow();
                    _beforeLength = 0;
                    return Walk(key);
                }
                if (_edgeCount == _values.Length) Resize(ref _values, _values.Length * 2);
                node = (ulong)(MatchTable.DeeperNodes + _edgeCount++);
                _edges[slot] = (wanted << 28) | (node << 8);
                if (depth > 1) _edges[_path[depth - 1]] |= MatchTable.HasChildren;
            }
            else
            {
                node = (_edges[slot] >> 8) & 0xFFFFF;
            }
            _path[depth] = slot;
        }
        key.CopyTo(_before);
        _beforeLength = key.Length;
        return (int)node;
    }

    private int Find(ulong wanted)
    {
        var slot = (int)(MatchTable.Spread(wanted) >> _shift);
        while (_edges[slot] != 0 && _edges[slot] >> 28 != wanted) slot = (slot + 1) & (_edges.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var edges = _edges;
        _edges = new ulong[edges.Length * 2];
        Growths++;
        _shift--;
        foreach (var edge in edges)
        {
            if (edge != 0) _edges[Find(edge >> 28)] = edge;
        }
    }

    private void Resize<T>(ref T[] array, int length)
    {
        Array.Resize(ref array, length);
        Growths++;
    }

    private int Pool(ReadOnlySpan<char> value)
    {
        if (_pool.Length - _poolLength < value.Length) Resize(ref _pool, _pool.Length * 2);
        value.CopyTo(_pool.AsSpan(_poolLength));
        var reference = (_poolLength << 6) | value.Length;
        _poolLength += value.Length;
        return reference;
    }
}
