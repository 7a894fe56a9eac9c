using System.Text.RegularExpressions;
using AiInsights.Ingest;

namespace AiInsights.Mend;

/// <summary>
/// Answers for the characters before the body: values are kept (they are in the article's data), keys and marks are markup. What no field holds
/// (a comment, a map in a map, the lines of a block that could not be read) is listed as removed.
/// </summary>
internal static partial class FrontMatterFate
{
    private const string Reason = "front-matter-not-read";

    public static void Settle(SeedDocument document, MendTrace trace)
    {
        if (document.BodyStart == 0)
            return;
        trace.Mark(0, document.BodyStart, Fate.Markup);
        var text = document.File.Text;
        foreach (var field in document.Fields)
        {
            var from = document.File.Lines.StartOf(Math.Min(field.Line, document.File.Lines.Count));
            foreach (var value in field.Values)
            {
                var at = text.IndexOf(value, from, Math.Max(0, document.BodyStart - from), StringComparison.Ordinal);
                if (at < 0)
                    continue;
                trace.Mark(at, value.Length, Fate.Kept);
                from = at + value.Length;
            }
        }

        ListRest(document, trace);
    }

    // Nearly every line is a key and a value that is kept; only of the others it is asked whether a field holds their words in another form.
    private static void ListRest(SeedDocument document, MendTrace trace)
    {
        var lines = document.File.Lines;
        string? held = null;
        for (var line = 1; line <= lines.Count && lines.StartOf(line) < document.BodyStart; line++)
        {
            var (start, end) = (lines.StartOf(line), Math.Min(lines.EndOf(line), document.BodyStart));
            var text = document.File.Text.AsSpan(start, end - start).TrimEnd();
            start += KeyEnd(text);
            text = text[Math.Min(text.Length, KeyEnd(text))..];
            if (!trace.HasLetter(start, text.Length, Fate.Markup))
                continue;
            held ??= string.Join('\n', document.Fields.SelectMany(static f => f.Values.Prepend(f.Name)).Select(static v => Folding.Fold(v)));
            if (!IsHeld(text, held))
                trace.Remove(start, text.Length, Reason);
        }
    }

    private static int KeyEnd(ReadOnlySpan<char> line)
    {
        foreach (var match in Key().EnumerateMatches(line))
            return match.Length;
        return 0;
    }

    // Quotes, brackets and the form of a list are no words; "\u4e2d" is one character.
    private static bool IsHeld(ReadOnlySpan<char> line, string held)
    {
        var text = line.Contains('\\') ? Escape().Replace(line.ToString(), static m => m.Groups["code"] is { Success: true, Value: var code } ? ((char)Convert.ToInt32(code, 16)).ToString() : " ") : line.ToString();
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (!held.Contains(Folding.Fold(text.AsSpan(word.Index, word.Length)), StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"^[ \t]*(?:-[ \t]+)?[""']?[\p{L}\p{N}_.@-]{1,60}[""']?[ \t]*(?::(?=\s|$)|=)[ \t]*|^[ \t]*(?:-[ \t]+|#+[ \t]*|\[{1,2}(?=[\w.-]+\]))", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\\(?:u(?<code>[0-9A-Fa-f]{4})|x(?<code>[0-9A-Fa-f]{2})|.)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
