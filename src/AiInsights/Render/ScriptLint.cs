using System.Collections.Frozen;
using System.Net;
using AiInsights.Hanzi;
using AiInsights.Mine.Curation;

namespace AiInsights.Render;

/// <summary>
/// Finds characters of the other script on a finished page. Only those are asked about that the conversion changes when they stand alone, and what
/// should stand in their place is found by going to the other script and back: the word is whole again then and its own conversion decides, so
/// 后 passes in 皇后 and is found in 后面, 著 passes in 显著, and 体 is found though Big5 has it.
/// </summary>
/// <remarks>Not looked at: what a page marks as another language (<c>lang</c>), code, and the raw text of seeds, which is in attributes of its own.</remarks>
public sealed class ScriptLint
{
    private const int FirstHan = 0x4E00;
    private const int LastHan = 0x9FA5;

    /// <summary>Attributes that readers or machines read as text.</summary>
    private static readonly string[] Spoken = ["alt", "title", "aria-label", "placeholder", "content"];

    private readonly FrozenSet<string> _fixed;
    private readonly Side _hans;
    private readonly Side _hant;

    /// <param name="terms">Words that a curator fixed: they stand as written there.</param>
    public ScriptLint(IEnumerable<CuratedTerm> terms)
    {
        var known = terms.ToList();
        _fixed = known.SelectMany(static t => new[] { t.Term, t.Hans, t.Hant }).OfType<string>().Where(static t => t.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        var options = new HanziOptions { Terms = PageConverter.Rules(known) };
        var (toHans, toHant) = (HanziConverter.For("t2s", options), HanziConverter.For("s2t", options));
        _hans = new(ChangedAlone("t2s"), toHant, [toHans]);

        // Each standard of Traditional is good Traditional: 台灣 is, wherever the page itself is made for.
        _hant = new(ChangedAlone("s2t"), toHans, [toHant, HanziConverter.For("s2tw", options), HanziConverter.For("s2hk", options)]);
    }

    /// <summary>The places where a page shows characters of the other script: line, and the words around.</summary>
    /// <param name="html">A page of this program: well-formed, attributes in double quotes.</param>
    /// <param name="script">The script of the page.</param>
    public IEnumerable<(int Line, char Character, string Around)> Find(string html, string script)
    {
        var side = script == "zh-Hans" ? _hans : _hant;
        var (line, skip, depth) = (1, string.Empty, 0);
        for (var at = 0; at < html.Length;)
        {
            var isTag = html[at] == '<';
            var end = html.IndexOf(isTag ? '>' : '<', at);
            end = end < 0 ? html.Length : isTag ? end + 1 : end;
            var piece = html[at..end];
            if (isTag)
            {
                var name = Name(piece);
                if (depth > 0)
                    depth += name == skip ? 1 : name == "/" + skip ? -1 : 0;
                else if (IsSkipped(name, piece, script))
                    (skip, depth) = (name, 1);
                else if (!piece.Contains("class=\"doubt\"", StringComparison.Ordinal))
                {
                    // A doubt quotes the damaged bytes as they are.
                    foreach (var hit in Spoken.Select(a => Attribute(piece, a)).OfType<string>().SelectMany(v => Hits(v, side, line)))
                        yield return hit;
                }
            }
            else if (depth == 0)
            {
                foreach (var hit in Hits(piece, side, line))
                    yield return hit;
            }
            line += piece.AsSpan().Count('\n');
            at = end;
        }
    }

    private static bool IsSkipped(string name, string tag, string script) =>
        name is "script" or "style" or "code" || (name is not "html" and not "link" && Attribute(tag, "lang") is { } lang && lang != script && lang != "en");

    private IEnumerable<(int, char, string)> Hits(string markup, Side side, int line)
    {
        if (!markup.AsSpan().ContainsAnyInRange((char)FirstHan, (char)LastHan))
            yield break;
        var text = WebUtility.HtmlDecode(markup);
        foreach (var i in side.Foreign(text))
        {
            if (!IsFixed(text, i))
                yield return (line, text[i], text[Math.Max(0, i - 8)..Math.Min(text.Length, i + 9)].Trim());
        }
    }

    private bool IsFixed(string text, int at) =>
        _fixed.Any(term => text.IndexOf(term, Math.Max(0, at - term.Length + 1), StringComparison.Ordinal) is var start and >= 0 && start <= at);

    private static string Name(string tag)
    {
        var end = tag.AsSpan(1).IndexOfAny(' ', '>', '\n');
        return tag.Substring(1, Math.Max(0, end)).TrimEnd('/');
    }

    private static string? Attribute(string tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += name.Length + 3;
        var end = tag.IndexOf('"', start);
        return end < 0 ? null : tag[start..end];
    }

    private static FrozenSet<char> ChangedAlone(string config) =>
        CharacterForms.Changes(config).Where(static c => c.From is >= FirstHan and <= LastHan).Select(static c => (char)c.From).ToFrozenSet();

    /// <summary>One script: the characters that it may not own, the way to the other script, and the ways back.</summary>
    private sealed record Side(FrozenSet<char> Doubtful, HanziConverter Away, IReadOnlyList<HanziConverter> Back)
    {
        /// <summary>The places where no way back writes what stands there.</summary>
        public List<int> Foreign(string text)
        {
            var places = Enumerable.Range(0, text.Length).Where(i => Doubtful.Contains(text[i])).ToList();
            if (places.Count == 0)
                return [];
            var away = Away.ConvertAligned(text);
            foreach (var converter in Back)
            {
                var back = converter.ConvertAligned(away.Text);
                places.RemoveAll(i => back.Map(away.Map(i)) is var at && at < back.Text.Length && back.Text[at] == text[i]);
                if (places.Count == 0)
                    break;
            }

            return places;
        }
    }
}
