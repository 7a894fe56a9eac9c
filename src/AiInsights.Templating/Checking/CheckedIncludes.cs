namespace AiInsights.Templating.Checking;

/// <summary>Which partials were checked with which arguments: each pair once, however often and deep it is included.</summary>
internal sealed class CheckedIncludes
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>False when the partial was checked with arguments of these shapes before.</summary>
    public bool Add(Template partial, IReadOnlyList<Shape> arguments) =>
        _seen.Add(partial.Path + '(' + string.Join(',', arguments.Select(a => a.Type?.ObjectType.FullName + (a.IsList ? "[]" : string.Empty))) + ')');
}
