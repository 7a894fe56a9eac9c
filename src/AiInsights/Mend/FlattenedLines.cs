using System.Buffers;
using System.Text.RegularExpressions;

namespace AiInsights.Mend;

/// <summary>
/// Paragraphs that a crawler put into one line, a blank where each of them ended: within a paragraph Chinese sentences follow each other
/// without one. Who writes with blanks behind all his stops has no such sentences, and his lines stay.
/// </summary>
internal static partial class FlattenedLines
{
    /// <summary>Characters of a line that may be several paragraphs.</summary>
    private const int Shortest = 400;

    /// <summary>Ends with a blank behind them, ends without one, before a line is believed to be several paragraphs.</summary>
    private const int Fewest = 4;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("。！？!?…”」』；");

    /// <summary>The paragraphs of a line, or null where it is one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="body">Characters of the whole text: a line that is only a part of it is what it is.</param>
    public static List<TracedText>? Part(TracedText line, int body)
    {
        var text = line.Text;
        if (text.Length < Shortest || 2 * text.Length < body)
            return null;
        var (cuts, glued, labels) = (new SortedSet<int>(), 0, new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i + 2 < text.Length; i++)
        {
            // 实录如下： 记者：…: what a colon announces begins a paragraph where somebody is named.
            if (!s_ends.Contains(text[i]) && !(text[i] is '：' or ':' && text[i + 1] == ' ' && Label().IsMatch(text, i + 2)))
                continue;
            if (text[i + 1] != ' ')
            {
                glued += CharacterKind.IsHan(text[i + 1]) ? 1 : 0;
            }
            else if (CharacterKind.IsHan(text[i + 2]) || text[i + 2] is '“' or '「' or '《' or '—')
            {
                cuts.Add(i + 1);
                if (Label().Match(text, i + 2) is { Success: true } label)
                    labels.Add(label.Value);
            }
        }

        if (cuts.Count < Fewest || glued < Fewest)
            return null;
        // 林一 摄 记者：…: a name that begins some of them begins all that it stands before.
        for (var at = labels.Count > 0 ? text.IndexOf(' ', 1) : -1; at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (Label().Match(text, at + 1) is { Success: true } label && labels.Contains(label.Value))
                cuts.Add(at);
        }

        var (parts, start) = (new List<TracedText>(), 0);
        foreach (var cut in cuts.Append(text.Length))
        {
            parts.Add(line.Slice(start, cut - start).Trim());
            start = cut;
        }

        return parts;
    }

    [GeneratedRegex(@"\G\p{IsCJKUnifiedIdeographs}{2,5}[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
