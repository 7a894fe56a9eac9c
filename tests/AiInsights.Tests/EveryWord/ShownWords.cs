using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiInsights.Hanzi;
using AiInsights.Mine.Proof;
using AiInsights.Model;

namespace AiInsights.Tests.EveryWord;

/// <summary>What a site says of an article: its page, its data file, and in it the lists of what was repaired or removed. Scripts, widths, case and blanks are folded.</summary>
internal sealed partial class ShownWords
{
    private readonly string _text;
    private readonly HashSet<string> _words;
    private readonly bool _hasCopies;
    private readonly ILookup<(string Seed, int Line), Repair> _repairs;

    private ShownWords(string said, Article article)
    {
        _hasCopies = article.Seeds.Length > 1;
        _text = FoldedText.Key(said) + '\n' + FoldedText.Key(Simplified(said));
        _words = [.. Letters().Matches(said).Select(static m => FoldedText.Key(m.Value))];
        _repairs = article.Repairs.ToLookup(static r => (r.Seed, r.Line));
    }

    /// <summary>What a site says of one of its articles.</summary>
    public static ShownWords Of(Composition site, Article article)
    {
        var said = new StringBuilder();
        var page = Text(site, $"articles/{article.Id}.html");
        said.Append(System.Net.WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..], static m => m.Groups["inline"].Success ? string.Empty : "\n"))).Append('\n');
        using var data = JsonDocument.Parse(Text(site, $"data/documents/{article.Id}.json"));
        Add(data.RootElement, said);
        return new ShownWords(said.ToString(), article);
    }

    /// <summary>The words of a seed that it says nowhere.</summary>
    public IEnumerable<SeedWords.Word> Missing(string seed, string text) =>
        SeedWords.In(seed, text).Where(w => !Says(w.Text) && !Parts(seed, w).TrueForAll(p => Says(p) || IsInPieces(seed, w, p)));

    private bool Says(string word) => IsHan(word) ? _text.Contains(FoldedText.Key(word), StringComparison.Ordinal) || _text.Contains(FoldedText.Key(Simplified(word)), StringComparison.Ordinal) : _words.Contains(FoldedText.Key(word));

    // A repair within a word is listed; what stands before and behind it is still to be found.
    private List<string> Parts(string seed, SeedWords.Word word)
    {
        var parts = new List<string>();
        var at = 0;
        foreach (var repair in _repairs[(seed, word.Line)].OrderBy(static r => r.Column))
        {
            var (from, to) = (Math.Max(at, repair.Column - 1 - word.Start), Math.Min(word.Text.Length, repair.Column - 1 + repair.Before.Length - word.Start));
            if (to <= 0 || from >= word.Text.Length || to < from)
                continue;
            parts.Add(word.Text[at..from]);
            at = to;
        }

        parts.Add(word.Text[at..]);
        return [.. parts.Where(static p => p.Length > 1)];
    }

    // Of two copies of a sentence the page has one, and the other where it differs: pieces, the longest of them half of the word.
    private bool IsInPieces(string seed, SeedWords.Word word, string part)
    {
        // Of a word of letters that a repair cuts or completes the rest is a part of another.
        if (!IsHan(part))
            return Touches(seed, word) && _text.Contains(FoldedText.Key(part), StringComparison.Ordinal);
        var (rest, longest) = (FoldedText.Key(part), 0);
        var least = (rest.Length + 1) / 2;
        while (_hasCopies && rest.Length > 1)
        {
            var length = rest.Length;
            while (length > 1 && (!_text.Contains(rest[..length], StringComparison.Ordinal) || rest.Length - length == 1))
                length--;
            if (length < 2)
                return false;
            longest = Math.Max(longest, length);
            rest = rest[length..];
        }

        return rest.Length == 0 && longest >= least;
    }

    private bool Touches(string seed, SeedWords.Word word) => _repairs[(seed, word.Line)].Any(r => r.Column - 1 <= word.Start + word.Text.Length && r.Column - 1 + r.Before.Length >= word.Start);

    private static bool IsHan(string word) => word.AsSpan().TrimStart('\u2060') is [>= '\u3400' and <= '\u9FFF', ..];

    // Some characters have another form in a phrase than alone.
    private static string Simplified(string text) => HanziConverter.For("t2s").Convert(text);

    private static string Text(Composition site, string path) => Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span);

    // Fields of markup and addresses hold words that nobody reads.
    private static void Add(JsonElement json, StringBuilder said)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in json.EnumerateObject().Where(static f => f.Name is not ("html" or "url" or "imageUrl" or "imageFile" or "seed" or "seeds" or "reason" or "evidence")))
                    Add(field.Value, said);
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Add(item, said);
                break;
            case JsonValueKind.String:
                said.Append(json.GetString()).Append('\n');
                break;
        }
    }

    [GeneratedRegex("<(?:script|style)\\b.*?</(?:script|style)>|</?(?<inline>a|b|strong|em|i|span|code|mark|ruby|sub|sup|s|u|small)(?=[\\s/>])[^<>]*>|<[^<>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{M}-[\u3400-\u4DBF\u4E00-\u9FFF]]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
