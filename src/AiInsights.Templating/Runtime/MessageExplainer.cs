using System.Globalization;
using System.Text;

namespace AiInsights.Templating.Runtime;

/// <summary>An error with its line of source, a caret, the chain of includes and a suggestion.</summary>
internal static class MessageExplainer
{
    public static string Explain(TemplateException exception, Span span)
    {
        var text = new StringBuilder(exception.Message);
        if (span.Source is not null && span.Start >= 0)
        {
            string line = span.Source.LineAt(span.Start);
            var position = span.Source.PositionOf(span.Start);
            int caret = Math.Min(position.Column - 1, line.Length);
            int length = Math.Clamp(span.End - span.Start + 1, 1, Math.Max(1, line.Length - caret));
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{position.Line,5} | ").Append(line);
            text.Append("\n      | ");
            foreach (char c in line.AsSpan(0, caret))
            {
                // Wide characters and tabs take the same room below as above.
                text.Append(c == '\t' ? '\t' : c >= 0x1100 ? '\u3000' : ' ');
            }

            text.Append('^').Append('~', length - 1);
        }

        foreach (string include in exception.IncludeChain)
        {
            text.Append("\n  included from ").Append(include);
        }

        if (exception.Suggestion is not null)
        {
            text.Append("\n  did you mean `").Append(exception.Suggestion).Append("`?");
        }

        return text.ToString();
    }
}
