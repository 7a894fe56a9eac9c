namespace AiInsights.Templating.Runtime;

/// <summary>A name at the root of one render: what it stands for is found once.</summary>
internal sealed class Cell(string name)
{
    public readonly string Name = name;
    public object? Value;
    public CellKind Kind;
    public bool IsReadOnly;
}
