using System.Collections.Immutable;
using AiInsights.Model;

namespace AiInsights.Cache;

/// <summary>An article as bytes and back. Every field is written: a test fills all of them and compares.</summary>
internal static class ArticleRecord
{
    /// <summary>Stands for a list that another article has as well; no list has so many items.</summary>
    private const int Shared = -1;

    /// <summary>The pairs that a thread read last as a map: where articles have their metadata from is mostly told in the same words.</summary>
    [ThreadStatic]
    private static (string[] Texts, ImmutableSortedDictionary<string, string> Map) s_last;

    public static void Write(RecordWriter to, Article a) => Write(to, a, null);

    /// <summary>What tells an article from the one it was made from: the lists that both share are left out.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="a">The article.</param>
    /// <param name="from">What it was made from, or null to write all of it.</param>
    public static void Write(RecordWriter to, Article a, Article? from)
    {
        to.Text(a.Id);
        to.Text(a.Title);
        to.Number((int)a.Kind);
        to.Text(a.Publisher);
        to.Texts(a.Authors);
        to.Text(a.Editor);
        to.Text(a.Published);
        to.Flag(a.Event is not null);
        if (a.Event is { } happened)
        {
            to.Text(happened.Name);
            to.Text(happened.Date);
        }

        to.Text(a.Fetched);
        to.Text(a.SourceUrl);
        to.Text(a.OriginalTitle);
        to.Text(a.Summary);
        to.Number((int)a.OriginalScript);
        to.Texts(a.Seeds);
        to.Flag(a.Truncated);
        Map(to, a.MetadataFrom, from?.MetadataFrom, WritePair);
        Map(to, a.Extra, from?.Extra, WritePair);
        List(to, a.Blocks, from?.Blocks, WriteBlock);
        List(to, a.Sections, from?.Sections, static (w, s) =>
        {
            w.Text(s.Id);
            w.Text(s.Number);
            w.Text(s.Title);
            w.Number(s.Level);
            w.Text(s.Parent);
        });
        List(to, a.Insights, from?.Insights, WriteInsight);
        List(to, a.Turns, from?.Turns, WriteTurn);
        List(to, a.PullQuotes, from?.PullQuotes, static (w, q) =>
        {
            w.Text(q.Speaker);
            w.Text(q.Text);
            w.Text(q.Block);
            w.List(q.Turns, static (x, n) => x.Number(n));
        });
        List(to, a.Mentions, from?.Mentions, WriteMention);
        List(to, a.Repairs, from?.Repairs, static (w, r) =>
        {
            w.Text(r.Seed);
            w.Number(r.Line);
            w.Number(r.Column);
            w.Text(r.Kind);
            w.Text(r.Before);
            w.Text(r.After);
            w.Text(r.Evidence);
        });
        List(to, a.Removed, from?.Removed, static (w, r) =>
        {
            w.Text(r.Seed);
            w.Number(r.Line);
            w.Number(r.EndLine);
            w.Text(r.Text);
            w.Text(r.Reason);
        });
        List(to, a.Collation, from?.Collation, static (w, c) =>
        {
            w.Text(c.Block);
            w.Text(c.Kind);
            Pairs(w, c.Readings);
        });
        List(to, a.Annotations, from?.Annotations, static (w, n) =>
        {
            w.Text(n.Seed);
            w.Text(n.Quote);
            w.Text(n.Note);
            w.Text(n.Why);
            w.Text(n.Block);
            w.Number(n.Start);
            w.Number(n.Length);
        });
        List(to, a.Related, from?.Related, static (w, r) =>
        {
            w.Text(r.Id);
            w.Number(r.Percent);
        });
        Map(to, a.Accounting, from?.Accounting, static (w, x) =>
        {
            w.Text(x.Key);
            w.Number(x.Value.Characters);
            w.Number(x.Value.Kept);
            w.Number(x.Value.Repaired);
            w.Number(x.Value.Markup);
            w.Number(x.Value.Removed);
            w.Number(x.Value.Unaccounted);
        });
    }

    public static Article Read(RecordReader from) => new()
    {
        // Initialisers run in the order in which they stand.
        Id = from.Text(),
        Title = from.Text(),
        Kind = (ArticleKind)from.Int(),
        Publisher = from.TextOrNull(),
        Authors = from.Texts(),
        Editor = from.TextOrNull(),
        Published = from.TextOrNull(),
        Event = from.Flag() ? new ArticleEvent(from.TextOrNull(), from.TextOrNull()) : null,
        Fetched = from.TextOrNull(),
        SourceUrl = from.TextOrNull(),
        OriginalTitle = from.TextOrNull(),
        Summary = from.TextOrNull(),
        OriginalScript = (Script)from.Int(),
        Seeds = from.Texts(),
        Truncated = from.Flag(),
        MetadataFrom = SamePairs(from),
        Extra = Pairs(from),
        Blocks = from.List(ReadBlock),
        Sections = from.List(static r => new Section(r.Text(), r.TextOrNull(), r.Text(), r.Int(), r.TextOrNull())),
        Insights = from.List(static r => new Insight
        {
            Id = r.Text(),
            Section = r.TextOrNull(),
            Number = r.Int(),
            Label = r.Text(),
            Title = r.Text(),
            Blocks = r.Texts(),
            Topics = r.Texts(),
        }),
        Turns = from.List(static r => new Turn { N = r.Int(), Id = r.Text(), Section = r.TextOrNull(), Speaker = r.Text(), Label = r.Text(), Note = r.TextOrNull(), Blocks = r.Texts() }),
        PullQuotes = from.List(static r => new PullQuote(r.Text(), r.Text(), r.Text(), r.List(static x => x.Int()))),
        Mentions = from.List(ReadMention),
        Repairs = from.List(static r => new Repair(r.Text(), r.Int(), r.Int(), r.Text(), r.Text(), r.Text(), r.Text())),
        Removed = from.List(static r => new Removal(r.Text(), r.Int(), r.Int(), r.Text(), r.Text())),
        Collation = from.List(static r => new CollationEntry(r.Text(), r.Text(), Pairs(r))),
        Annotations = from.List(static r => new Annotation(r.Text(), r.Text(), r.Text(), r.TextOrNull(), r.Text(), r.Int(), r.Int())),
        Related = from.List(static r => new RelatedArticle(r.Text(), r.Int())),
        Accounting = Map(from, static r => new Accounting(r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int())),
    };

