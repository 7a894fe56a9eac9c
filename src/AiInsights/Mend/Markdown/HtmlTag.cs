namespace AiInsights.Mend.Markdown;

/// <summary>A tag of HTML: name and attributes.</summary>
internal sealed class HtmlTag
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.OrdinalIgnoreCase);

    private HtmlTag(string name, bool isClosing) => (Name, IsClosing) = (name, isClosing);

    /// <summary>Lower case.</summary>
    public string Name { get; }

    public bool IsClosing { get; }

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    /// <summary>Reads a tag, angle brackets included; the first of two attributes of one name counts, as in browsers.</summary>
    public static HtmlTag Parse(ReadOnlySpan<char> tag)
    {
        var inner = tag.Trim("<>").TrimEnd('/');
        var isClosing = inner.StartsWith("/", StringComparison.Ordinal);
        inner = inner.TrimStart('/');
        var end = inner.IndexOfAny(" \t\r\n/");
        var parsed = new HtmlTag((end < 0 ? inner : inner[..end]).ToString().ToLowerInvariant(), isClosing);
        var rest = end < 0 ? [] : inner[end..];
        while (!(rest = rest.TrimStart(" \t\r\n/")).IsEmpty)
        {
            var nameEnd = rest.IndexOfAny("= \t\r\n");
            var name = nameEnd < 0 ? rest : rest[..nameEnd];
            rest = nameEnd < 0 ? [] : rest[nameEnd..].TrimStart();
            var value = ReadOnlySpan<char>.Empty;
            if (!rest.IsEmpty && rest[0] == '=')
            {
                rest = rest[1..].TrimStart();
                value = Value(ref rest);
            }

            if (!name.IsEmpty)
                parsed._attributes.TryAdd(name.ToString(), value.ToString());
        }

        return parsed;
    }

    private static ReadOnlySpan<char> Value(scoped ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> value;
        if (!rest.IsEmpty && rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            value = close < 0 ? rest[1..] : rest.Slice(1, close);
            rest = close < 0 ? [] : rest[(close + 2)..];
        }
        else
        {
            var end = rest.IndexOfAny(" \t\r\n");
            value = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[end..];
        }

        return value;
    }
}
