using System.Globalization;
using System.Text.RegularExpressions;

namespace AiInsights.Cli.Language;

/// <summary>A message with holes, in two languages: finds what stands in the holes of one and puts it into the other.</summary>
internal sealed partial class MessagePattern
{
    private readonly string[] _literals;
    private readonly string _to;

    /// <param name="from">In English, with <c>{0}</c>, <c>{1}</c> … in this order.</param>
    /// <param name="to">In the other language, holes in any order.</param>
    public MessagePattern(string from, string to)
    {
        _literals = Hole().Split(from);
        _to = to;
        Weight = _literals.Sum(static l => l.Length);
    }

    /// <summary>How many characters are its own.</summary>
    public int Weight { get; }

    /// <summary>What stands in the holes, or null when the text is no such message.</summary>
    public string[]? Match(string text)
    {
        if (text.Length < Weight || !text.StartsWith(_literals[0], StringComparison.Ordinal) || !text.EndsWith(_literals[^1], StringComparison.Ordinal))
            return null;
        var values = new string[_literals.Length - 1];
        var (at, end) = (_literals[0].Length, text.Length - _literals[^1].Length);
        for (var i = 1; i < _literals.Length - 1; i++)
        {
            var next = end < at ? -1 : text.IndexOf(_literals[i], at, end - at, StringComparison.Ordinal);
            if (next < 0)
                return null;
            values[i - 1] = text[at..next];
            at = next + _literals[i].Length;
        }
        if (end < at)
            return null;
        values[^1] = text[at..end];
        return values;
    }

    /// <summary>The message in the other language.</summary>
    public string Fill(string[] values) =>
        Hole().Replace(_to, m => values[int.Parse(m.ValueSpan[1..^1], CultureInfo.InvariantCulture)]);

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
