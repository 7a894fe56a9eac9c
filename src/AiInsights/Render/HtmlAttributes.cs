using System.Net;

namespace AiInsights.Render;

/// <summary>The attributes of a page's elements, in order. Comments, scripts and styles hold none.</summary>
internal static class HtmlAttributes
{
    private static readonly string[] s_raw = ["script", "style"];

    /// <summary>Each attribute that has a value, without character references, and where the value begins.</summary>
    public static IEnumerable<(string Name, string Value, int At)> Of(string page)
    {
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; at = page.IndexOf('<', at))
        {
            if (string.CompareOrdinal(page, at, "<!--", 0, 4) == 0)
            {
                at = End(page, "-->", at);
                continue;
            }

            var i = ++at;
            while (i < page.Length && char.IsAsciiLetterOrDigit(page[i]))
                i++;
            var element = page[at..i];
            at = i;
            if (element.Length == 0)
                continue;
            while (i < page.Length && page[i] != '>')
            {
                if (page[i] != '=')
                {
                    i++;
                    continue;
                }

                var name = i;
                while (name > at && !char.IsWhiteSpace(page[name - 1]))
                    name--;
                var quote = i + 1 < page.Length ? page[i + 1] : '>';
                var from = quote is '"' or '\'' ? i + 2 : i + 1;
                var to = from;
                while (to < page.Length && (quote is '"' or '\'' ? page[to] != quote : page[to] is not ('>' or ' ' or '\n')))
                    to++;
                yield return (page[name..i], WebUtility.HtmlDecode(page[from..to]), from);
                i = quote is '"' or '\'' ? to + 1 : to;
            }

            at = Array.Exists(s_raw, r => r.Equals(element, StringComparison.OrdinalIgnoreCase)) ? End(page, "</" + element, i) : i;
            if (at >= page.Length)
                yield break;
        }
    }

    private static int End(string page, string mark, int from)
    {
        var end = page.IndexOf(mark, Math.Min(from, page.Length), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page.Length : end + mark.Length;
    }
}
