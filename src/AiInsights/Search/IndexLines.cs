using System.Text;

namespace AiInsights.Search;

/// <summary>
/// Writes statements as lines: a letter for what it is, fields with <c>|</c> between them, the text last. Lines in capital letters stand
/// alone; <c>A</c>, <c>S</c>, <c>N</c> and <c>T</c> also say where the lines after them belong.
/// </summary>
internal static class IndexLines
{
    /// <summary>One line a statement, and one for each article, insight and turn before what belongs to it.</summary>
    public static IEnumerable<string> Write(IEnumerable<Statement> statements, SecondScript second)
    {
        string? article = null;
        string? group = null;
        foreach (var s in statements)
        {
            var (difference, text) = second.Describe(s.Text);
            if (s.Kind >= StatementKind.InsightTitle && s.Kind <= StatementKind.Paragraph || s.Kind == StatementKind.Section)
            {
                if (!string.Equals(article, s.Article, StringComparison.Ordinal))
                {
                    article = s.Article;
                    group = null;
                    yield return Line('A', article);
                }

                if (s.Group is not null && !string.Equals(group, s.Group, StringComparison.Ordinal))
                    yield return s.Kind == StatementKind.TurnBlock ? Line('T', s.Group, s.Speaker, Topics(s)) : Line('N', s.Group, Topics(s));
                group = s.Group;
            }

            yield return s.Kind switch
            {
                StatementKind.Article => Line('D', s.Page, s.State, s.Date, s.Source, difference, text),
                StatementKind.Topic => Line('K', s.Page, difference, text),
                StatementKind.Speaker => Line('V', s.Page, difference, text),
                StatementKind.Question => Line('U', s.Page, Topics(s), difference, text),
                StatementKind.Prediction => Line('P', s.Page, s.Article, s.Speaker, Topics(s), s.State, difference, text),
                StatementKind.Position => Line('Q', s.Page, s.Anchor, s.Article, s.Speaker, Topics(s), s.State, difference, text),
                StatementKind.Section => Line('S', s.Anchor, difference, text),
                StatementKind.InsightTitle => Line('t', difference, text),
                StatementKind.Paragraph => Line('p', s.Anchor, Topics(s), difference, text),
                _ => Line('b', s.Anchor, difference, text),
            };
        }
    }

    /// <summary>How the names of topics and speakers are read: <c>R|V|id|name|yang zhi lin</c>.</summary>
    public static IEnumerable<string> WriteReadings(IEnumerable<Statement> names)
    {
        foreach (var s in names)
        {
            foreach (var name in s.Names.Distinct(StringComparer.Ordinal))
            {
                if (Readings.Of(name) is { } reading)
                    yield return Line('R', s.Kind == StatementKind.Topic ? "K" : "V", s.Page, name, reading);
            }
        }
    }

    private static string Topics(Statement s) => string.Join(',', s.Topics);

    private static string Line(char kind, params ReadOnlySpan<string?> fields)
    {
        var line = new StringBuilder().Append(kind);
        for (var i = 0; i < fields.Length; i++)
        {
            line.Append('|');
            if (i == fields.Length - 1)
                line.Append(fields[i]);
            else
                line.Append(fields[i]?.Replace('|', '/'));
        }

        return line.ToString();
    }
}
