using System.Text.RegularExpressions;

namespace AiInsights.Hanzi.Markup;

/// <summary>
/// Finds what readers see in Markdown: text, link texts, titles and alternative texts; not code, addresses, ids or front
/// matter other than title and summary. HTML inside is read as HTML.
/// </summary>
internal sealed partial class MarkdownScanner(string text, MarkupPieces pieces)
{
    private readonly HtmlScanner _html = new(text, pieces);

    public void Scan()
    {
        var i = FrontMatter();
        var fence = "";
        var afterBlank = true;
        var inList = false;
        while (i < text.Length)
        {
            var end = text.IndexOf('\n', i);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(i, end - i);
            var mark = Fence().Match(text, i, end - i);
            if (fence.Length > 0)
            {
                if (mark.Success && mark.Groups["mark"].Value[0] == fence[0] && mark.Groups["mark"].Length >= fence.Length) fence = "";
            }
            else if (mark.Success)
            {
                fence = mark.Groups["mark"].Value;
                pieces.Break();
            }
            else if (afterBlank && !inList && (line.StartsWith("    ") || line.StartsWith("\t")))
            {
                // An indented block is code and goes on until a line that is not indented.
                pieces.Break();
                i = end + 1;
                continue;
            }
            else if (!Definition().IsMatch(line))
            {
                var isBlank = line.IsWhiteSpace();
                if (isBlank || BlockStart().IsMatch(line)) pieces.Break();
                inList = ListItem().IsMatch(line) || (inList && (isBlank || char.IsWhiteSpace(line[0]) || !afterBlank));
                end = Inline(i, end);
                afterBlank = isBlank;
            }
            i = end + 1;
        }
    }

    // Returns where the line ends: a comment or a tag may go on over several.
    private int Inline(int start, int end)
    {
        var from = start;
        var i = start;
        while (i < end)
        {
            var next = i;
            switch (text[i])
            {
                case '\\':
                    i += 2;
                    continue;
                case '`':
                    next = AfterCode(i, end);
                    break;
                case '<':
                    _html.Text(from, i);
                    i = from = text.AsSpan(i).StartsWith("<http") ? text.IndexOf('>', i) is >= 0 and var close ? close + 1 : end : _html.Tag(i);
                    if (i > end) end = text.IndexOf('\n', i - 1) is >= 0 and var line ? line : text.Length;
                    continue;
                case ']' when i + 1 < end && text[i + 1] == '(':
                    _html.Text(from, i);
                    i = from = Destination(i + 2, end);
                    continue;
                case '{' when i + 1 < end && text[i + 1] is '#' or '.' or ':':
                    next = text.IndexOf('}', i) is >= 0 and var brace && brace < end ? brace + 1 : i;
                    break;
                case '$' when i + 1 < end && text[i + 1] == '$':
                    next = text.IndexOf("$$", i + 2, StringComparison.Ordinal) is >= 0 and var math && math < end ? math + 2 : i;
                    break;
            }
            if (next == i)
            {
                i++;
                continue;
            }
            _html.Text(from, i);
            pieces.Break();
            i = from = next;
        }
        _html.Text(Math.Min(from, end), end);
        return end;
    }

    private int AfterCode(int start, int end)
    {
        var ticks = start;
        while (ticks < end && text[ticks] == '`') ticks++;
        var mark = text[start..ticks];
        for (var i = text.IndexOf(mark, ticks, StringComparison.Ordinal); i >= 0 && i < end; i = text.IndexOf(mark, i + 1, StringComparison.Ordinal))
        {
            var close = i;
            while (close < text.Length && text[close] == '`') close++;
            if (close - i == mark.Length) return close;
            i = close;
        }
        return start;
    }

    // The address of a link is kept, its title is text.
    private int Destination(int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '"' && i > start && text[i - 1] == ' ' && text.IndexOf('"', i + 1) is >= 0 and var close && close < end)
            {
                pieces.Break();
                _html.Text(i + 1, close);
                i = close;
            }
            else if (text[i] == '(')
            {
                depth++;
            }
            else if (text[i] == ')' && depth-- == 0)
            {
                return i + 1;
            }
        }
        return end;
    }

    private int FrontMatter()
    {
        var match = FrontMatterBlock().Match(text);
        if (!match.Success) return 0;
        foreach (Match field in ReadField().Matches(match.Value))
        {
            pieces.Break();
            pieces.Add(field.Groups["value"].Index, field.Groups["value"].Index + field.Groups["value"].Length);
        }
        pieces.Break();
        return match.Length;
    }

    [GeneratedRegex(@"\G {0,3}(?<mark>`{3,}|~{3,})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}\[[^\]]+\]:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||={3,}\s*$|-{3,}\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\A---\r?\n.*?^---\r?\n", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatterBlock();

    [GeneratedRegex(@"^(title|subtitle|summary|description|lead):[ \t]*(?<value>.+?)\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReadField();
}
