using System.Collections.Frozen;
using System.Net;
using System.Text;
using AiInsights.Hanzi;
using AiInsights.Mine.Curation;

namespace AiInsights.Render;

/// <summary>
/// Finds characters of the other script on a finished page. Only those count that one script has and the other has not: 后 and 里 are good
/// Traditional too. The national character sets tell them apart, GB 2312 for Simplified and Big5 for Traditional.
/// </summary>
/// <remarks>Not looked at: what a page marks as another language (<c>lang</c>), code, and the raw text of seeds, which is in attributes of its own.</remarks>
public sealed class ScriptLint
{
    private const int FirstHan = 0x4E00;
    private const int LastHan = 0x9FA5;

    /// <summary>Attributes that readers or machines read as text.</summary>
    private static readonly string[] Spoken = ["alt", "title", "aria-label", "placeholder", "content"];

    private static readonly Lazy<(FrozenSet<char> Simplified, FrozenSet<char> Traditional)> Own = new(Sets);

    private readonly FrozenSet<string> _fixed;

    /// <param name="terms">Words that a curator fixed: they stand as written there.</param>
    public ScriptLint(IEnumerable<CuratedTerm> terms) =>
        _fixed = terms.SelectMany(static t => new[] { t.Term, t.Hans, t.Hant }).OfType<string>().Where(static t => t.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The places where a page shows characters of the other script: line, and the words around.</summary>
    /// <param name="html">A page of this program: well-formed, attributes in double quotes.</param>
    /// <param name="script">The script of the page.</param>
    public IEnumerable<(int Line, char Character, string Around)> Find(string html, string script)
    {
        var foreign = script == "zh-Hans" ? Own.Value.Traditional : Own.Value.Simplified;
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
                    foreach (var hit in Spoken.Select(a => Attribute(piece, a)).OfType<string>().SelectMany(v => Hits(v, foreign, line)))
                        yield return hit;
                }
            }
            else if (depth == 0)
            {
                foreach (var hit in Hits(piece, foreign, line))
                    yield return hit;
            }
            line += piece.AsSpan().Count('\n');
            at = end;
        }
    }

    private static bool IsSkipped(string name, string tag, string script) =>
        name is "script" or "style" or "code" || (name is not "html" and not "link" && Attribute(tag, "lang") is { } lang && lang != script && lang != "en");

    private IEnumerable<(int, char, string)> Hits(string markup, FrozenSet<char> foreign, int line)
    {
        if (!markup.AsSpan().ContainsAnyInRange((char)FirstHan, (char)LastHan))
            yield break;
        var text = WebUtility.HtmlDecode(markup);
        for (var i = 0; i < text.Length; i++)
        {
            if (foreign.Contains(text[i]) && !IsFixed(text, i))
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

    private static (FrozenSet<char> Simplified, FrozenSet<char> Traditional) Sets()
    {
        var provider = CodePagesEncodingProvider.Instance;
        var simplified = provider.GetEncoding(20936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var traditional = provider.GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var (toHans, toHant) = (HanziConverter.For("t2s"), HanziConverter.For("s2t"));
        var (hans, hant) = (new HashSet<char>(), new HashSet<char>());
        for (var c = (char)FirstHan; c <= LastHan; c++)
        {
            var text = c.ToString();
            if (toHant.Convert(text) != text && !Has(traditional, text))
                hans.Add(c);
            else if (toHans.Convert(text) != text && !Has(simplified, text))
                hant.Add(c);
        }
        return (hans.ToFrozenSet(), hant.ToFrozenSet());
    }

    private static bool Has(Encoding set, string text)
    {
        try
        {
            return set.GetByteCount(text) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
