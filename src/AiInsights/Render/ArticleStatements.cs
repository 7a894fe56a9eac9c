using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Render;

/// <summary>The statements of one article, each made when somebody asks for it, and once: most builds make few pages, and few pages quote an article.</summary>
/// <param name="article">The article.</param>
/// <param name="head">The same, as other pages show it.</param>
/// <param name="number">Its place in the digest.</param>
internal sealed class ArticleStatements(Article article, ArticleHead head, int number)
{
    private Dictionary<string, int>? _places;
    private Layout? _layout;
    private IReadOnlyList<SpeakerShare>? _shares;

    public Article Article => article;

    public ArticleHead Head => head;

    /// <summary>The place of the article in the digest, newest first.</summary>
    public int Number => number;

    /// <summary>The block of an id, or null.</summary>
    public Block? Block(string id) => Place(id) is >= 0 and var place ? article.Blocks[place] : null;

    /// <summary>The statement that the block of an id belongs to, or null.</summary>
    public Statement? At(string block) => Place(block) is >= 0 and var place ? At(place) : null;

    /// <summary>Who speaks how much, most first. The page of the article and those of its speakers ask for it, in each script.</summary>
    public IReadOnlyList<SpeakerShare> Shares => _shares ??= [.. article.Turns
        .GroupBy(static t => t.Speaker, StringComparer.Ordinal)
        .Select(g => new SpeakerShare(g.Key, g.Count(), g.Sum(t => t.Blocks.Sum(Characters))))
        .OrderByDescending(static s => s.Characters)
        .ThenBy(static s => s.Speaker, StringComparer.Ordinal)];

    /// <summary>Above the number of each statement.</summary>
    public int Count => Laid.Made.Length;

    private Layout Laid => _layout ?? Interlocked.CompareExchange(ref _layout, new Layout(article), null) ?? _layout;

    /// <summary>The number, in this article, of the statement that a block belongs to.</summary>
    /// <param name="place">Number of the block in the article, from 0.</param>
    public int NumberOf(int place) => Laid.Owners[place];

    /// <summary>The statement that a block belongs to.</summary>
    /// <param name="place">Number of the block in the article, from 0.</param>
    public Statement At(int place)
    {
        var layout = Laid;
        var owner = layout.Owners[place];
        ref var made = ref layout.Made[owner];
        return Volatile.Read(ref made) ?? Interlocked.CompareExchange(ref made, Make(layout, owner, place), null) ?? made;
    }

    /// <summary>Looks for a block from a place on, and then before it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="place">Where it probably stands; then where it does, if there is one.</param>
    public bool Find(string id, ref int place) => Find(article.Blocks, id, ref place);

    private static bool Find(ImmutableArray<Block> blocks, string id, ref int place)
    {
        place = place < blocks.Length ? place : 0;
        for (var n = 0; n < blocks.Length; n++, place = place + 1 < blocks.Length ? place + 1 : 0)
        {
            if (string.Equals(blocks[place].Id, id, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private Statement Make(Layout layout, int owner, int place)
    {
        if (owner < article.Turns.Length)
            return new(head, article.Turns[owner].Id, article.Turns[owner], null, SectionOf(layout.First[owner]));
        if (owner - article.Turns.Length is var i && i < article.Insights.Length)
            return new(head, article.Insights[i].Id, null, article.Insights[i], SectionOf(layout.First[owner]));
        return new(head, article.Blocks[place].Id, null, null, SectionOf(place));
    }

    private string? SectionOf(int place)
    {
        var id = article.Blocks[place].Section;
        foreach (var section in article.Sections)
        {
            if (section.Id == id)
                return section.Title;
        }

        return null;
    }

    private int Characters(string block)
    {
        var count = 0;
        foreach (var c in Block(block)?.Text ?? string.Empty)
            count += char.IsWhiteSpace(c) ? 0 : 1;
        return count;
    }

    private int Place(string id)
    {
        // Threads that come by at once find the same.
        if (_places is not { } places)
        {
            places = new(article.Blocks.Length, StringComparer.Ordinal);
            for (var i = 0; i < article.Blocks.Length; i++)
                places.TryAdd(article.Blocks[i].Id, i);
            _places = places;
        }

        return places.TryGetValue(id, out var place) ? place : -1;
    }

    /// <summary>Which block belongs to which statement. Statements are numbered: the turns, the insights, then a number for each block that stands alone.</summary>
    private sealed class Layout
    {
        public Layout(Article article)
        {
            var (turns, insights, blocks) = (article.Turns, article.Insights, article.Blocks);
            Owners = new int[blocks.Length];
            First = new int[turns.Length + insights.Length];
            Made = new Statement?[First.Length + blocks.Length];
            for (var i = 0; i < blocks.Length; i++)
                Owners[i] = First.Length + i;
            // What a turn and an insight both hold belongs to the turn. The next block mostly stands behind the last one.
            var at = 0;
            for (var t = 0; t < turns.Length; t++)
                Claim(blocks, turns[t].Blocks, t, ref at);
            at = 0;
            for (var i = 0; i < insights.Length; i++)
                Claim(blocks, insights[i].Blocks, turns.Length + i, ref at);
        }

        /// <summary>By block, the number of its statement.</summary>
        public int[] Owners { get; }

        /// <summary>By turn and insight, the block it begins with.</summary>
        public int[] First { get; }

        /// <summary>The statements that somebody asked for, by number.</summary>
        public Statement?[] Made { get; }

        private void Claim(ImmutableArray<Block> blocks, ImmutableArray<string> ids, int owner, ref int at)
        {
            var first = -1;
            foreach (var id in ids)
            {
                if (!ArticleStatements.Find(blocks, id, ref at) || Owners[at] < First.Length)
                    continue;
                Owners[at] = owner;
                First[owner] = first = first < 0 ? at : first;
            }
        }
    }
}
