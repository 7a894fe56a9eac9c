using System.Collections.Concurrent;
using AiInsights.Model;
using AiInsights.Templating;

namespace AiInsights.Render;

/// <summary>
/// The digest's texts in one script. What is marked stays marked: spans are carried over with the conversion. Ids and addresses never pass here.
/// </summary>
/// <param name="script">The script of the pages.</param>
/// <param name="conversion">To that script.</param>
/// <param name="ui">The site's own words, for what is said of doubtful places; null says nothing.</param>
internal sealed class ScriptText(string script, Conversion conversion, UiText? ui = null)
{
    private readonly ConcurrentDictionary<Mentions, Markup> _quoted = new(ReferenceEqualityComparer.Instance);

    public string Script { get; } = script;

    /// <summary>A plain text.</summary>
    public string Of(string text) => conversion.Of(text);

    /// <summary>A plain text that may be missing.</summary>
    public string? Maybe(string? text) => string.IsNullOrEmpty(text) ? null : Of(text);

    /// <summary>A marked text as HTML.</summary>
    /// <param name="content">Text and marks.</param>
    /// <param name="article">For its repairs; null shows none.</param>
    public Markup Html(RichText content, Article? article)
    {
        if (content.Text.Length == 0)
            return Markup.Empty;
        return content.Marks.IsEmpty ? Plain(Of(content.Text)) : Html(content, article, []);
    }

    private Markup Html(RichText content, Article? article, List<TextSpan> whole)
    {
        var mapped = conversion.Align(content.Text);
        var spans = whole.ConvertAll(s => s with { Start = mapped.Map(s.Start), End = mapped.Map(s.End) });
        foreach (var mark in content.Marks)
        {
            if (mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= content.Text.Length)
                spans.Add(new(mapped.Map(mark.Start), mapped.Map(mark.Start + mark.Length), mark.Kind, mark.Kind == MarkKind.Doubt ? Doubt(mark.Target) : mark.Target));
        }

        var to = HtmlText.Room;
        RichHtml.Write(to, mapped.Text, spans, article);
        return new(to.ToString());
    }

    // In the words of the page; templates of somebody's own may have none for it.
    private string? Doubt(string? target)
    {
        if (target?.Split('\t') is not [var kind, var reading] || ui is null)
            return null;
        var key = "doubt_" + kind.ToLowerInvariant();
        return ui.Find(key) is null ? null : ui.Format(key, Of(reading));
    }

    /// <summary>A plain text as HTML, English runs marked.</summary>
    public Markup Html(string text) => Plain(Of(text));

    /// <summary>A heading as HTML: what belongs together in it stays on one line.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="names">Names that may stand in it, canonical.</param>
    public Markup Heading(string text, IEnumerable<string> names) => Heading(new RichText(text, []), null, names);

    /// <summary>A text that is in the script of the page already, as HTML that keeps dates and numbers on one line.</summary>
    public static Markup Own(string text)
    {
        var whole = Unbroken.In(text, []);
        if (whole.Count == 0)
            return Plain(text);
        var to = HtmlText.Room;
        RichHtml.Write(to, text, whole, null);
        return new(to.ToString());
    }

    /// <summary>A marked heading as HTML.</summary>
    public Markup Heading(RichText content, Article? article, IEnumerable<string> names)
    {
        if (content.Text.Length == 0)
            return Markup.Empty;
        var whole = Unbroken.In(content.Text, names);
        return whole.Count == 0 ? Html(content, article) : Html(content, article, whole);
    }

    /// <summary>A statement as other pages quote it. What is said most of a topic stands below every article that speaks of it, so each is made once.</summary>
    /// <param name="said">The statement.</param>
    /// <param name="longest">About how many characters to show, always the same.</param>
    public Markup Snippet(Mentions said, int longest) =>
        _quoted.TryGetValue(said, out var known) ? known : _quoted.GetOrAdd(said, Snippet(said.Text, said.Places, longest));

    /// <summary>A passage of a text as HTML, cut at sentence ends near the first of the marked places.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="places">Start and length of each place to mark, ascending; may be empty.</param>
    /// <param name="longest">About how many characters to show.</param>
    public Markup Snippet(string text, IReadOnlyList<(int Start, int Length)> places, int longest)
    {
        // Cut first, in the canonical text: both scripts show the same passage.
        var (start, end) = Clip.Around(text, places.Count > 0 ? places[0] : (0, 0), longest);
        var mapped = conversion.Align(text[start..end]);
        var spans = new List<TextSpan>(places.Count);
        foreach (var (at, length) in places)
        {
            if (at >= start && length > 0 && at + length <= end)
                spans.Add(new(mapped.Map(at - start), mapped.Map(at + length - start), null, null));
        }

        var to = HtmlText.Room;
        if (start > 0)
            to.Append('…');
        RichHtml.Write(to, mapped.Text, spans, null);
        if (end < text.Length)
            to.Append('…');
        return new(to.ToString());
    }

    private static Markup Plain(string text) => new(HtmlText.Marked(text));
}
