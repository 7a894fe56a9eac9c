using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AiInsights.Search;

/// <summary>
/// How the other script's wording of a text is written down: the browser turns each character into its usual partner and then applies what
/// differs (<c>5後k裡</c>: from unit 5 on 後, from unit 20 on 裡; positions in base 36). Where the lengths differ the whole wording is kept.
/// </summary>
internal sealed class SecondScript
{
    /// <summary>Mark of a text that carries its other wording after a tab.</summary>
    public const string Whole = "=";

    private readonly Func<string, string>? _convert;

    // By unit, 0 where it was not asked for yet. Threads that fill one place write the same.
    private readonly char[] _usual = new char[65536];

    // A large index asks for each statement twice, far apart; what differs is a few characters, the wordings are not kept.
    private readonly ConcurrentDictionary<string, string> _differences = new(StringComparer.Ordinal);

    /// <param name="convert">The conversion that the pages of the other script use, or null when there are none.</param>
    public SecondScript(Func<string, string>? convert) => _convert = convert;

    /// <summary>The usual partners of all characters met so far, where they differ from the character.</summary>
    public IEnumerable<KeyValuePair<char, char>> Usual =>
        Enumerable.Range(0, _usual.Length).Where(c => _usual[c] != 0 && _usual[c] != c).Select(c => KeyValuePair.Create((char)c, _usual[c]));

    /// <summary>The wording on the other script's page.</summary>
    public string Convert(string text) => _convert is null ? text : _convert(text);

    /// <summary>
    /// The same, for a text that will be described later: what differs is kept. The text itself where nothing but usual partners stand in the
    /// other, which are the same characters to the search.
    /// </summary>
    public string ConvertFirst(string text)
    {
        if (_convert is null)
            return text;
        var other = Lines(text);
        var (difference, written) = Describe(text, other);
        if (ReferenceEquals(written, text))
            _differences.TryAdd(text, difference);
        return difference.Length == 0 ? text : other;
    }

    /// <summary>The difference from the usual, and the text to write.</summary>
    public (string Difference, string Text) Describe(string text)
    {
        if (_convert is null)
            return (string.Empty, text);
        return _differences.TryGetValue(text, out var known) ? (known, text) : Describe(text, Lines(text));
    }

    private string Lines(string text) => text.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(_convert!)) : _convert!(text);

    private (string Difference, string Text) Describe(string text, string other)
    {
        if (other.Length != text.Length)
            return (Whole, text + "\t" + other);

        var difference = new StringBuilder();
        var running = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (other[i] == UsualOf(text[i]))
            {
                running = false;
                continue;
            }

            // Digits and letters would read as positions.
            if (other[i] is '|' or '=' || other[i] < 0x80)
                return (Whole, text + "\t" + other);
            if (!running)
                difference.Append(Base36(i));
            difference.Append(other[i]);
            running = true;
        }

        return (difference.ToString(), text);
    }

    /// <summary>A number in digits and small letters.</summary>
    public static string Base36(int value)
    {
        Span<char> digits = stackalloc char[8];
        var at = digits.Length;
        do
        {
            digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[value % 36];
            value /= 36;
        }
        while (value > 0);
        return digits[at..].ToString();
    }

    // By the character alone, not by what is frequent: so that no edit elsewhere changes a line.
    private char UsualOf(char c)
    {
        if (c < 0x2E80 || char.IsSurrogate(c))
            return c;
        var usual = _usual[c];
        if (usual == 0)
        {
            var alone = _convert!(c.ToString(CultureInfo.InvariantCulture));
            _usual[c] = usual = alone.Length == 1 ? alone[0] : c;
        }

        return usual;
    }
}
