using System.Text.RegularExpressions;
using AiInsights.Model;

namespace AiInsights.Mine.Suggest;

/// <summary>
/// Who holds what a sentence says: whoever it names with a verb of saying before or behind its words, the one a pronoun
/// means, or nobody but the voice of the text. The words that tell are rows of the table of cues.
/// </summary>
internal sealed class ClaimantFinder
{
    // Blocks before the sentence's own in which a pronoun may find whom it means.
    private const int MostBlocksBack = 4;

    // A shorter quotation is a word in quotation marks, no speech.
    private const int ShortestSpeech = 8;

    private readonly Article _article;
    private readonly CueTable _cues;
    private readonly Dictionary<string, int> _places;
    private readonly ILookup<string, EntityMention> _mentions;

    public ClaimantFinder(Article article, CueTable cues)
    {
        (_article, _cues) = (article, cues);
        _mentions = article.Mentions.ToLookup(static m => m.Block, StringComparer.Ordinal);
        _places = article.Blocks.Select(static (b, i) => (b.Id, i)).DistinctBy(static b => b.Id, StringComparer.Ordinal).ToDictionary(static b => b.Id, static b => b.i, StringComparer.Ordinal);
    }

    /// <summary>The reported claimant with its kind (<c>organisation</c>, or <c>authors</c> for people), or null when the text itself claims.</summary>
    public (string Name, string Kind)? Of(SentenceContext sentence)
    {
        var text = sentence.Block.Text;
        foreach (var (who, start, doubtful) in Reporters(sentence, text))
        {
            // What a speaker says that others say counts as theirs only where these are named. The same for verbs
            // that need nobody (成本预计将下降).
            if (Resolve(sentence, who.Trim(), start, doubtful || sentence.Turn is not null) is { } claimant)
                return claimant;
        }

        if (sentence.Turn is null && Announced(sentence, text) is { } announcer)
            return announcer;

        // “……。” alone in its paragraph goes on with what the person named last has said.
        return sentence.Turn is null && Speech(text, sentence.Start, sentence.Start + sentence.Text.Length) is var (open, _) && !EndsWithin(text, open)
            ? Named(sentence, open, "他")
            : null;
    }

    // 某某给出了三个判断。第一，……第二，……
    private (string Name, string Kind)? Announced(SentenceContext sentence, string text)
    {
        if (_cues.Matches("enumerated", sentence.Text).Count == 0)
            return null;
        var own = _places[sentence.Block.Id];
        for (var i = own; i >= 0 && own - i <= MostBlocksBack; i--)
        {
            var before = i == own ? text[..sentence.Start] : _article.Blocks[i].Text;
            if (_cues.Matches("announcer", before) is [.., var match])
                return Resolve(sentence with { Block = _article.Blocks[i] }, match.Groups["who"].Value.Trim(), match.Groups["who"].Index, strict: false);
        }

        return null;
    }

    // A quotation in the middle of a sentence is a word of the text's own.
    private static bool EndsWithin(string text, int open) => open > 0 && !"。！？；”」\n".Contains(text[open - 1], StringComparison.Ordinal);

    private IEnumerable<(string Who, int Start, bool Doubtful)> Reporters(SentenceContext sentence, string text)
    {
        if (Speech(text, sentence.Start, sentence.Start + sentence.Text.Length) is var (open, close))
        {
            foreach (Match behind in _cues.Matches("reporter-behind", text[close..]))
                yield return (behind.Groups["who"].Value, close + behind.Groups["who"].Index, false);
            foreach (Match before in _cues.Matches("reporter-before", text[..open]))
                yield return (before.Groups["who"].Value, before.Groups["who"].Index, false);
        }

        foreach (Match match in _cues.Matches("reporter", sentence.Text))
            yield return (match.Groups["who"].Value, sentence.Start + match.Groups["who"].Index, false);
        foreach (Match match in _cues.Matches("reporter-doubtful", sentence.Text))
            yield return (match.Groups["who"].Value, sentence.Start + match.Groups["who"].Index, true);
    }

    // The quotation that holds most of the sentence: its opening mark and the place behind its closing one.
    private static (int Open, int Close)? Speech(string text, int start, int end)
    {
        for (var open = text.IndexOfAny(['“', '「']); open >= 0 && open < end; open = text.IndexOfAny(['“', '「'], open + 1))
        {
            var close = text.IndexOf(text[open] == '“' ? '”' : '」', open);
            if (close < 0)
                return null;
            if (close - open > ShortestSpeech && 2 * (Math.Min(end, close) - Math.Max(start, open)) > end - start - 4)
                return (open, close + 1);
            open = close;
        }

        return null;
    }

    private (string Name, string Kind)? Resolve(SentenceContext sentence, string who, int start, bool strict)
    {
        if (who.Length == 0 || _cues.Matches("reporter-none", who).Count > 0)
            return null;
        if (_cues.Matches("pronoun", who).Count > 0)
            return strict ? Named(sentence, start, who) : Named(sentence, start, who) ?? (who, "authors");
        var inside = _mentions[sentence.Block.Id].Where(m => m.Start >= start && m.Start + m.Length <= start + who.Length && m.Kind != "product").ToList();
        if (inside.FindLast(static m => m.Kind == "person") is { } person)
            return (person.Name, "authors");
        var bare = _cues.Matches("reporter-frame", who).Aggregate(who, static (rest, m) => rest.Replace(m.Value, string.Empty, StringComparison.Ordinal)).Trim();
        if (inside.Find(m => bare.EndsWith(m.Name, StringComparison.Ordinal)) is { } organisation)
            return (organisation.Name, "organisation");
        if (_article.Mentions.FirstOrDefault(m => m.Kind == "person" && m.Name.Length > bare.Length && m.Name.EndsWith(bare, StringComparison.Ordinal) && m.Name[^(bare.Length + 1)] is '·' or '•' or ' ') is { } full)
            return (full.Name, "authors");
        return bare.Length > 1 && _cues.Matches(strict ? "reporter-noun" : "reporter-any", bare).Count > 0 ? (bare, "organisation") : null;
    }

    // 他 and 她 mean the person named last before, 该公司 the organisation.
    private (string Name, string Kind)? Named(SentenceContext sentence, int start, string pronoun)
    {
        var kind = pronoun[^1] is '他' or '她' or '者' ? "person" : "organisation";
        var own = _places[sentence.Block.Id];
        for (var i = own; i >= 0 && own - i <= MostBlocksBack; i--)
        {
            var block = _article.Blocks[i];
            if (block.Turn != sentence.Block.Turn || block.Type == BlockType.Heading)
                break;
            var earlier = _mentions[block.Id].Where(m => m.Kind == kind && (i < own || m.Start < start)).ToList();
            if (earlier.Count > 0)
                return (earlier.FindLast(static m => m.View is not null || m.Role is not null)?.Name is { } teller && kind == "person" ? teller : earlier[^1].Name, kind == "person" ? "authors" : "organisation");
            if (_cues.Matches("reporter-noun-before", block.Text[..(i == own ? Math.Min(start, block.Text.Length) : block.Text.Length)]) is [.., var noun])
                return (noun.Groups["who"].Value, "authors");
        }

        return null;
    }
}