    /// <summary>One insight.</summary>
    public static void WriteInsight(RecordWriter to, Insight i)
    {
        to.Text(i.Id);
        to.Text(i.Section);
        to.Number(i.Number);
        to.Text(i.Label);
        to.Text(i.Title);
        to.Texts(i.Blocks);
        to.Texts(i.Topics);
    }

    /// <summary>One turn.</summary>
    public static void WriteTurn(RecordWriter to, Turn t)
    {
        to.Number(t.N);
        to.Text(t.Id);
        to.Text(t.Section);
        to.Text(t.Speaker);
        to.Text(t.Label);
        to.Text(t.Note);
        to.Texts(t.Blocks);
    }

    /// <summary>One block.</summary>
    public static void WriteBlock(RecordWriter to, Block b)
    {
        to.Text(b.Id);
        to.Number((int)b.Type);
        to.Number(b.Level);
        to.Text(b.Section);
        to.Maybe(b.Turn);
        to.Text(b.Insight);
        to.Text(b.Content.Text);
        to.List(b.Content.Marks, static (w, m) =>
        {
            w.Number(m.Start);
            w.Number(m.Length);
            w.Number((int)m.Kind);
            w.Text(m.Target);
        });
        to.Text(b.Marker);
        to.Text(b.ImageUrl);
        to.Text(b.LocalImage?.Path);
        to.Number(b.LocalImage?.Width ?? 0);
        to.Number(b.LocalImage?.Height ?? 0);
        to.Text(b.Source.Seed);
        to.Number(b.Source.Line);
        to.Number(b.Source.EndLine);
        to.Text(b.FilledFrom);
    }

    private static Block ReadBlock(RecordReader from) => new()
    {
        Id = from.Text(),
        Type = (BlockType)from.Int(),
        Level = from.Int(),
        Section = from.TextOrNull(),
        Turn = from.Maybe(),
        Insight = from.TextOrNull(),
        Content = new RichText(from.Text(), from.List(static r => new TextMark(r.Int(), r.Int(), (MarkKind)r.Int(), r.TextOrNull()))),
        Marker = from.TextOrNull(),
        ImageUrl = from.TextOrNull(),
        LocalImage = (from.TextOrNull(), from.Int(), from.Int()) is ({ } path, var width, var height) ? new LocalImage(path, width, height) : null,
        Source = new SourceSpan(from.Text(), from.Int(), from.Int()),
        FilledFrom = from.TextOrNull(),
    };

    /// <summary>One mention.</summary>
    public static void WriteMention(RecordWriter to, EntityMention m)
    {
        to.Text(m.Entity);
        to.Text(m.Kind);
        to.Text(m.Name);
        to.Text(m.Role);
        to.Text(m.Block);
        to.Number(m.Start);
        to.Number(m.Length);
        to.Text(m.View);
        to.Text(m.ReportedBy);
    }

    /// <summary>One mention.</summary>
    public static EntityMention ReadMention(RecordReader from) =>
        new(from.TextOrNull(), from.Text(), from.Text(), from.TextOrNull(), from.Text(), from.Int(), from.Int(), from.TextOrNull(), from.TextOrNull());

    private static void Pairs(RecordWriter to, ImmutableSortedDictionary<string, string> pairs) => to.List(pairs, WritePair);

    /// <summary>A key and its value.</summary>
    public static void WritePair(RecordWriter to, KeyValuePair<string, string> pair)
    {
        to.Text(pair.Key);
        to.Text(pair.Value);
    }

    private static void List<T>(RecordWriter to, ImmutableArray<T> items, ImmutableArray<T>? from, Action<RecordWriter, T> write)
    {
        // Lists of nothing are alike, shared or not.
        if (!items.IsEmpty && from is { } shared && shared == items)
            to.Number(Shared);
        else
            to.List(items, write);
    }

    private static void Map<T>(RecordWriter to, ImmutableSortedDictionary<string, T> items, ImmutableSortedDictionary<string, T>? from, Action<RecordWriter, KeyValuePair<string, T>> write)
    {
        if (ReferenceEquals(items, from))
            to.Number(Shared);
        else
            to.List(items, write);
    }

    private static ImmutableSortedDictionary<string, string> SamePairs(RecordReader from)
    {
        var texts = new string[2 * from.Int()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = from.Text();
        if (s_last.Map is null || !texts.AsSpan().SequenceEqual(s_last.Texts))
            s_last = (texts, texts.Chunk(2).ToImmutableSortedDictionary(static t => t[0], static t => t[1], StringComparer.Ordinal));
        return s_last.Map;
    }

    private static ImmutableSortedDictionary<string, string> Pairs(RecordReader from) => Map(from, static r => r.Text());

    // Key by key: to make it of a list, the framework would sort the list into a tree of another kind first.
    private static ImmutableSortedDictionary<string, T> Map<T>(RecordReader from, Func<RecordReader, T> value)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        for (var count = from.Int(); count > 0; count--)
            map.Add(from.Text(), value(from));
        return map.ToImmutable();
    }
}
