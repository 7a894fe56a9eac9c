using System.Net;
using System.Text.RegularExpressions;

namespace AiInsights.Tests.EveryWord;

/// <summary>
/// The words of a seed's text, each with its line: runs of two or more Chinese characters, other words of three or more letters. Left out is what is the
/// format's and no text, by rules of their own that know nothing of the program's readers: tags with their attributes, scripts and styles, addresses,
/// names of entities, keys of front matter, the language of a frame of code, the names of a template's calls.
/// </summary>
internal static partial class SeedWords
{
    /// <summary>Stands for a tag within a line: what is on its two sides may be one word. Folding drops it.</summary>
    private const char Joiner = '\u2060';

    /// <summary>A word: where its line is in the seed, and its first and last character in that line, from 0.</summary>
    public readonly record struct Word(int Line, int Start, string Text);

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<Word> In(string name, string seed)
    {
        var text = seed;
        foreach (var rule in name.EndsWith(".html", StringComparison.Ordinal) || name.EndsWith(".htm", StringComparison.Ordinal) ? (ReadOnlySpan<Regex>)[Script(), Comment(), Tag(), Address(), Date()] : [Script(), CodeFence(), Stand(), WikiTarget(), Target(), ReferenceTarget(), Tag(), Address(), Call(), Attributes(), Callout(), Date()])
            text = rule.Replace(text, static m => m.Groups["inline"].Success ? new string(Joiner, m.Length) : Blank(m.Value));
        text = FrontMatter().Replace(text, static m => Key().Replace(m.Value, static k => Blank(k.Value)));
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            // The places of a line without references are those of the seed.
            foreach (Match word in Words().Matches(raw.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(raw) : raw))
                yield return new Word(line, word.Index, word.Value);
        }
    }

    // The same length, so that what is left keeps its place.
    private static string Blank(string what) => string.Concat(what.Select(static c => c is '\n' or '\r' ? c : ' '));

    [GeneratedRegex(@"<(?<name>script|style)\b[^>]*>.*?(?:</\k<name>\s*>|\z)", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    // In a saved page a comment without a Chinese word is its makers'.
    [GeneratedRegex(@"<!--(?:(?!-->)[^\u4E00-\u9FFF])*-->|<!--\[if[^\]]*\]>|<!\[endif\](?:--)?>|<!\[CDATA\[", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    // Names of HTML; <think> is a word of articles about models.
    [GeneratedRegex("</?(?:(?<inline>a|b|strong|em|i|span|code|font|u|s|sub|sup|mark|small)|abbr|address|article|aside|audio|bdi|bdo|big|blockquote|body|br|button|canvas|center|cite|col|colgroup|dd|del|details|dialog|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|ins|kbd|label|legend|li|link|main|meta|nav|noscript|object|ol|optgroup|option|p|param|path|picture|pre|q|rp|rt|ruby|samp|script|section|select|source|strike|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|ul|use|video|wbr|[a-z]+(?:-[a-z]+)+)(?:\\s(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)?/?>|<!doctype[^<>]*>|<\\?xml[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:https?|ftp)://[^\s<>""'\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFF5E]+|\bwww\.[A-Za-z0-9./?=&_%#~-]+|(?:data|mailto|javascript):[^\s)""'>\u3000-\u9FFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // ![img](…), ![图片](…): what stands for a picture and says nothing of it; ![[folder/picture.png]].
    [GeneratedRegex(@"!\[(?:图片|图像|image|img|picture|photo|插图)\s*\d*(?=\])|!\[\[[^\]\n]*\]\]|!\[[0-9a-f]{16,40}\.\w{3,4}(?=\])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stand();

    // [[page|words]]: the page is an address.
    [GeneratedRegex(@"(?<=\[\[)[^\]|\n]*\|", RegexOptions.CultureInvariant)]
    private static partial Regex WikiTarget();

    // ](address "title"): the title is text.
    [GeneratedRegex(@"(?<=\])\(\s*(?:data:image/svg[^\n]*?/svg%3E|data:[^)\n]*|<[^<>\n]*>|[^\s()<>""'「“]*(?:\([^\s()]*\)[^\s()""']*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"(?<=^\s{0,3}\[[^\]\n]+\]:)[ \t]*\S+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceTarget();

    [GeneratedRegex(@"^[ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:```+|~~~+)[ \t]*[^`\n]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeFence();

    // {{< figure src=…, {% note %}: the names of the call and of its arguments.
    [GeneratedRegex(@"\{(?:\{[<%]|%)\s*/?\s*[\w-]+|(?<=\{(?:\{[<%]|%)[^{}\n]*)[\w-]+=(?:""[^""\s]*\.\w{2,4}"")?", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    // {#id .class width=50%} behind a heading or a picture.
    [GeneratedRegex(@"\{\s*(?:[#.:][\w-]+|[\w-]+=[^\s{}]+)(?:\s+(?:[#.][\w-]+|[\w-]+=[^\s{}]+))*\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    // > [!info] and :::tip say which frame a note has.
    [GeneratedRegex(@"(?<=^[ \t>]*)(?:\[![\w-]+\]|:::[ \t]*\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Callout();

    // Sat, 15 Mar 2025 08:00:00 GMT is told as 2025-03-15.
    [GeneratedRegex(@"\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?(?:\s+(?:GMT|UTC|[+-]\d{4}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A\uFEFF?\s*(?:---[ \t]*\r?\n.*?^(?:---+|\.\.\.)[ \t]*\r?$(?:\s*^---[ \t]*\r?\n(?:[\w-]+:[^\n]*\n|[ \t-][^\n]*\n)+?^---[ \t]*\r?$)?|\+\+\+[ \t]*\r?\n.*?^\+\+\+[ \t]*\r?$)", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^[ \t]*(?:-[ \t]+)?[""']?[\w.-]{1,40}[""']?[ \t]*(?::(?=\s)|=)|(?<=[:=][ \t]*)(?:true|false|null)(?=\s*$)|^\[{1,2}[\w.-]+\]{1,2}[ \t]*$|[\w./-]+\.(?:png|jpe?g|gif|webp|svg|html?)\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"[\u3400-\u4DBF\u4E00-\u9FFF\u2060]*[\u3400-\u4DBF\u4E00-\u9FFF]\u2060*[\u3400-\u4DBF\u4E00-\u9FFF]|(?:[\p{L}-[\u3400-\u4DBF\u4E00-\u9FFF]]\u2060*){2,}[\p{L}-[\u3400-\u4DBF\u4E00-\u9FFF]]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
