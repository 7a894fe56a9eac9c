using System.Globalization;
using System.Text;
using AiInsights.Cli.Language;
using AiInsights.Cli.Report;

namespace AiInsights.Cli.Diff;

/// <summary>Changes as Markdown for a pull request.</summary>
internal static class DiffMarkdown
{
    private const int Longest = 160;

    /// <summary>A comment takes 65,536 characters; what is more is counted, not shown.</summary>
    private const int MostLines = 200;

    /// <summary>Fields whose values are words of the digest's own, not of a text.</summary>
    private static readonly string[] Worded = ["state", "outcome", "kind", "voice"];

    private static readonly (string Area, string Heading)[] Order =
    [
        ("article", "Articles"), ("insight", "Insights"), ("turn", "Turns"), ("text", "Text"), ("witness", "Copies that differ"), ("prediction", "Predictions"), ("question", "Questions"),
        ("position", "Positions"), ("topic", "Topics"), ("speaker", "Speakers"), ("repairs", "Repairs"), ("as-of", "As of"),
    ];

    /// <summary>One line a change, under a heading a kind of thing.</summary>
    public static string Write(IReadOnlyList<Change> changes, PageChanges pages, MessageLanguage language)
    {
        var text = new StringBuilder("### ").Append(language.Of("What changed in the digest")).Append('\n');
        if (changes.Count == 0)
            text.Append('\n').Append(language.Of("Nothing in its content.")).Append('\n');
        var lines = 0;
        foreach (var (area, heading) in Order)
        {
            var own = changes.Where(c => c.Area == area).ToList();
            if (own.Count == 0)
                continue;
            text.Append("\n**").Append(language.Of(heading)).Append("**\n\n");
            foreach (var change in own.Take(Math.Max(0, MostLines - lines)))
                text.Append("- ").Append(Line(change, language)).Append('\n');
            if (own.Count > Math.Max(0, MostLines - lines))
                text.Append("- ").Append(language.Of(string.Create(CultureInfo.InvariantCulture, $"… and {own.Count - Math.Max(0, MostLines - lines)} more"))).Append('\n');
            lines += own.Count;
        }
        text.Append('\n').Append(language.Of(string.Create(CultureInfo.InvariantCulture, $"Pages: {pages.Changed} changed, {pages.Added} added, {pages.Removed} removed."))).Append('\n');
        return text.ToString();
    }

    private static string Line(Change change, MessageLanguage language)
    {
        var line = new StringBuilder();
        var none = language.Of("(none)");
        if (change.Document is not null)
            line.Append(Escape(change.Document)).Append(" · ");
        if (change.Area is not "as-of")
            line.Append(Escape(change.Id)).Append(' ');
        if (change.Field is not null)
            line.Append(Escape(language.Of(change.Field))).Append(' ');
        if (change.Kind is "added" or "removed")
        {
            line.Append(language.Of(change.Kind));
            if ((change.After ?? change.Before) is { } text)
                line.Append(": ").Append(Short(text));
        }
        else
        {
            if (Worded.Contains(change.Field, StringComparer.Ordinal))
                change = change with { Before = Said(change.Before, language), After = Said(change.After, language) };
            var (before, after) = change is { Before: { } b, After: { } a } ? TextPairs.Difference(b, a, change.Area is "text" or "insight" ? 12 : Longest) : (change.Before, change.After);
            line.Append(before is null ? none : Short(before)).Append(" → ").Append(after is null ? none : Short(after));
        }
        if (change.Note is not null)
            line.Append(" (").Append(Escape(language.Of(change.Note))).Append(')');
        return line.ToString();
    }

    private static string? Said(string? value, MessageLanguage language) => value is null ? null : language.Of(value);

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
