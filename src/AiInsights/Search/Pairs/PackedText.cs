using System.Text;

namespace AiInsights.Search.Pairs;

/// <summary>
/// Text with its frequent characters in fewer bytes: the commonest become ASCII, the next ones two-byte characters, and what these displace
/// moves to the private-use area. Chinese text shrinks to about three fifths, and each file still stands alone. Which characters are common
/// is written down once for all collections (see <c>common.txt</c>), so that no edit of one text changes how another is written.
/// </summary>
internal static class PackedText
{
    // What a script must escape is left out.
    private const string OneByte = " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    private const int TwoBytesFrom = 0xC0;
    private const int TwoBytesTo = 0x7FF;
    private const int Displaced = 0xE000;

    /// <summary>Stands before a character that is itself.</summary>
    private const char Itself = '\uF8FF';

    private static readonly char[] Codes = new char[0x10000];
    private static readonly char[] Plain = new char[0x10000];

    static PackedText()
    {
        using var stream = typeof(PackedText).Assembly.GetManifestResourceStream("AiInsights.Search.Pairs.common.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Table = "\n\u001f" + reader.ReadToEnd().ReplaceLineEndings(string.Empty);
        for (var i = 0; i < Codes.Length; i++)
            Plain[i] = Codes[i] = i is >= Displaced and <= Itself ? Itself : (char)i;
        for (var i = 0; i <= TwoBytesTo; i++)
        {
            Codes[i] = (char)(Displaced + i);
            Plain[Displaced + i] = (char)i;
        }

        for (var i = 0; i < Table.Length; i++)
        {
            var code = i < OneByte.Length ? OneByte[i] : (char)(TwoBytesFrom + i - OneByte.Length);
            Codes[Table[i]] = code;
            Plain[code] = Table[i];
        }
    }

    /// <summary>The characters that have short codes, in the order of the codes.</summary>
    public static string Table { get; }

    /// <summary>How many there may be.</summary>
    public static int Room => OneByte.Length + TwoBytesTo - TwoBytesFrom + 1;

    /// <summary>A text in codes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">Room for twice as much.</param>
    /// <returns>How many units the codes take.</returns>
    public static int Pack(ReadOnlySpan<char> text, Span<char> to)
    {
        var length = 0;
        foreach (var c in text)
        {
            to[length++] = Codes[c];
            if (Codes[c] == Itself)
                to[length++] = c;
        }

        return length;
    }

    /// <summary>The text behind the codes.</summary>
    public static string Unpack(string packed)
    {
        var text = new StringBuilder(packed.Length);
        for (var i = 0; i < packed.Length; i++)
            text.Append(packed[i] == Itself && i + 1 < packed.Length ? packed[++i] : Plain[packed[i]]);
        return text.ToString();
    }
}
