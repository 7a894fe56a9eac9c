namespace AiInsights.Render.Reads;

/// <summary>What one page asked while it was made, each question once: as long as the answers are the same, the page is.</summary>
internal sealed class ReadLog
{
    private readonly HashSet<Fact> _asked = [];
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    /// <summary>The questions in the order in which they came.</summary>
    public List<Fact> Facts { get; } = [];

    public void Note(Fact fact)
    {
        if (!_asked.Add(fact))
            return;
        Facts.Add(fact);
        if (fact.Kind == FactKind.Article)
            HasWhole(fact.Key);
    }

    /// <summary>Notes a question on a part of an article, unless the page depends on the whole of it already.</summary>
    /// <param name="fact">A question whose key is the article.</param>
    public void NoteUnlessWhole(Fact fact)
    {
        if (!_whole.Contains(fact.Key))
            Note(fact);
    }

    /// <summary>Starts anew, for the next page.</summary>
    public void Clear()
    {
        _asked.Clear();
        _whole.Clear();
        Facts.Clear();
    }

    /// <summary>The page was given a whole article in answer to another question.</summary>
    public void HasWhole(string article) => _whole.Add(article);
}
