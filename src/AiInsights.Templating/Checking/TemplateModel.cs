using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AiInsights.Templating.Checking;

/// <summary>What a template may expect of its model, for the checker.</summary>
/// <param name="root">The members of the model given to <c>Render</c>; null when nothing is known of it.</param>
/// <param name="others">Types that members lead to and that do not tell themselves what they have; whatever is an <see cref="ITemplateObject"/> does.</param>
public sealed class TemplateModel(TemplateType? root, params IEnumerable<TemplateType> others)
{
    private readonly Dictionary<Type, TemplateType> _types = (root is null ? others : others.Append(root)).GroupBy(t => t.ObjectType).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The members of the model itself.</summary>
    public TemplateType? Root { get; } = root;

    /// <summary>What is known of a .NET type: the table of an object, or of the items of a list.</summary>
    internal Shape ShapeOf(Type type)
    {
        if (TableOf(type) is { } known)
        {
            return new Shape(known, IsList: false);
        }

        return ItemOf(type) is { } item && TableOf(item) is { } itemTable ? new Shape(itemTable, IsList: true) : default;
    }

    // An object's table belongs to its type, so an object without values can be asked for it.
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor runs; the types of a model are made somewhere in the program that shows them.")]
    private TemplateType? TableOf(Type type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return known;
        }

        if (!type.IsAssignableTo(typeof(ITemplateObject)) || !type.IsClass || type.IsAbstract)
        {
            return null;
        }

        known = ((ITemplateObject)RuntimeHelpers.GetUninitializedObject(type)).TemplateType;
        _types.Add(type, known);
        return known;
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
