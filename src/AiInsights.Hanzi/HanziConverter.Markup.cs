using System.Text;
using AiInsights.Hanzi.Markup;

namespace AiInsights.Hanzi;

public sealed partial class HanziConverter
{
    /// <summary>
    /// Converts what readers see of a marked-up text: text, titles, alternative texts. Never code, addresses, ids, template
    /// braces, what is in another language than Chinese (<c>lang</c>) or marked <c>translate="no"</c>. A word that goes
    /// through inline marks (头&lt;b&gt;发&lt;/b&gt;) is read as one word.
    /// </summary>
    public string ConvertMarkup(string text, MarkupKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new MarkupPieces(text);
        if (kind == MarkupKind.Html) new HtmlScanner(text, pieces).Scan();
        else new MarkdownScanner(text, pieces).Scan();

        // All pieces are converted as one text; a line end keeps apart what is apart.
        var visible = new StringBuilder(text.Length);
        var starts = new int[pieces.All.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            if (pieces.All[i].IsApart) visible.Append('\n');
            starts[i] = visible.Length;
            visible.Append(text, pieces.All[i].Start, pieces.All[i].Length);
        }
        var source = visible.ToString();
        var converted = ConvertAligned(source);
        if (ReferenceEquals(converted.Text, source)) return text;

        var result = new StringBuilder(text.Length + (text.Length / 16));
        var copied = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var piece = pieces.All[i];
            result.Append(text, copied, piece.Start - copied);
            var from = converted.Map(starts[i]);
            result.Append(converted.Text, from, converted.Map(starts[i] + piece.Length) - from);
            copied = piece.Start + piece.Length;
        }
        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
