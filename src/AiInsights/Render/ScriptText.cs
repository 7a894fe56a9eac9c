using System.Collections.Concurrent;
using System.Text;
using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>The digest's texts in one script. What is marked stays marked: spans are carried over with the conversion. Ids and addresses never pass here.</summary>
internal sealed class ScriptText(string script)
{
    private readonly ConcurrentDictionary<string, string> _plain = new(StringComparer.Ordinal);

    public string Script { get; } = script;

    /// <summary>A plain text.</summary>
    public string Of(string text) => text;

    /// <summary>A plain text that may be missing.</summary>
    public string? Maybe(string? text) => string.IsNullOrEmpty(text) ? null : Of(text);

    /// <summary>A marked text as HTML.</summary>
    /// <param name="content">Text and marks.</param>
    /// <param name="article">For its repairs; null shows none.</param>
    public Markup Html(RichText content, Article? article)
    {
        if (content.Text.Length == 0)
            return Markup.Empty;
        var spans = new List<TextSpan>(content.Marks.Length);
        foreach (var mark in content.Marks)
            spans.Add(new(mark.Start, mark.Start + mark.Length, mark.Kind, mark.Target));
        var to = new StringBuilder(content.Text.Length + content.Text.Length / 4);
        RichHtml.Write(to, content.Text, spans, article);
        return new(to.ToString());
    }

    /// <summary>A plain text as HTML, English runs marked.</summary>
    public Markup Html(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        HtmlText.EscapeMarkingEnglish(to, Of(text));
        return new(to.ToString());
    }

    /// <summary>A passage of a text as HTML, cut at sentence ends near the first of the marked places.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="places">Start and length of each place to mark, ascending; may be empty.</param>
    /// <param name="longest">About how many characters to show.</param>
    public Markup Snippet(string text, IReadOnlyList<(int Start, int Length)> places, int longest)
    {
        var (start, end) = Clip.Around(text, places.Count > 0 ? places[0] : (0, 0), longest);
        var spans = new List<TextSpan>(places.Count);
        foreach (var (at, length) in places)
            spans.Add(new(at - start, at + length - start, null, null));

        var to = new StringBuilder();
        if (start > 0)
            to.Append('…');
        RichHtml.Write(to, text[start..end], spans, null);
        if (end < text.Length)
            to.Append('…');
        return new(to.ToString());
    }
}
