namespace AiInsights.Search.Pairs;

/// <summary>Bits as printable ASCII: 13 in two characters of 92 (all but <c>"</c>, <c>\</c> and <c>&lt;</c>).</summary>
internal sealed class BitText
{
    /// <summary>The characters, by value.</summary>
    public const string Digits = " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private char[] _text = new char[256];
    private int _length;
    private ulong _held;
    private int _bits;

    /// <summary>How many bits were written.</summary>
    public int Length => (_length / 2 * 13) + _bits;

    /// <summary>The low <paramref name="count"/> bits of a value, the highest first; at most 40.</summary>
    public void Write(ulong value, int count)
    {
        _held = (_held << count) | (value & ((1UL << count) - 1));
        _bits += count;
        while (_bits >= 13)
        {
            _bits -= 13;
            Put((int)(_held >> _bits) & 0x1FFF);
        }
    }

    /// <summary>A number from 0 in Elias' gamma code (of the number and one).</summary>
    public void WriteGamma(int value)
    {
        var n = (ulong)value + 1;
        var length = 63 - System.Numerics.BitOperations.LeadingZeroCount(n);
        Write(0, length);
        Write(n, length + 1);
    }

    /// <summary>A number from 0 in Rice's code with <paramref name="low"/> plain bits.</summary>
    public void WriteRice(uint value, int low)
    {
        var high = value >> low;
        for (; high >= 32; high -= 32)
            Write(0xFFFFFFFF, 32);
        Write((1UL << (int)(high + 1)) - 2, (int)high + 1);
        if (low > 0)
            Write(value, low);
    }

    /// <summary>A number from 0 in Golomb's exponential code with <paramref name="low"/> plain bits.</summary>
    public void WriteGolomb(int value, int low)
    {
        WriteGamma(value >> low);
        if (low > 0)
            Write((ulong)value, low);
    }

    /// <summary>Bits from somewhere else, from one position to another.</summary>
    public void Copy(BitReader from, int start, int end)
    {
        from.Position = start;
        for (var left = end - start; left > 0; left -= 32)
            Write(from.Read(Math.Min(left, 32)), Math.Min(left, 32));
    }

    /// <summary>What was written, filled up with zeros; starts anew.</summary>
    public string Take()
    {
        if (_bits > 0)
            Put((int)(_held << (13 - _bits)) & 0x1FFF);
        _bits = 0;
        _held = 0;
        var text = new string(_text, 0, _length);
        _length = 0;
        return text;
    }

    /// <summary>
    /// How many plain bits suit the gaps of <paramref name="count"/> ascending numbers below <paramref name="range"/>: the largest with count·2^bits ≤ 0.7·range.
    /// The browser computes the same from the same two numbers.
    /// </summary>
    public static int PlainBits(int count, int range)
    {
        var bits = 0;
        while (((long)count << (bits + 1)) * 10 <= (long)range * 7)
            bits++;
        return bits;
    }

    private void Put(int value)
    {
        if (_length + 2 > _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
        _text[_length++] = Digits[value / 92];
        _text[_length++] = Digits[value % 92];
    }
}
