namespace AiInsights.Templating;

/// <summary>A list that grows when set beyond its end and may carry named values, as <c>[1, 2]</c> makes it.</summary>
public sealed class TemplateArray : List<object?>
{
    private TemplateObject? _members;

    /// <summary>An empty list.</summary>
    public TemplateArray()
    {
    }

    /// <summary>A list of these items.</summary>
    public TemplateArray(IEnumerable<object?> items)
        : base(items)
    {
    }

    internal TemplateArray(int capacity)
        : base(capacity)
    {
    }

    /// <summary>The named values, if any were set.</summary>
    public TemplateObject? Members => _members;

    /// <summary>Whether templates are told that it is an iterator: what Scriban makes item by item, and no list.</summary>
    internal bool IsIterator { get; init; }

    internal TemplateObject MembersForWriting => _members ??= [];

    /// <summary>Makes it new for other values.</summary>
    internal void Reuse()
    {
        Clear();
        _members = null;
    }

    internal void SetAt(int index, object? value)
    {
        while (Count <= index)
        {
            Add(null);
        }

        this[index] = value;
    }
}
