using System.Collections.Concurrent;
using AiInsights.Cache;

namespace AiInsights.Render.Reads;

/// <summary>What each page asked when it was last made, by its path. Pages ask alike: each question stands once in a list, pages refer to it by number.</summary>
internal sealed class PageFacts
{
    /// <summary>The list is made anew when so many times the questions are in it that were there when it was made.</summary>
    private const int MostGrowth = 2;

    private readonly ConcurrentDictionary<string, int[]> _learned = new(StringComparer.Ordinal);
    private FactSums? _asked;
    private Dictionary<string, int[]> _pages = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>The questions that pages refer to, with their answers of the last build.</summary>
    public KnownAnswers Answers { get; private set; } = KnownAnswers.None;

    /// <summary>The sum of templates in which nothing was found to be wrong; zero when nobody looked.</summary>
    public ContentSum Sound { get; set; }

    /// <summary>The numbers of the questions of a page, or null when it was never made.</summary>
    public int[]? Find(string path) => _pages.GetValueOrDefault(path);

    /// <summary>Pages are going to be made. What others learned that were never kept is forgotten.</summary>
    /// <param name="asked">Will know the questions and answers of this build.</param>
    public void Begin(FactSums? asked)
    {
        _learned.Clear();
        _asked = asked;
    }

    /// <summary>Takes the numbers of what a page asked. It is found once <see cref="Keep"/> was called.</summary>
    public void Set(string path, int[] facts) => _learned[path] = facts;

    /// <summary>Takes in what was learned, and leaves out pages that do not stand in a list.</summary>
    public void Keep(IReadOnlySet<string> paths)
    {
        foreach (var (path, facts) in _learned)
            _pages[path] = facts;
        Answers = _asked?.Answers() ?? Answers;
        Begin(null);
        foreach (var path in _pages.Keys.Where(p => !paths.Contains(p)).ToList())
            _pages.Remove(path);
        // What a page asks anew is put at the end, though it may stand in the list already: looking through all of it would cost every build.
        if (_made == 0)
            _made = Answers.Facts.Count;
        else if (Answers.Facts.Count > MostGrowth * _made)
            MakeAnew();
    }

    /// <summary>Knows nothing any more.</summary>
    public void Clear()
    {
        Begin(null);
        _pages.Clear();
        Answers = KnownAnswers.None;
        _made = 0;
    }

    public void Write(RecordWriter to)
    {
        to.Key(Sound);
        to.Number(_made);
        to.List(Answers.Facts, static (w, f) =>
        {
            w.Number((int)f.Kind);
            w.Text(f.Key);
            w.Text(f.Other);
            w.Number(f.Most);
        });
        to.Keys(Answers.Sums);
        Answers.Basis.Write(to);
        to.List(_pages, static (w, page) =>
        {
            w.Text(page.Key);
            w.Numbers(page.Value);
        });
    }

    public static PageFacts Read(RecordReader from)
    {
        var read = new PageFacts
        {
            Sound = from.Key(),
            _made = from.Int(),
            Answers = new([.. from.List(static r => new Fact((FactKind)r.Int(), r.Text(), r.Text(), r.Int()))], from.Keys(), FactBasis.Read(from)),
        };
        var count = from.Int();
        read._pages = new(count, StringComparer.Ordinal);
        for (; count > 0; count--)
            read._pages.Add(from.Text(), from.Numbers());
        return read;
    }

    private void MakeAnew()
    {
        var (old, numbers, facts) = (Answers, new Dictionary<Fact, int>(), new List<Fact>());
        var sums = new List<ContentSum>();
        foreach (var page in _pages.Values)
        {
            for (var i = 0; i < page.Length; i++)
                page[i] = Number(page[i]);
        }

        Answers = new(facts, [.. sums], old.Basis);
        _made = facts.Count;

        int Number(int before)
        {
            var fact = old.Facts[before];
            if (numbers.TryAdd(fact, facts.Count))
            {
                facts.Add(fact);
                sums.Add(old.Sums[before]);
            }

            return numbers[fact];
        }
    }
}
