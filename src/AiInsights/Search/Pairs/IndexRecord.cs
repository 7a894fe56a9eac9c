using System.Collections.Immutable;
using AiInsights.Cache;

namespace AiInsights.Search.Pairs;

/// <summary>What is known of the index of the last build. What its files hold is read from them, where they are as they were written.</summary>
/// <param name="Key">Of all that it was made from.</param>
/// <param name="Setting">Of what holds for every statement.</param>
/// <param name="Marks">Of a large index: the documents, by number.</param>
/// <param name="Sizes">About how many characters the pairs of each first unit take.</param>
/// <param name="Vocabulary">The characters and Latin words of all statements.</param>
internal sealed record IndexRecord(ContentSum Key, ContentSum Setting, ImmutableArray<DocumentMark> Marks, int[] Sizes, Vocabulary Vocabulary)
{
    /// <summary>The key of every file of an index: what it was made from is told here.</summary>
    public static readonly ContentSum FileKey = new(0, 1);

    /// <summary>Was anything kept?</summary>
    public static readonly IndexRecord None = new(default, default, [], [], new());

    public void Write(RecordWriter to)
    {
        to.Key(Key);
        to.Key(Setting);
        to.List(Marks, static (w, m) =>
        {
            w.Key(m.Key);
            w.Number(m.Statements);
        });
        to.List(Sizes, static (w, size) => w.Number(size));
        Vocabulary.Write(to);
    }

    // Initialisers run in the order in which they stand.
    public static IndexRecord Read(RecordReader from) => new(
        from.Key(),
        from.Key(),
        from.List(static r => new DocumentMark(r.Key(), r.Int())),
        [.. from.List(static r => r.Int())],
        Vocabulary.Read(from));
}
