using System.Numerics;

namespace AiInsights.Search.Pairs;

/// <summary>Reads what <see cref="BitText"/> wrote. Behind the end stand zeros.</summary>
internal sealed class BitReader
{
    private const int InWord = 13;

    private static readonly byte[] Values = ByDigit();

    private readonly string _text;
    private int _next;
    private ulong _held;
    private int _left;

    public BitReader(string text) => _text = text;

    /// <summary>In bits from the start.</summary>
    public int Position
    {
        get => (_next / 2 * InWord) - _left;
        set
        {
            _next = value / InWord * 2;
            _left = 0;
            Read(value % InWord);
        }
    }

    /// <summary>The next bits as a number; at most 32.</summary>
    public uint Read(int count)
    {
        if (_left < count)
            Fill();
        _left -= count;
        return (uint)((_held >> _left) & ((1UL << count) - 1));
    }

    /// <summary>See <see cref="BitText.WriteGamma"/>.</summary>
    public int Gamma()
    {
        var length = Run(0);
        return (int)(((1UL << length) | Read(length)) - 1);
    }

    /// <summary>See <see cref="BitText.WriteRice"/>.</summary>
    public int Rice(int low) => (Run(ulong.MaxValue) << low) | (int)Read(low);

    /// <summary>See <see cref="BitText.WriteGolomb"/>.</summary>
    public int Golomb(int low) => (Gamma() << low) | (int)Read(low);

    /// <summary>How many bits of one kind stand before the first of the other, which is taken too.</summary>
    private int Run(ulong kind)
    {
        for (var run = 0; ;)
        {
            if (_left == 0)
                Fill();
            var rest = (_held ^ kind) << (64 - _left);
            var same = Math.Min(BitOperations.LeadingZeroCount(rest), _left);
            run += same;
            if (same < _left)
            {
                _left -= same + 1;
                return run;
            }

            _left = 0;
            if (_next >= _text.Length)
                throw new InvalidDataException("A list of the index ends in the middle.");
        }
    }

    private void Fill()
    {
        while (_left <= 64 - InWord)
        {
            var word = _next + 1 < _text.Length ? (Values[_text[_next]] * 92) + Values[_text[_next + 1]] : 0;
            _held = (_held << InWord) | (uint)word;
            _next += 2;
            _left += InWord;
        }
    }

    private static byte[] ByDigit()
    {
        var values = new byte[128];
        for (var i = 0; i < BitText.Digits.Length; i++)
            values[BitText.Digits[i]] = (byte)i;
        return values;
    }
}
