using System.Collections.Immutable;
using System.Text;
using AiInsights.Model;

namespace AiInsights.Mine.Proof;

/// <summary>The folded text of one article, block after block, with the way back to blocks.</summary>
internal sealed class ProofText
{
    // A search that finds the same words again and again stops here; the rest could change no decision.
    private const int MostOccurrences = 200;

    private readonly ImmutableArray<(Block Block, FoldedText Text, int Offset)> _blocks;
    private readonly string _all;
    private readonly TurnSpeakers _speakers;
    private Dictionary<ulong, List<int>>? _grams;

    public ProofText(Article article)
    {
        Article = article;
        _speakers = new TurnSpeakers(article);
        var blocks = ImmutableArray.CreateBuilder<(Block, FoldedText, int)>(article.Blocks.Length);
        var all = new StringBuilder();
        foreach (var block in article.Blocks)
        {
            var text = FoldedText.Of(block.Text);
            blocks.Add((block, text, all.Length));
            all.Append(text.Text);
        }

        _blocks = blocks.MoveToImmutable();
        _all = all.ToString();
    }

    public Article Article { get; }

    /// <summary>The first place of a folded quote, or the first in a turn of the speaker.</summary>
    public QuotePlace? Find(string key, string? speaker)
    {
        if (key.Length == 0)
            return null;
        var first = -1;
        var count = 0;
        var chosen = -1;
        for (var at = _all.IndexOf(key, StringComparison.Ordinal); at >= 0 && count < MostOccurrences; at = _all.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            count++;
            if (first < 0)
                first = at;
            if (chosen < 0 && speaker is not null && _speakers.Of(_blocks[BlockAt(at)].Block) == speaker)
                chosen = at;
        }

        if (count == 0)
            return null;
        var start = chosen >= 0 ? chosen : first;
        var (block, text, offset) = _blocks[BlockAt(start)];
        var length = Math.Min(key.Length, text.Text.Length - (start - offset));
        var span = text.Span(start - offset, length);
        return new QuotePlace(Article, block, span.Start, span.Length, Words(start, key.Length), count);
    }

    // As they stand, block after block.
    private string Words(int start, int length)
    {
        var words = new StringBuilder();
        for (var end = start + length; start < end;)
        {
            var (block, text, offset) = _blocks[BlockAt(start)];
            var part = Math.Min(end, offset + text.Text.Length) - start;
            var span = text.Span(start - offset, part);
            words.Append(block.Text, span.Start, span.Length);
            start += part;
        }

        return words.ToString();
    }

    /// <summary>
    /// The words that share the most runs of three characters with a folded quote at about the same distances.
    /// Linear in the article and the quote: each run looks at few places.
    /// </summary>
    public (Block Block, string Text)? Nearest(string key)
    {
        const int MostPlaces = 32;
        const int Slack = 8;
        if (key.Length < 4 || _all.Length < 4)
            return null;
        _grams ??= Grams();
        var votes = new Dictionary<int, int>();
        for (var i = 0; i + 3 <= key.Length; i++)
        {
            if (!_grams.TryGetValue(Gram(key, i), out var places))
                continue;
            foreach (var place in places.Take(MostPlaces))
                votes[Math.Max(0, place - i)] = votes.GetValueOrDefault(Math.Max(0, place - i)) + 1;
        }

        // Insertions and losses move the rest a little: near distances vote together. The words begin at the
        // smallest of them that is no chance hit.
        var buckets = new Dictionary<int, int>();
        foreach (var (distance, count) in votes)
        {
            buckets[distance / Slack] = buckets.GetValueOrDefault(distance / Slack) + count;
            buckets[(distance / Slack) - 1] = buckets.GetValueOrDefault((distance / Slack) - 1) + count;
        }

        if (buckets.Count == 0)
            return null;
        var best = buckets.MaxBy(static v => (v.Value, -v.Key));
        if (best.Value * 4 < key.Length - 2)
            return null;
        var start = votes.Where(v => v.Key / Slack == best.Key || (v.Key / Slack) - 1 == best.Key).MinBy(static v => (v.Value > 1 ? 0 : 1, v.Key)).Key;
        var (block, text, offset) = _blocks[BlockAt(start)];
        var length = Math.Min(key.Length + Slack, text.Text.Length - (start - offset));
        if (length <= 0)
            return null;
        var span = text.Span(start - offset, length);
        return (block, block.Text.Substring(span.Start, span.Length));
    }

    private int BlockAt(int position)
    {
        // The last block that begins at or before the position and is not empty there.
        var low = 0;
        var high = _blocks.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_blocks[middle].Offset <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private Dictionary<ulong, List<int>> Grams()
    {
        var grams = new Dictionary<ulong, List<int>>();
        for (var i = 0; i + 3 <= _all.Length; i++)
        {
            var gram = Gram(_all, i);
            if (!grams.TryGetValue(gram, out var places))
                grams[gram] = places = [];
            places.Add(i);
        }

        return grams;
    }

    private static ulong Gram(string text, int i) => ((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2];

    /// <summary>Who speaks in which turn.</summary>
    private sealed class TurnSpeakers(Article article)
    {
        private readonly Dictionary<int, string> _speakers = article.Turns.DistinctBy(static t => t.N).ToDictionary(static t => t.N, static t => t.Speaker);

        public string? Of(Block block) => block.Turn is { } n ? _speakers.GetValueOrDefault(n) : null;
    }
}
