using System.Globalization;
using System.Text;
using AiInsights.Cli.Report;

namespace AiInsights.Cli.Diff;

/// <summary>Changes as Markdown for a pull request.</summary>
internal static class DiffMarkdown
{
    private const int Longest = 160;

    /// <summary>A comment takes 65,536 characters; what is more is counted, not shown.</summary>
    private const int MostLines = 200;

    private static readonly (string Area, string Heading)[] Order =
    [
        ("article", "Articles"), ("insight", "Insights"), ("turn", "Turns"), ("text", "Text"), ("witness", "Copies that differ"), ("prediction", "Predictions"), ("question", "Questions"),
        ("position", "Positions"), ("topic", "Topics"), ("speaker", "Speakers"), ("repairs", "Repairs"), ("as-of", "As of"),
    ];

    /// <summary>One line a change, under a heading a kind of thing.</summary>
    public static string Write(IReadOnlyList<Change> changes, PageChanges pages)
    {
        var text = new StringBuilder("### What changed in the digest\n");
        if (changes.Count == 0)
            text.Append("\nNothing in its content.\n");
        var lines = 0;
        foreach (var (area, heading) in Order)
        {
            var own = changes.Where(c => c.Area == area).ToList();
            if (own.Count == 0)
                continue;
            text.Append("\n**").Append(heading).Append("**\n\n");
            foreach (var change in own.Take(Math.Max(0, MostLines - lines)))
                text.Append("- ").Append(Line(change)).Append('\n');
            if (own.Count > Math.Max(0, MostLines - lines))
                text.Append("- … and ").Append(own.Count - Math.Max(0, MostLines - lines)).Append(" more\n");
            lines += own.Count;
        }
        text.Append('\n').Append(CultureInfo.InvariantCulture, $"Pages: {pages.Changed} changed, {pages.Added} added, {pages.Removed} removed.").Append('\n');
        return text.ToString();
    }

    private static string Line(Change change)
    {
        var line = new StringBuilder();
        if (change.Document is not null)
            line.Append(Escape(change.Document)).Append(" · ");
        if (change.Area is not "as-of")
            line.Append(Escape(change.Id)).Append(' ');
        if (change.Field is not null)
            line.Append(Escape(change.Field)).Append(' ');
        if (change.Kind is "added" or "removed")
        {
            line.Append(change.Kind);
            if ((change.After ?? change.Before) is { } text)
                line.Append(": ").Append(Short(text));
        }
        else
        {
            var (before, after) = change is { Before: { } b, After: { } a } ? TextPairs.Difference(b, a, change.Area is "text" or "insight" ? 12 : Longest) : (change.Before, change.After);
            line.Append(before is null ? "(none)" : Short(before)).Append(" → ").Append(after is null ? "(none)" : Short(after));
        }
        if (change.Note is not null)
            line.Append(" (").Append(Escape(change.Note)).Append(')');
        return line.ToString();
    }

    private static string Short(string text)
    {
        if (text.Length > Longest)
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…");
        return $"「{Escape(text)}」";
    }

    /// <summary>Words of a seed must not become markup, a mention or a link in the comment.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in DiagnosticReport.Clean(text))
        {
            if (c is '<' or '>' or '&' or '@' or '#' or ':')
                escaped.Append("&#").Append((int)c).Append(';');
            else if ("\\`*_{}[]()|~!$".Contains(c, StringComparison.Ordinal))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }
}
