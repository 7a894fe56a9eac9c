using System.Net;

namespace AiInsights.Mend;

/// <summary>Character references and blanks of HTML.</summary>
internal static class HtmlEntities
{
    /// <summary>A value with its references decoded.</summary>
    public static string Decode(string text) => WebUtility.HtmlDecode(text);

    /// <summary>Text with its references decoded; what goes is markup.</summary>
    public static TracedText Decode(TracedText text, MendTrace trace)
    {
        var at = text.Text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return text;
        var edits = new List<Edit>();
        while (at >= 0)
        {
            var end = text.Text.IndexOf(';', at);
            if (end < 0 || end - at > 32)
            {
                at = text.Text.IndexOf('&', at + 1);
                continue;
            }

            var reference = text.Text[at..(end + 1)];
            var decoded = WebUtility.HtmlDecode(reference);
            if (decoded != reference)
            {
                trace.Mark(text.Slice(at, reference.Length), Fate.Markup);
                edits.Add(new Edit(at, reference.Length, decoded == "\u00A0" ? " " : decoded));
                at = end;
            }

            at = text.Text.IndexOf('&', at + 1);
        }

        return text.Apply(edits);
    }

    /// <summary>Runs of blanks become one; between Chinese characters a line break is none.</summary>
    public static MendBlock FoldBlanks(MendBlock block)
    {
        var text = block.Text;
        var edits = new List<Edit>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || text[i] == '\u3000')
                continue;
            var end = i;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            var breaks = text.AsSpan(i, end - i).Contains('\n');
            var chinese = i > 0 && end < text.Length && IsChinese(text[i - 1]) && IsChinese(text[end]);
            var blank = breaks && chinese ? string.Empty : " ";
            if (end - i != 1 || text[i] != ' ' || blank.Length == 0)
                edits.Add(new Edit(i, end - i, blank));
            i = end - 1;
        }

        return block.Apply(edits);
    }

    private static bool IsChinese(char c) => CharacterKind.IsHan(c) || CharacterKind.IsChinesePunctuation(c);
}
