using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AiInsights.Mend.Markdown;

/// <summary>Tells tags of HTML from words in angle brackets.</summary>
internal static partial class HtmlTags
{
    private static readonly FrozenSet<string> s_elements = new[]
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "canvas", "center", "cite", "code",
        "col", "colgroup", "dd", "del", "details", "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "mark",
        "meta", "mp-common-profile", "nav", "noscript", "object", "ol", "optgroup", "option", "p", "param", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select", "small", "source",
        "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title",
        "tr", "tt", "u", "ul", "video", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_blocks = new[]
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A piece of HTML: a tag, or the text between two.</summary>
    public readonly record struct Piece(int Start, int Length, bool IsText, bool EndsBlock);

    /// <summary>Whether a tag is a line break.</summary>
    public static bool IsBreak(string tag) => NameOf(tag).Equals("br", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a tag opens a cell of a table (true) or closes one (false); null for other tags.</summary>
    public static bool? CellOf(ReadOnlySpan<char> tag)
    {
        var isClosing = tag.Length > 1 && tag[1] == '/';
        var name = tag[(isClosing ? 2 : 1)..];
        return name.Length > 2 && !char.IsAsciiLetterOrDigit(name[2]) && (name.StartsWith("td", StringComparison.OrdinalIgnoreCase) || name.StartsWith("th", StringComparison.OrdinalIgnoreCase)) ? !isClosing : null;
    }

    /// <summary>Whether the table that begins before a place has one cell: forums put a whole post into it. The next table, or its end, ends the look.</summary>
    public static bool HasOneCell(string text, int from)
    {
        var cells = 0;
        for (var at = text.IndexOf('<', from); at >= 0; at = at + 1 < text.Length ? text.IndexOf('<', at + 1) : -1)
        {
            var tag = text.AsSpan(at);
            if (tag.StartsWith("</table", StringComparison.OrdinalIgnoreCase))
                return cells == 1;
            if (tag.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || (CellOf(tag[..Math.Min(4, tag.Length)]) == true && ++cells > 1))
                return false;
        }

        return false;
    }

    /// <summary>Whether a tag (or comment) belongs to HTML.</summary>
    public static bool IsElement(string tag) => tag.StartsWith("<!", StringComparison.Ordinal) || tag.StartsWith("<?", StringComparison.Ordinal) || s_elements.Contains(NameOf(tag).ToString());

    /// <summary>Cuts a stretch of HTML into tags and text. What is no tag of HTML is text; what lies in script and style goes with the tag.</summary>
    public static IEnumerable<Piece> Split(string text, int start, int length)
    {
        var end = start + length;
        var done = start;
        while (done < end)
        {
            var open = text.IndexOf('<', done, end - done);
            var close = open < 0 ? -1 : CloseOf(text, open, end);
            if (open < 0 || close < 0)
            {
                yield return new Piece(done, end - done, IsText: true, EndsBlock: true);
                yield break;
            }

            var tag = text[open..(close + 1)];
            if (!IsElement(tag))
            {
                yield return new Piece(done, close + 1 - done, IsText: true, EndsBlock: false);
                done = close + 1;
                continue;
            }

            var name = NameOf(tag).ToString();
            if (open > done)
                yield return new Piece(done, open - done, IsText: true, EndsBlock: s_blocks.Contains(name));
            var next = close + 1;
            if (name is "script" or "style" && tag[1] != '/')
            {
                var closing = text.IndexOf("</" + name, next, end - next, StringComparison.OrdinalIgnoreCase);
                next = closing < 0 ? end : closing;
            }

            yield return new Piece(open, next - open, IsText: false, EndsBlock: s_blocks.Contains(name));
            done = next;
        }
    }

    // A comment ends with -->, whatever else it holds.
    private static int CloseOf(string text, int open, int end)
    {
        if (string.CompareOrdinal(text, open, "<!--", 0, 4) != 0)
            return text.IndexOf('>', open, end - open);
        var close = text.IndexOf("-->", open, end - open, StringComparison.Ordinal);
        return close < 0 ? -1 : close + 2;
    }

    /// <summary>Whether a comment says anything.</summary>
    public static bool CommentHasWords(ReadOnlySpan<char> comment)
    {
        foreach (var c in comment)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether a tag begins what stands below a picture: <c>&lt;figcaption&gt;</c>, <c>&lt;div class="caption"&gt;</c>.</summary>
    public static bool BeginsCaption(ReadOnlySpan<char> tag) => tag.StartsWith("<figcaption", StringComparison.OrdinalIgnoreCase) || CaptionClass().IsMatch(tag);

    [GeneratedRegex(@"^<(?:div|p)\s[^>]{0,80}?\bclass=[""'](?:[^""']{0,80}\s)?(?:image-|img-|figure-|wp-)?caption(?:-text)?(?:\s[^""']{0,80})?[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CaptionClass();

    private static ReadOnlySpan<char> NameOf(string tag)
    {
        var name = tag.AsSpan(1).TrimStart('/');
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] == '-'))
            end++;
        return name[..end];
    }
}
