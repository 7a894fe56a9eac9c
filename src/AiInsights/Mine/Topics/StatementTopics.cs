namespace AiInsights.Mine.Topics;

/// <summary>Which topics the statements of one article name, each once. Made once and used for one article after another: there are many, and most name few topics.</summary>
internal sealed class StatementTopics
{
    // A statement's topics are a chain: where it begins (0: nowhere), and at each place the topic and the next place.
    private int[] _first = [];
    private int[] _topic = new int[64];
    private int[] _next = new int[64];
    private int _used;

    /// <summary>Forgets the last article.</summary>
    /// <param name="statements">How many statements the next one has.</param>
    public void Begin(int statements)
    {
        if (_first.Length < statements)
            _first = new int[Math.Max(statements, 2 * _first.Length)];
        else
            Array.Clear(_first, 0, statements);
        _used = 1;
    }

    public void Add(int statement, int topic)
    {
        var last = 0;
        for (var at = _first[statement]; at != 0; at = _next[at])
        {
            if (_topic[at] == topic)
                return;
            last = at;
        }

        if (_used == _topic.Length)
        {
            Array.Resize(ref _topic, 2 * _used);
            Array.Resize(ref _next, 2 * _used);
        }

        (_topic[_used], _next[_used]) = (topic, 0);
        if (last == 0)
            _first[statement] = _used;
        else
            _next[last] = _used;
        _used++;
    }

    /// <summary>The topics of a statement, ascending.</summary>
    /// <param name="statement">Its number.</param>
    /// <param name="topics">Is emptied and takes them.</param>
    public void Read(int statement, List<int> topics)
    {
        topics.Clear();
        for (var at = _first[statement]; at != 0; at = _next[at])
            topics.Add(_topic[at]);
        if (topics.Count > 1)
            topics.Sort();
    }
}
