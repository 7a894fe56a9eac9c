namespace AiInsights.Templating.Runtime;

/// <summary>The $ variables of one function call or include: by slot for the code they were compiled with, by name for a wrapped block.</summary>
internal sealed class LocalScope(LocalTable table)
{
    public readonly LocalTable Table = table;
    public readonly object?[] Slots = table.Names.Count == 0 ? [] : new object?[table.Names.Count];
    public TemplateArray? Arguments;
    public WrappedBlock? Block;
    public LoopScope? Loops;
    private TemplateObject? _others;
    private HashSet<string>? _readOnly;

    public object? Get(string name)
    {
        for (var loop = Loops; loop is not null; loop = loop.OuterLocal)
        {
            if (loop.LocalName == name)
            {
                return loop.Value;
            }
        }

        int slot = Table.Names.IndexOf(name);
        return slot >= 0 && slot < Slots.Length ? Slots[slot] : _others?[name];
    }

    public bool TrySet(string name, object? value)
    {
        if (_readOnly?.Contains(name) == true)
        {
            return false;
        }

        int slot = Table.Names.IndexOf(name);
        if (slot >= 0 && slot < Slots.Length)
        {
            Slots[slot] = value;
        }
        else
        {
            _others ??= [];
            _others[name] = value;
        }

        return true;
    }

    public void SetReadOnly(string name) => (_readOnly ??= []).Add(name);
}
