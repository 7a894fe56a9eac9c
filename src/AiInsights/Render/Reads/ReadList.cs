using System.Collections;
using System.Collections.Immutable;

namespace AiInsights.Render.Reads;

/// <summary>A list of the digest that notes whether it was only counted, or looked into.</summary>
internal readonly struct ReadList<T>(ImmutableArray<T> items, FactKind kind, ReadLog? log) : IReadOnlyCollection<T>
{
    public int Length
    {
        get
        {
            log?.Note(new(FactKind.Count, kind.ToString()));
            return items.Length;
        }
    }

    int IReadOnlyCollection<T>.Count => Length;

    public IEnumerator<T> GetEnumerator()
    {
        log?.Note(new(kind));
        return ((IEnumerable<T>)items).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
