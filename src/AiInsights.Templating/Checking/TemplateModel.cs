namespace AiInsights.Templating.Checking;

/// <summary>What a template may expect of its model, for the checker.</summary>
/// <param name="root">The members of the model given to <c>Render</c>; null when nothing is known of it.</param>
/// <param name="others">The types that members lead to; a member of a type not listed is not followed.</param>
public sealed class TemplateModel(TemplateType? root, params IEnumerable<TemplateType> others)
{
    private readonly Dictionary<Type, TemplateType> _types = (root is null ? others : others.Append(root)).GroupBy(t => t.ObjectType).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The members of the model itself.</summary>
    public TemplateType? Root { get; } = root;

    /// <summary>What is known of a .NET type: the table of an object, or of the items of a list.</summary>
    internal Shape ShapeOf(Type type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return new Shape(known, IsList: false);
        }

        var item = ItemOf(type);
        return item is not null && _types.TryGetValue(item, out known) ? new Shape(known, IsList: true) : default;
    }

    private static Type? ItemOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return type is { IsGenericType: true, GenericTypeArguments: [var item] } && type != typeof(string) ? item : null;
    }
}
