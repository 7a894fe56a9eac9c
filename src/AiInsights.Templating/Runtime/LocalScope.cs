namespace AiInsights.Templating.Runtime;

/// <summary>The $ variables of one function call or include: by slot for the code they were compiled with, by name for a wrapped block.</summary>
internal sealed class LocalScope(LocalTable table)
{
    public LocalTable Table = table;
    public object?[] Slots = table.Names.Count == 0 ? [] : new object?[table.Names.Count];
    public TemplateArray? Arguments;

    /// <summary>What the template has set $ to where there are no arguments.</summary>
    public object? Replaced;

    /// <summary>Whether the list of arguments itself was given to the template, which may have kept it.</summary>
    public bool AreArgumentsKept;

    /// <summary>The next one of those that may be used again.</summary>
    public LocalScope? NextFree;
    public WrappedBlock? Block;

    /// <summary>The innermost running loop that has a local variable.</summary>
    public LoopScope? Loops;
    private TemplateObject? _others;
    private HashSet<string>? _readOnly;

    public object? Get(string name)
    {
        for (var loop = Loops; loop is not null; loop = loop.OuterLocal)
        {
            if (loop.Header.LocalName == name)
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

    /// <summary>Makes it new for another call.</summary>
    public void Reuse(LocalTable table)
    {
        Table = table;
        Block = null;
        Loops = null;
        AreArgumentsKept = false;
        _others = null;
        _readOnly = null;
        if (Slots.Length < table.Names.Count)
        {
            Slots = new object?[table.Names.Count];
        }
        else if (Slots.Length > 0)
        {
            Array.Clear(Slots);
        }
    }

    public void SetReadOnly(string name) => (_readOnly ??= []).Add(name);
}
