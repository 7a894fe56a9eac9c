using System.Globalization;
using System.Text;

namespace AiInsights.Search.Pairs;

/// <summary>
/// Text with its frequent characters in fewer bytes: the commonest 91 become ASCII, the next 1,800 two-byte characters, and what these
/// displace moves to the private-use area. Chinese text shrinks to about three fifths, and each shard still stands alone.
/// </summary>
internal sealed class PackedText
{
    private const string OneByte = " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    private const int TwoBytesFrom = 0xC0;
    private const int TwoBytesTo = 0x7FF;
    private const int Displaced = 0xE000;

    private readonly char[] _code = new char[65536];

    /// <param name="counts">How often each UTF-16 unit stands in the text.</param>
    public PackedText(long[] counts)
    {
        var ranked = Enumerable.Range(0, 65536)
            .Where(c => counts[c] > 0 && !char.IsSurrogate((char)c))
            .OrderByDescending(c => counts[c]).ThenBy(static c => c)
            .ToList();
        var table = new StringBuilder();
        for (var i = 0; i < 65536; i++)
            _code[i] = (char)i;

        var near = ranked.Take(OneByte.Length + TwoBytesTo - TwoBytesFrom + 1).ToHashSet();
        var at = 0;
        var displaced = 0;
        foreach (var c in ranked)
        {
            if (near.Contains(c))
            {
                _code[c] = at < OneByte.Length ? OneByte[at] : (char)(TwoBytesFrom + at - OneByte.Length);
                table.Append((char)c);
                at++;
            }
            else if (c <= TwoBytesTo || c is >= Displaced and < 0xF900)
            {
                _code[c] = (char)(Displaced + displaced++);
            }
        }

        Table = table.ToString();
        Rest = string.Concat(ranked.Where(c => !near.Contains(c) && (c <= TwoBytesTo || c is >= Displaced and < 0xF900)).Select(static c => (char)c));
    }

    /// <summary>The characters that have short codes, in the order of the codes.</summary>
    public string Table { get; }

    /// <summary>The characters that moved to the private-use area, in the order of their codes.</summary>
    public string Rest { get; }

    /// <summary>The text in codes; as long as before.</summary>
    public string Pack(string text) => string.Create(text.Length, (text, _code), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = state._code[state.text[i]];
    });

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Table.Length} + {Rest.Length}");
}
