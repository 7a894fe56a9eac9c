using System.Text;

namespace AiInsights.Render;

/// <summary>
/// Takes comments, indentation and blanks that mean nothing out of a script or style sheet. Names stay, and so does the line of each statement: what is
/// published can still be read and compared line by line, and what a reader's browser loads is a fourth smaller.
/// </summary>
public static class AssetSqueeze
{
    private static readonly string[] BeforeRegex = ["return", "typeof", "case", "in", "of", "void", "delete", "else", "do"];

    // What stands before brackets behind which a statement follows, be it an empty one.
    private static readonly string[] Heads = ["if", "for", "while", "with"];

    /// <summary>A classic script. Lines are joined only inside brackets, so that semicolons may be left out as the language allows.</summary>
    public static string Script(string source)
    {
        var text = new StringBuilder(source.Length);
        var heads = new Stack<bool>();
        var afterHead = false;
        for (var i = 0; i < source.Length;)
        {
            var c = source[i];
            if (c is '"' or '\'' or '`')
            {
                i = Copy(source, i, EndOfString(source, i), text);
            }
            else if (c == '/' && Next(source, i) == '/')
            {
                i = IndexOrEnd(source, '\n', i);
            }
            else if (c == '/' && Next(source, i) == '*')
            {
                i = IndexOrEnd(source, "*/", i + 2) + 2;
            }
            else if (c == '/' && StartsRegex(text))
            {
                i = Copy(source, i, EndOfRegex(source, i), text);
            }
            else if (c is '\n' or '\r')
            {
                TrimEnd(text);
                if (text.Length > 0 && text[^1] is not ('\n' or '{' or '(' or '[' or ','))
                    text.Append('\n');
                i++;
            }
            else if (c is '}' or ')' or ']')
            {
                if (text.Length > 0 && text[^1] == '\n')
                    text.Length--;
                // The last statement of a block ends with it, unless it is the empty one behind if (…) or for (…).
                if (c == '}' && text.Length > 1 && text[^1] == ';' && !(text[^2] == ')' && afterHead) && text[^2] is not ('{' or ';' or ':') && !IsHead(text))
                    text.Length--;
                if (c == ')')
                    afterHead = heads.TryPop(out var head) && head;
                text.Append(c);
                i++;
            }
            else if (c is ' ' or '\t')
            {
                while (i < source.Length && source[i] is ' ' or '\t')
                    i++;
                if (i < source.Length && text.Length > 0 && Needed(text[^1], source[i]))
                    text.Append(' ');
            }
            else
            {
                if (c == '(')
                    heads.Push(Heads.Contains(LastWord(text)));
                text.Append(c);
                i++;
            }
        }

        return text.ToString();
    }

    /// <summary>A style sheet.</summary>
    public static string Style(string source)
    {
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var c = source[i];
            if (c is '"' or '\'')
            {
                i = Copy(source, i, EndOfString(source, i), text);
            }
            else if (c == '/' && Next(source, i) == '*')
            {
                i = IndexOrEnd(source, "*/", i + 2) + 2;
            }
            else if (c is '\n' or '\r')
            {
                TrimEnd(text);
                if (text.Length > 0 && text[^1] != '\n')
                    text.Append('\n');
                i++;
            }
            else if (c is ' ' or '\t')
            {
                while (i < source.Length && source[i] is ' ' or '\t')
                    i++;
                // Before a colon, around + and inside selectors a blank has a meaning.
                if (i < source.Length && text.Length > 0 && text[^1] is not ('\n' or ':' or ';' or ',' or '{' or '}') && source[i] is not ('{' or '}' or ';'))
                    text.Append(' ');
            }
            else
            {
                // The last declaration of a rule ends with it.
                var end = text.Length - 1;
                while (c == '}' && end > 0 && text[end] is '\n' or ' ')
                    end--;
                if (c == '}' && end > 0 && text[end] == ';')
                    text.Remove(end, 1);
                text.Append(c);
                i++;
            }
        }

        return text.ToString();
    }

    private static char Next(string source, int i) => i + 1 < source.Length ? source[i + 1] : '\0';

    private static bool Needed(char before, char after) =>
        (Word(before) && Word(after)) || (before == after && before is '+' or '-') || (before == '/' && after == '/') || (Word(before) && after is '"' or '\'' or '`');

    private static bool Word(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static bool StartsRegex(StringBuilder text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '\n')
            end--;
        if (end == 0)
            return true;
        return Word(text[end - 1]) ? BeforeRegex.Contains(LastWord(text)) : text[end - 1] is not (')' or ']' or '}' or '"' or '\'' or '`');
    }

    /// <summary>Whether the last character is the empty statement of <c>else</c> or <c>do</c>.</summary>
    private static bool IsHead(StringBuilder text) => LastWord(text, 1) is "else" or "do";

    private static string LastWord(StringBuilder text, int before = 0)
    {
        var end = text.Length - before;
        while (end > 0 && text[end - 1] is ' ' or '\n')
            end--;
        var start = end;
        while (start > 0 && Word(text[start - 1]))
            start--;
        return text.ToString(start, end - start);
    }

    private static int EndOfString(string source, int start)
    {
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] == '\\')
                i++;
            else if (source[i] == source[start])
                return i + 1;
        }

        return source.Length;
    }

    private static int EndOfRegex(string source, int start)
    {
        var inClass = false;
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] == '\\')
                i++;
            else if (source[i] == '[')
                inClass = true;
            else if (source[i] == ']')
                inClass = false;
            else if (source[i] == '\n' || (source[i] == '/' && !inClass))
                return i + 1;
        }

        return source.Length;
    }

    private static int Copy(string source, int start, int end, StringBuilder text)
    {
        text.Append(source, start, end - start);
        return end;
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
            text.Length--;
    }

    private static int IndexOrEnd(string source, char c, int from) => source.IndexOf(c, from) is var at and >= 0 ? at : source.Length;

    private static int IndexOrEnd(string source, string s, int from) => source.IndexOf(s, from, StringComparison.Ordinal) is var at and >= 0 ? at : source.Length;
}
