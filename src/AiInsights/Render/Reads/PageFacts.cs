using System.Collections.Concurrent;
using AiInsights.Cache;

namespace AiInsights.Render.Reads;

/// <summary>What each page asked when it was last made, by its path. Pages ask alike: each question stands once in a list, pages refer to it by number.</summary>
internal sealed class PageFacts
{
    /// <summary>The list is made anew when so many times the questions are in it that were there when it was made.</summary>
    private const int MostGrowth = 2;

    private readonly ConcurrentDictionary<string, int[]> _learned = new(StringComparer.Ordinal);
    private IReadOnlyList<Fact> _added = [];
    private Dictionary<string, int[]> _pages = new(StringComparer.Ordinal);
    private List<Fact> _all = [];
    private int _made;

    /// <summary>The questions that pages refer to.</summary>
    public IReadOnlyList<Fact> All => _all;

    /// <summary>The numbers of the questions of a page, or null when it was never made.</summary>
    public int[]? Find(string path) => _pages.GetValueOrDefault(path);

    /// <summary>Pages are going to be made. What others learned that were never kept is forgotten.</summary>
    /// <param name="added">The questions that will come to <see cref="All"/>, in the order of their numbers.</param>
    public void Begin(IReadOnlyList<Fact> added)
    {
        _learned.Clear();
        _added = added;
    }

    /// <summary>Takes the numbers of what a page asked. It is found once <see cref="Keep"/> was called.</summary>
    public void Set(string path, int[] facts) => _learned[path] = facts;

    /// <summary>Takes in what was learned, and leaves out pages that do not stand in a list.</summary>
    public void Keep(IReadOnlySet<string> paths)
    {
        foreach (var (path, facts) in _learned)
            _pages[path] = facts;
        _all.AddRange(_added);
        Begin([]);
        foreach (var path in _pages.Keys.Where(p => !paths.Contains(p)).ToList())
            _pages.Remove(path);
        // What a page asks anew is put at the end, though it may stand in the list already: looking through all of it would cost every build.
        if (_made == 0)
            _made = _all.Count;
        else if (_all.Count > MostGrowth * _made)
            MakeAnew();
    }

    /// <summary>Knows nothing any more.</summary>
    public void Clear()
    {
        Begin([]);
        _pages.Clear();
        _all.Clear();
        _made = 0;
    }

    public void Write(RecordWriter to)
    {
        to.Number(_made);
        to.List(_all, static (w, f) =>
        {
            w.Number((int)f.Kind);
            w.Text(f.Key);
            w.Text(f.Other);
            w.Number(f.Most);
        });
        to.List(_pages, static (w, page) =>
        {
            w.Text(page.Key);
            w.Numbers(page.Value);
        });
    }

    public static PageFacts Read(RecordReader from) => new()
    {
        _made = from.Int(),
        _all = [.. from.List(static r => new Fact((FactKind)r.Int(), r.Text(), r.Text(), r.Int()))],
        _pages = new(from.List(static r => KeyValuePair.Create(r.Text(), r.Numbers())), StringComparer.Ordinal),
    };

    private void MakeAnew()
    {
        var (old, numbers) = (_all, new Dictionary<Fact, int>());
        _all = [];
        foreach (var facts in _pages.Values)
        {
            for (var i = 0; i < facts.Length; i++)
                facts[i] = Number(old[facts[i]]);
        }

        _made = _all.Count;

        int Number(Fact fact)
        {
            if (numbers.TryAdd(fact, _all.Count))
                _all.Add(fact);
            return numbers[fact];
        }
    }
}
