using System.Buffers;
using System.Text.RegularExpressions;

namespace AiInsights.Ingest.Text;

/// <summary>
/// Finds program code that a crawler left without its frame. Its hashes begin comments, not headings, and its marks are not
/// punctuation. Lines that only look like calls (<c>Claude(Anthropic)</c>) prove nothing: there must be statements among them.
/// </summary>
internal static partial class CodeRuns
{
    private const int FewestLines = 3, FewestStatements = 2;

    /// <summary>One comment above one command may be a heading and its part.</summary>
    private const int FewestTurns = 2;

    /// <summary>A comment between triple quotes is no longer than this.</summary>
    private const int LongestNote = 12;

    /// <summary>A program of which the crawler made one line has as many of these marks at least.</summary>
    private const int FewestMarks = 8;

    private static readonly SearchValues<char> s_first = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_@#/)]}\"");
    private static readonly SearchValues<char> s_marks = SearchValues.Create("()=_:;{}");

    private enum Kind
    {
        Other,
        Blank,
        Comment,
        Call,
        Statement,
        Program,
    }

    /// <summary>Where they stand: from the first character of a line to behind the last one of another.</summary>
    public static List<(int Start, int End)> Find(string text)
    {
        var runs = new List<(int Start, int End)>();
        int start = -1, end = 0, lines = 0, statements = 0, note = 0;
        var isProgram = false;
        var isFenced = false;
        for (var at = 0; at <= text.Length;)
        {
            var next = text.AsSpan(at).IndexOf('\n') is >= 0 and var length ? at + length : text.Length;
            var line = text.AsSpan(at, next - at).Trim();
            if (line.StartsWith("```"))
                isFenced = !isFenced;
            var kind = isFenced ? Kind.Other : note > 0 ? Kind.Comment : KindOf(line);
            if (start >= 0 && !isFenced && line.StartsWith("\"\"\""))
                (kind, note) = (Kind.Comment, note > 0 || (line.Length > 5 && line.EndsWith("\"\"\"")) ? 0 : LongestNote);
            else if (note > 0)
                note--;
            if (kind == Kind.Other)
            {
                Close();
            }
            else if (kind != Kind.Blank)
            {
                // A hash above a blank line heads a part, unless hashes and commands take turns.
                if (start < 0 && kind == Kind.Comment && line[0] == '#' && IsBlankBelow(text, next) && !IsScript(text, next))
                {
                    at = next + 1;
                    continue;
                }

                if (start < 0)
                    start = at + (text.AsSpan(at, next - at).Length - text.AsSpan(at, next - at).TrimStart().Length);
                end = at + text.AsSpan(at, next - at).TrimEnd().Length;
                lines++;
                statements += kind >= Kind.Statement ? 1 : 0;
                isProgram |= kind == Kind.Program;
            }

            at = next + 1;
        }

        Close();
        return runs;

        void Close()
        {
            if (start >= 0 && (isProgram || (lines >= FewestLines && statements >= FewestStatements)))
                runs.Add((start, end));
            (start, lines, statements, note, isProgram) = (-1, 0, 0, 0, false);
        }
    }

    // # 装依赖 / pip install … / # 拉代码 / git clone …, a blank line between each of them and the next.
    private static bool IsScript(string text, int lineEnd)
    {
        int comments = 1, statements = 0;
        var wasComment = true;
        for (var at = lineEnd + 1; at < text.Length && comments < FewestTurns + 1;)
        {
            var next = text.AsSpan(at).IndexOf('\n') is >= 0 and var length ? at + length : text.Length;
            var kind = KindOf(text.AsSpan(at, next - at).Trim());
            at = next + 1;
            if (kind == Kind.Blank)
                continue;
            if (kind == Kind.Other || (kind == Kind.Comment && wasComment))
                break;
            wasComment = kind == Kind.Comment;
            comments += wasComment ? 1 : 0;
            statements += kind >= Kind.Statement ? 1 : 0;
        }

        return statements >= FewestTurns && comments >= FewestTurns;
    }

    private static bool IsBlankBelow(string text, int lineEnd) =>
        lineEnd + 1 >= text.Length || text.AsSpan(lineEnd + 1) is var rest && rest[..(rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length)].IsWhiteSpace();

    private static Kind KindOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return Kind.Blank;
        if (!s_first.Contains(line[0]))
            return Kind.Other;
        if (line[0] is '#' or '/')
            return line.StartsWith("# ") || line.StartsWith("// ") ? Kind.Comment : Kind.Other;
        if (Statement().IsMatch(line))
            return line.Length > 60 && Marks(line) >= FewestMarks && Opening().IsMatch(line) ? Kind.Program : Kind.Statement;
        return Call().IsMatch(line) ? Kind.Call : Kind.Other;
    }

    private static int Marks(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
            count += s_marks.Contains(c) ? 1 : 0;
        return count;
    }

    [GeneratedRegex(@"^(?:import [A-Za-z_][A-Za-z0-9_.]*(?: as [A-Za-z_]+|;)?$|from [A-Za-z_.][A-Za-z0-9_.]* import \S|(?:async )?def [A-Za-z_][A-Za-z0-9_]*\(|class [A-Za-z_][A-Za-z0-9_]*\s*[(:{]|(?:if|elif|for|while|with|try|except|else|finally)\b[^\u4E00-\u9FFF]*:\s*(?:#.*)?$|(?:return|yield|raise|assert|const|let|var|function|public|private|using|package|func|export) [^\u4E00-\u9FFF]*[(\[{=;""'][^\u4E00-\u9FFF]*|[A-Za-z_][A-Za-z0-9_.\[\]""']*(?:, ?[A-Za-z_][A-Za-z0-9_]*)*\s?(?:[+-]|:)?=\s?(?:[\d""'(\[{]|[A-Za-z_][A-Za-z0-9_]*[.(\[])|pip3? install \S|(?:git (?:clone|pull|push|checkout)|cd|npm (?:install|i|run)|npx|pnpm|yarn|conda (?:create|activate|install)|docker(?: compose|-compose)? (?:run|pull|build|up|exec)|sudo|apt(?:-get)? install|brew install|curl|wget|export [A-Z_]+=|source|mkdir|chmod|ollama (?:run|pull|serve)|uv (?:pip|run|venv)|python3? [\w./-]+\.py|python3? -m)(?![^\u4E00-\u9FFF]*[\u4E00-\u9FFF].*[。，])(?: |$)[^\u4E00-\u9FFF]*(?:#.*)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    // Of a program in one line.
    [GeneratedRegex(@"^(?:import|from|(?:async )?def|class|function|public) ", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:[A-Za-z_][A-Za-z0-9_.]*\(.*\)[;:]?(?:\s*#.*)?|@[A-Za-z_][A-Za-z0-9_.]*(?:\(.*\))?|[)\]}]+[;,:]?|return [A-Za-z_][A-Za-z0-9_.]*|(?:pass|break|continue))$", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
