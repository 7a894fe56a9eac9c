using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>
/// Writes a marked text as HTML. Marks may cross (a repair over the edge of a bold word): what is open at a crossing is closed and opened
/// again, so the result is always well-formed. Nothing of the text or of a mark reaches the page unescaped.
/// </summary>
internal static class RichHtml
{
    /// <summary>How much of a damaged text a page repeats; the data file has all of it.</summary>
    private const int LongestBefore = 40;

    // The marks that are open in the text in hand, and what closes them.
    [ThreadStatic]
    private static List<(TextSpan Span, string Close)>? t_open;

    /// <summary>Writes a text and its marks.</summary>
    /// <param name="to">Receives the HTML.</param>
    /// <param name="text">The text in the script of the page.</param>
    /// <param name="spans">Its marks, in units of that text, in any order.</param>
    /// <param name="article">The article, for its repairs and the address that relative links start from; null: repairs are not shown.</param>
    public static void Write(StringBuilder to, string text, List<TextSpan> spans, Article? article)
    {
        spans.RemoveAll(s => s.Start >= s.End || s.Start < 0 || s.End > text.Length);
        if (spans.Count == 0)
        {
            HtmlText.EscapeMarkingEnglish(to, text);
            return;
        }

        spans.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : Nullable.Compare(a.Kind, b.Kind));
        var open = t_open ??= [];
        open.Clear();
        var next = 0;
        var at = 0;
        while (at < text.Length || open.Count > 0)
        {
            var stop = text.Length;
            foreach (var (span, _) in open)
                stop = Math.Min(stop, span.End);
            if (next < spans.Count)
                stop = Math.Min(stop, spans[next].Start);
            if (stop > at)
                HtmlText.EscapeMarkingEnglish(to, text.AsSpan(at, stop - at));
            at = stop;
            CloseEnded(to, open, at, article);
            for (; next < spans.Count && spans[next].Start == at; next++)
                Open(to, open, spans[next], article, again: false);
        }
    }

    private static void CloseEnded(StringBuilder to, List<(TextSpan Span, string Close)> open, int at, Article? article)
    {
        var first = 0;
        while (first < open.Count && open[first].Span.End > at)
            first++;
        if (first == open.Count)
            return;
        var reopen = new List<TextSpan>();
        for (var i = open.Count - 1; i >= first; i--)
        {
            to.Append(open[i].Close);
            if (open[i].Span.End > at)
                reopen.Insert(0, open[i].Span);
        }

        open.RemoveRange(first, open.Count - first);
        foreach (var span in CollectionsMarshal.AsSpan(reopen))
            Open(to, open, span, article, again: true);
    }

    private static void Open(StringBuilder to, List<(TextSpan Span, string Close)> open, TextSpan span, Article? article, bool again)
    {
        switch (span.Kind)
        {
            case null when span.Whole:
                to.Append("<span class=\"nb\">");
                open.Add((span, "</span>"));
                break;
            case null:
                to.Append("<mark>");
                open.Add((span, "</mark>"));
                break;
            case MarkKind.Strong:
                to.Append("<strong>");
                open.Add((span, "</strong>"));
                break;
            case MarkKind.Emphasis:
                to.Append("<em>");
                open.Add((span, "</em>"));
                break;
            case MarkKind.Code:
                to.Append("<code>");
                open.Add((span, "</code>"));
                break;
            case MarkKind.Link:
                var href = open.Exists(static o => o.Span.Kind == MarkKind.Link) ? null : SafeLink.For(span.Target, article?.SourceUrl);
                if (href is null)
                    break;
                to.Append("<a href=\"");
                HtmlText.Escape(to, href);
                to.Append("\" rel=\"noopener noreferrer nofollow\">");
                open.Add((span, "</a>"));
                break;
            case MarkKind.Repair:
                OpenRepair(to, open, span, article, again);
                break;
            case MarkKind.Doubt:
                to.Append("<span class=\"doubt\"");
                if (span.Target is { Length: > 0 } title)
                {
                    to.Append(" title=\"");
                    HtmlText.Escape(to, title);
                    to.Append('"');
                }

                to.Append('>');
                open.Add((span, "</span>"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(span), span.Kind, "A kind of mark without HTML.");
        }
    }

    private static void OpenRepair(StringBuilder to, List<(TextSpan Span, string Close)> open, TextSpan span, Article? article, bool again)
    {
        if (article is null || !int.TryParse(span.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= article.Repairs.Length)
            return;
        var repair = article.Repairs[index];
        to.Append("<span data-repair=\"");
        HtmlText.Escape(to, repair.Kind);
        if (!again && repair.Before.Length > 0)
        {
            to.Append("\" data-before=\"");
            HtmlText.Escape(to, repair.Before.Length <= LongestBefore ? repair.Before : repair.Before.AsSpan(0, LongestBefore));
            if (repair.Before.Length > LongestBefore)
                to.Append('…');
        }

        to.Append("\">");
        open.Add((span, "</span>"));
    }
}
