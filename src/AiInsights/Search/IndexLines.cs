using System.Text;

namespace AiInsights.Search;

/// <summary>
/// Writes statements as lines: a letter for what it is, fields with <c>|</c> between them, the text last. Lines in capital letters stand
/// alone; <c>A</c>, <c>S</c>, <c>N</c> and <c>T</c> also say where the lines after them belong.
/// </summary>
internal static class IndexLines
{
    [ThreadStatic]
    private static StringBuilder? s_line;

    /// <summary>One line a statement, and one for each article, insight and turn before what belongs to it.</summary>
    /// <param name="statements">The statements in order.</param>
    /// <param name="second">The other script.</param>
    /// <param name="section">The section that the first statement stands in, where its line lies elsewhere.</param>
    /// <param name="title">The title of the insight that the first statement belongs to, where its line lies elsewhere.</param>
    /// <param name="blocks">The statement that a block of an article has in the same index, by both ids, where all of it is loaded at once.</param>
    public static IEnumerable<string> Write(IEnumerable<Statement> statements, SecondScript second, Statement? section = null, Statement? title = null, Func<string, string, Statement?>? blocks = null)
    {
        string? article = null;
        string? group = null;
        var claim = new Claim(blocks);
        foreach (var s in statements)
        {
            if (s.Kind is StatementKind.Section or StatementKind.InsightTitle or StatementKind.InsightBlock or StatementKind.TurnBlock or StatementKind.Paragraph)
            {
                if (!string.Equals(article, s.Article, StringComparison.Ordinal))
                {
                    group = null;
                    yield return Line('A', s.Article);
                    if (article is null && section is not null)
                        yield return "~" + Of(section, second);
                    article = s.Article;
                }

                if (s.Group is not null && !string.Equals(group, s.Group, StringComparison.Ordinal))
                {
                    yield return s.Kind == StatementKind.TurnBlock ? Line('T', s.Group, s.Speaker, Topics(s)) : Line('N', s.Group, Topics(s));
                    if (title is not null && string.Equals(title.Group, s.Group, StringComparison.Ordinal))
                        yield return "~" + Of(title, second);
                }

                group = s.Group;
            }

            title = null;
            yield return Of(s, second, claim);
        }
    }

    /// <summary>The line of a statement that others refer to, marked as nothing to be found here.</summary>
    public static IEnumerable<string> Context(Statement statement, SecondScript second) => ["~" + Of(statement, second)];

    /// <summary>What a line is, and its last two fields; null of a line that is no statement of its own.</summary>
    public static (StatementKind Kind, string Difference, string Text)? Read(string line)
    {
        (StatementKind Kind, int Fields)? found = line[0] switch
        {
            'D' => (StatementKind.Article, 6),
            'P' => (StatementKind.Prediction, 8),
            'Q' => (StatementKind.Position, 9),
            'S' => (StatementKind.Section, 3),
            't' => (StatementKind.InsightTitle, 2),
            'b' => (StatementKind.TurnBlock, 3),
            'p' => (StatementKind.Paragraph, 4),
            _ => null,
        };
        if (found is not { } kind)
            return null;
        var difference = 1;
        for (var i = 2; i < kind.Fields; i++)
            difference = line.IndexOf('|', difference + 1);
        var text = line.IndexOf('|', difference + 1);
        return (kind.Kind, line[(difference + 1)..text], line[(text + 1)..]);
    }

    private static string Of(Statement s, SecondScript second, Claim? claim = null)
    {
        claim ??= new Claim(null);
        var (difference, text) = second.Describe(s.Text);
        var place = difference == SecondScript.Whole ? string.Empty : Place(s, claim);
        if (place.Length > 0)
            text = Without(text, s.Quote!.Value.Text);
        return s.Kind switch
        {
            StatementKind.Article => Line('D', s.Page, s.State, s.Date, s.Source, difference, text),
            StatementKind.Topic => Line('K', s.Page, SecondScript.Base36(s.Names), difference, text),
            StatementKind.Speaker => Line('V', s.Page, SecondScript.Base36(s.Names), difference, text),
            StatementKind.Question => Line('U', s.Page, Topics(s), difference, text),
            StatementKind.Prediction => Line('P', s.Page, claim.Article(s.Article), s.Speaker, claim.Topics(Topics(s)), s.State, place, difference, text),
            StatementKind.Position => Line('Q', claim.Question(s.Page), s.Anchor, claim.Article(s.Article), s.Speaker, claim.Topics(Topics(s)), s.State, place, difference, text),
            StatementKind.Section => Line('S', s.Anchor, difference, text),
            StatementKind.InsightTitle => Line('t', difference, text),
            StatementKind.Paragraph => Line('p', s.Anchor, Topics(s), difference, text),
            _ => Line('b', s.Anchor, difference, text),
        };
    }

    /// <summary>
    /// Where a quote stands in a text that is in the index anyway, as <c>block,length,beginning</c>: the length in base 36, and as many of its
    /// first characters as no earlier place of that text begins with, so that an edit elsewhere in it changes nothing here.
    /// </summary>
    /// <returns>Empty where the quote has to be written out.</returns>
    private static string Place(Statement s, Claim claim)
    {
        if (s.Quote is not { } quote || s.Article is null || claim.Block(s.Article, quote.Block) is not { } block)
            return string.Empty;
        var start = block.Text.IndexOf(quote.Text, StringComparison.Ordinal);
        if (start < 0)
            return string.Empty;
        var length = 1;
        while (block.Text.IndexOf(quote.Text[..length], StringComparison.Ordinal) < start || char.IsHighSurrogate(quote.Text[length - 1]))
            length++;
        var anchor = block.Kind == StatementKind.InsightTitle ? block.Group : block.Anchor;
        var place = $"{anchor},{SecondScript.Base36(quote.Text.Length)},{quote.Text[..length]}";
        return place.Contains('|', StringComparison.Ordinal) ? string.Empty : place;
    }

    // The quote is a line of its own.
    private static string Without(string text, string quote)
    {
        var lines = text.Split('\n').ToList();
        lines.Remove(quote);
        return string.Join('\n', lines);
    }

    private static string Topics(Statement s) => string.Join(',', s.Topics);

    private static string Line(char kind, params ReadOnlySpan<string?> fields)
    {
        var line = (s_line ??= new(256)).Clear().Append(kind);
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

    /// <summary>What stands around a claim. Predictions and positions come in runs of one article, question or set of topics: what the one before said is written as <c>=</c>.</summary>
    private sealed class Claim(Func<string, string, Statement?>? blocks)
    {
        private string? _article;
        private string? _question;
        private string? _topics;

        public Statement? Block(string article, string block) => blocks?.Invoke(article, block);

        public string? Article(string? value) => Again(ref _article, value);

        public string? Question(string? value) => Again(ref _question, value);

        public string? Topics(string? value) => Again(ref _topics, value);

        private static string? Again(ref string? last, string? value)
        {
            if (!string.IsNullOrEmpty(value) && string.Equals(last, value, StringComparison.Ordinal))
                return "=";
            last = value;
            return value;
        }
    }
}
