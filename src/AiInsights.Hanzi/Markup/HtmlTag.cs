using System.Collections.Frozen;

namespace AiInsights.Hanzi.Markup;

/// <summary>One start tag: its name, and its attributes with where their values stand.</summary>
internal sealed record HtmlTag(string Name, int End, bool IsClosed, List<HtmlTag.Attribute> Attributes)
{
    private static readonly FrozenSet<string> Unread =
        FrozenSet.ToFrozenSet(["code", "pre", "script", "style", "kbd", "samp", "var", "tt", "math", "svg", "noscript", "textarea"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ReadAttributes =
        FrozenSet.ToFrozenSet(["title", "alt", "placeholder", "aria-label", "aria-description", "label", "summary"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ReadMetas = FrozenSet.ToFrozenSet(
        ["description", "keywords", "title", "og:title", "og:description", "og:site_name", "og:image:alt", "twitter:title", "twitter:description", "twitter:image:alt"],
        StringComparer.Ordinal);

    public bool IsInline => Inline.Contains(Name);

    public bool IsEmpty => IsClosed || Empty.Contains(Name);

    /// <summary>Whether the text inside is for machines.</summary>
    public bool IsUnread => Unread.Contains(Name);

    /// <summary>Whether the content says that it is not to be translated.</summary>
    public bool IsKept => Value("translate") == "no" || (Value("class")?.Split(' ').Contains("notranslate") ?? false);

    /// <summary>The language that begins here, if one is named.</summary>
    public string? Language => Value("lang") ?? Value("xml:lang");

    /// <summary>The attributes whose values readers see or hear.</summary>
    public IEnumerable<Attribute> Visible => Attributes.Where(a =>
        ReadAttributes.Contains(a.Name)
        || (a.Name == "content" && Name == "meta" && ReadMetas.Contains(Value("name") ?? Value("property") ?? ""))
        || (a.Name == "value" && Name == "input" && Value("type") is "submit" or "button" or "reset" && a.Name == "value"));

    /// <summary>Whether a tag is not what a template or a script would call inline.</summary>
    public static bool IsInlineName(string name) => Inline.Contains(name);

    /// <summary>Reads the start tag at this '&lt;'; null where it is none.</summary>
    public static HtmlTag? Read(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or ':')) i++;
        if (i == start + 1 || !char.IsAsciiLetter(text[start + 1])) return null;
        var name = text[(start + 1)..i].ToLowerInvariant();
        var attributes = new List<Attribute>();
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == '/')
            {
                if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '>') return new HtmlTag(name, i + 2, IsClosed: true, attributes);
                i++;
                continue;
            }
            if (text[i] == '>') return new HtmlTag(name, i + 1, IsClosed: false, attributes);
            i = ReadAttribute(text, i, attributes);
        }
        return null;
    }

    private static int ReadAttribute(string text, int start, List<Attribute> attributes)
    {
        // A template brace may stand where an attribute could: {{ if x }}class="y"{{ end }}.
        if (text.AsSpan(start).StartsWith("{{") && text.IndexOf("}}", start, StringComparison.Ordinal) is >= 0 and var close) return close + 2;
        var i = start + 1;
        while (i < text.Length && text[i] is not ('=' or '>' or '/') && !char.IsWhiteSpace(text[i])) i++;
        var name = text[start..i].ToLowerInvariant();
        var next = i;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next >= text.Length || text[next] != '=')
        {
            attributes.Add(new Attribute(name, i, i, ""));
            return i;
        }
        i = next + 1;
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        if (i < text.Length && text[i] is '"' or '\'')
        {
            var end = text.IndexOf(text[i], i + 1);
            if (end < 0) end = text.Length;
            attributes.Add(new Attribute(name, i + 1, end, text[(i + 1)..end]));
            return Math.Min(end + 1, text.Length);
        }
        var from = i;
        while (i < text.Length && text[i] != '>' && !char.IsWhiteSpace(text[i])) i++;
        attributes.Add(new Attribute(name, from, i, text[from..i]));
        return i;
    }

    private string? Value(string name) => Attributes.Find(a => a.Name == name)?.Value;

    /// <summary>An attribute and where its value stands.</summary>
    internal sealed record Attribute(string Name, int Start, int End, string Value);
}
