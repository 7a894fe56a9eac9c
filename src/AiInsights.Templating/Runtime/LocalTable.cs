namespace AiInsights.Templating.Runtime;

/// <summary>The names of the $ variables of one function or page, by slot.</summary>
internal sealed class LocalTable
{
    public List<string> Names { get; } = [];

    public int SlotOf(string name)
    {
        int slot = Names.IndexOf(name);
        if (slot < 0)
        {
            slot = Names.Count;
            Names.Add(name);
        }

        return slot;
    }
}
