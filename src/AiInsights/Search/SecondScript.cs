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
    private readonly char[] _usual;

    // Each statement of a large index is asked for twice, when it is folded and when it is written: what differs is a few characters.
    private readonly Dictionary<string, string>? _differences;

    /// <param name="convert">The conversion that the pages of the other script use, or null when there are none.</param>
    public SecondScript(Func<string, string>? convert) => (_convert, _usual) = (convert, new char[65536]);

    private SecondScript(SecondScript shared) => (_convert, _usual, _differences) = (shared._convert, shared._usual, new(StringComparer.Ordinal));

    /// <summary>For the statements of one document, by one thread.</summary>
    public SecondScript ForDocument() => new(this);

    /// <summary>A character's usual partner on the other page; itself where it has none.</summary>
    // By the character alone, not by what is frequent: so that no edit elsewhere changes a line.
    public char Usual(char c)
    {
        if (c < 0x2E80 || char.IsSurrogate(c) || _convert is null)
            return c;
        var usual = _usual[c];
        if (usual == 0)
        {
            var alone = _convert(c.ToString(CultureInfo.InvariantCulture));
            _usual[c] = usual = alone.Length == 1 ? alone[0] : c;
        }

        return usual;
    }

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
            _differences?.TryAdd(text, difference);
        return difference.Length == 0 ? text : other;
    }

    /// <summary>The difference from the usual, and the text to write.</summary>
    public (string Difference, string Text) Describe(string text)
    {
        if (_convert is null)
            return (string.Empty, text);
        return _differences is not null && _differences.TryGetValue(text, out var known) ? (known, text) : Describe(text, Lines(text));
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
            if (other[i] == Usual(text[i]))
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

    /// <summary>The text itself of what was written.</summary>
    public static string Original(string difference, string written) => difference == Whole ? written[..written.IndexOf('\t', StringComparison.Ordinal)] : written;

    /// <summary>The other wording of what was written; the text itself where it is the same to the search.</summary>
    public string Other(string difference, string written)
    {
        if (difference.Length == 0)
            return written;
        if (difference == Whole)
            return written[(written.IndexOf('\t', StringComparison.Ordinal) + 1)..];
        var other = written.ToCharArray();
        for (var i = 0; i < other.Length; i++)
            other[i] = Usual(other[i]);
        var at = 0;
        var running = false;
        foreach (var c in difference)
        {
            if (c >= 0x80)
            {
                other[at++] = c;
                running = true;
                continue;
            }

            at = ((running ? 0 : at) * 36) + (char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10);
            running = false;
        }

        return new(other);
    }
}
