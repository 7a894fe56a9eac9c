using System.Collections.Concurrent;
using AiInsights.Cache;

namespace AiInsights.Render.Reads;

/// <summary>What each page asked when it was last made, by its path.</summary>
internal sealed class PageFacts
{
    private ConcurrentDictionary<string, IReadOnlyList<Fact>> _pages = new(StringComparer.Ordinal);

    /// <summary>The questions of a page, or null when it was never made.</summary>
    public IReadOnlyList<Fact>? Find(string path) => _pages.GetValueOrDefault(path);

    public void Set(string path, IReadOnlyList<Fact> facts) => _pages[path] = facts;

    /// <summary>Leaves out what does not stand in a list.</summary>
    public void Keep(IReadOnlySet<string> paths)
    {
        foreach (var path in _pages.Keys.Where(p => !paths.Contains(p)))
            _pages.TryRemove(path, out _);
    }

    /// <summary>Knows nothing any more.</summary>
    public void Clear() => _pages.Clear();

    public void Write(RecordWriter to)
    {
        // Pages ask alike: each question is written once, pages refer to it.
        var numbers = new Dictionary<Fact, int>();
        var all = new List<Fact>();
        foreach (var fact in _pages.Values.SelectMany(static f => f))
        {
            if (numbers.TryAdd(fact, all.Count))
                all.Add(fact);
        }

        to.List(all, static (w, f) =>
        {
            w.Number((int)f.Kind);
            w.Text(f.Key);
            w.Text(f.Other);
            w.Number(f.Most);
        });
        to.List(_pages, (w, page) =>
        {
            w.Text(page.Key);
            w.List(page.Value, (x, fact) => x.Number(numbers[fact]));
        });
    }

    public static PageFacts Read(RecordReader from)
    {
        var all = from.List(static r => new Fact((FactKind)r.Int(), r.Text(), r.Text(), r.Int()));
        return new PageFacts
        {
            _pages = new(from.List(r => KeyValuePair.Create(r.Text(), (IReadOnlyList<Fact>)r.List(x => all[x.Int()]))), StringComparer.Ordinal),
        };
    }
}
