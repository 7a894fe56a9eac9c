using System.Buffers;

namespace AiInsights.Mend.Markdown;

/// <summary>
/// Program code that a converter indented by four blanks, as Markdown has it. Crawled articles indent prose too, so only what
/// looks like code is: most of its lines hold marks of programs, and none is a sentence in Chinese.
/// </summary>
internal static class IndentedCode
{
    private const int Indent = 4, FewestOfClipper = 3;

    /// <summary>Whose pages hold escapes in code.</summary>
    private const string Escapes = "cubox.pro";

    private static readonly SearchValues<char> s_marks = SearchValues.Create("{}=");
    private static readonly SearchValues<char> s_closing = SearchValues.Create(")]}\"';,.");

    /// <summary>The text with a frame around it.</summary>
    public static TracedText Frame(TracedText text, MendTrace trace)
    {
        var edits = new List<Edit>();
        var isEscaped = text.Text.Contains(Escapes, StringComparison.Ordinal);
        foreach (var (start, end) in Find(text.Text, isEscaped))
        {
            edits.Add(new Edit(start, 0, "```\n"));
            // \#注释, \[0\]: that clipper escapes marks of Markdown in code too.
            for (var i = start; isEscaped && i + 1 < end; i++)
            {
                if (text.Text[i] != '\\' || text.Text[i + 1] is not ('#' or '[' or ']'))
                    continue;
                trace.Mark(text.Slice(i, 1), Fate.Markup);
                edits.Add(new Edit(i, 1, string.Empty));
            }

            edits.Add(new Edit(end, 0, "\n```"));
        }

        return text.Apply(edits);
    }

    // Where it stands: from the begin of a line to behind the last one of another.
    private static List<(int Start, int End)> Find(string text, bool isOfClipper)
    {
        var found = new List<(int Start, int End)>();
        int start = -1, end = 0, lines = 0, code = 0;
        var (isFenced, isBlank, isInList, isProse) = (false, true, false, false);
        for (var at = 0; at <= text.Length;)
        {
            var next = text.AsSpan(at).IndexOf('\n') is >= 0 and var length ? at + length : text.Length;
            var line = text.AsSpan(at, next - at);
            var words = line.Trim();
            if (words.StartsWith("```") || words.StartsWith("~~~"))
                isFenced = !isFenced;
            if (words.IsEmpty)
            {
                isBlank = true;
            }
            else if (!isFenced && line.Length - line.TrimStart(' ').Length >= Indent && (start >= 0 || (isBlank && !isInList)))
            {
                start = start < 0 ? at : start;
                end = at + line.TrimEnd().Length;
                lines++;
                code += IsCode(words) ? 1 : 0;
                isProse |= IsSentence(words);
                isBlank = false;
            }
            else
            {
                Close();
                isInList = line[0] is ' ' or '\t' ? isInList || IsItem(words) : IsItem(words);
                isBlank = false;
            }

            at = next + 1;
        }

        Close();
        return found;

        void Close()
        {
            // That clipper indents code and nothing else, be it in Chinese: # 角色 / 你是一个编辑.
            if (start >= 0 && ((!isProse && 2 * code >= lines) || (isOfClipper && lines >= FewestOfClipper && text.AsSpan(start, end - start).TrimStart() is ['#' or '{' or '<' or '/', ..])))
                found.Add((start, end));
            (start, lines, code, isProse) = (-1, 0, 0, false);
        }
    }

    // - 一点, 1. 一点, > 引文: what is indented below it belongs to it. A mark alone is one of those that a page counts lines of code with.
    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line[0] == '>')
            return true;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits switch
        {
            0 => line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] is ' ' or '\t',
            > 0 and < 4 => line.Length > digits + 1 && line[digits] is '.' or ')' or '、',
            _ => false,
        };
    }

    // A word right before a bracket is called; in prose a blank stands between.
    private static bool IsCode(ReadOnlySpan<char> line)
    {
        if (line[0] is '#' or '@' or '$' || line.StartsWith("//") || line.StartsWith("import ") || line.StartsWith("from "))
            return true;
        if (line.ContainsAny(s_marks) || line.IndexOfAnyExcept(s_closing) < 0)
            return true;
        var bracket = line.IndexOf('(');
        return bracket > 0 && (char.IsAsciiLetterOrDigit(line[bracket - 1]) || line[bracket - 1] == '_');
    }

    // Nor sources, elements of a page and their look (#page, .toolbar { margin: 0 auto; }); a comment of a program may be one.
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        if (line[0] is '#' or '.' && line.Length > 1 && line[1] != ' ' && line.Contains('{'))
            return true;
        if (line[0] is '#' or '/' or '*')
            return false;
        var isSource = line[0] == '[' && line.Length > 1 && char.IsAsciiDigit(line[1]);
        return isSource || line[0] == '<' || line.ContainsAny('。', '，') || line.StartsWith("![") || line.Contains("](http", StringComparison.Ordinal);
    }
}
