namespace AiInsights.Render.Reads;

/// <summary>A table of the digest that notes which of its entries were looked at.</summary>
/// <param name="items">The entries by id.</param>
/// <param name="one">The question for one of them.</param>
/// <param name="all">The question for all of them.</param>
/// <param name="log">Takes the notes.</param>
internal readonly struct ReadMap<T>(Dictionary<string, T> items, FactKind one, FactKind all, ReadLog? log)
{
    public T this[string id]
    {
        get
        {
            log?.Note(new(one, id));
            return items[id];
        }
    }

    public IEnumerable<T> Values
    {
        get
        {
            log?.Note(new(all));
            return items.Values;
        }
    }

    public T? GetValueOrDefault(string id)
    {
        log?.Note(new(one, id));
        return items.GetValueOrDefault(id);
    }
}
