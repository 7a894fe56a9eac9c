using System.Text.RegularExpressions;

namespace AiInsights.Ingest;

/// <summary>Front matter between lines of three pluses, as Hugo writes it: <c>key = 'value'</c>, one a line. Tables and values over several lines are left to the tool that knows them.</summary>
internal static partial class TomlFrontMatter
{
    private const int MostLines = 120;

    /// <summary>Whether a text begins with a line of three pluses and has another one soon.</summary>
    public static bool Begins(string text)
    {
        var rest = text.AsSpan().TrimStart("\r\n");
        if (!rest.StartsWith("+++"))
            return false;
        var line = 0;
        foreach (var part in rest.EnumerateLines())
        {
            if (part.TrimEnd() is "+++" && line > 0)
                return true;
            if (line == 0 && part.TrimEnd() is not "+++" || ++line > MostLines)
                return false;
        }

        return false;
    }

    /// <summary>The fields and the first character of the body.</summary>
    public static (IReadOnlyList<SeedField> Fields, int BodyStart) Read(SeedFile file)
    {
        var fields = new List<SeedField>();
        var lines = file.Lines;
        var inTable = false;
        for (var line = lines.LineOf(file.Text.AsSpan().IndexOf('+')) + 1; line <= lines.Count; line++)
        {
            var text = file.Text[lines.StartOf(line)..lines.EndOf(line)].TrimEnd();
            if (text == "+++")
                return (fields, lines.EndOf(line));
            inTable |= text.StartsWith('[');
            if (inTable || !Pair().IsMatch(text))
                continue;
            var match = Pair().Match(text);
            List<string> values = [.. Value().Matches(match.Groups["value"].Value).Select(static v => v.Groups["text"].Success ? v.Groups["text"].Value : v.Value.Trim()).Where(static v => v.Length > 0)];
            if (values.Count > 0)
                fields.Add(FrontMatterReader.Field(match.Groups["key"].Value, values, line, match.Groups["value"].Index + 1));
        }

        return (fields, lines.EndOf(lines.Count));
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z0-9_-]{1,40})\s*=\s*(?<value>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex(@"'(?<text>[^']*)'|""(?<text>(?:[^""\\]|\\.)*)""|[^\[\],\s'""][^,\]]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Value();
}
